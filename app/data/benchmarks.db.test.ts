import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Score } from '#app/domain/benchmark.ts';
import type { Day } from '#app/domain/day.ts';
import { asId, type ClusterId, type ForumId, type IndicatorSetId } from '#app/domain/ids.ts';
import type { IndicatorSet } from '#app/domain/indicator-set.ts';
import { openDatabase, type OpenDatabase } from '#server/database/open.ts';
import { EXAMPLE } from '#tests/fixtures/benchmarks/example.ts';
import { addIndicatorSet } from '#tests/support/add-indicator-set.ts';
import { emptyDatabase, MIGRATIONS } from '#tests/support/database.ts';
import { addForum } from '#tests/support/forum-rows.ts';
import { startPostgresServer } from '#tests/support/postgres-server.ts';
import { latestBenchmarks, listBenchmarks, saveBenchmark } from './benchmarks.server.ts';
import { currentIndicatorSet, findIndicatorSet } from './indicator-sets.server.ts';

let database: OpenDatabase;
let forumId: ForumId;
let clusterId: ClusterId;
let set: IndicatorSet;

beforeAll(async () => {
  database = await emptyDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  ({ forumId, clusterId } = await addForum(database.db));
  set = await addIndicatorSet(database.db, forumId, 1);
});

const AT = new Date('2026-05-04T10:00:00Z');
const save = (takenOn: string, fileHash: string, scores: ReadonlyMap<string, Score> = EXAMPLE, cluster = clusterId) =>
  saveBenchmark(database.db, {
    clusterId: cluster,
    set,
    roundId: null,
    takenOn: takenOn as Day,
    scores,
    fileName: `${fileHash}.csv`,
    fileHash,
    createdBy: null,
    at: AT,
  });

test('what is saved is read back: every score, light and remark, in the set’s order', async () => {
  const { benchmark, isNew } = await save('2026-05-04', 'a');
  expect(isNew).toBe(true);
  expect(benchmark).toMatchObject({ takenOn: '2026-05-04', revision: 1, fileName: 'a.csv', createdAt: AT });
  expect([...benchmark.scores]).toEqual([...EXAMPLE]);
  expect(await listBenchmarks(database.db, clusterId)).toEqual([benchmark]);
});

test('[BM20] the same file for the same day changes nothing', async () => {
  const first = await save('2026-05-04', 'a');
  expect(await save('2026-05-04', 'a')).toEqual({ benchmark: first.benchmark, isNew: false });
  expect(await database.db.benchmark.count({ where: { clusterId } })).toBe(1);
});

test('[BM20] the same file for another day is another benchmark', async () => {
  await save('2026-05-04', 'a');
  expect((await save('2024-05-04', 'a')).isNew).toBe(true);
  const days = (await listBenchmarks(database.db, clusterId)).map(({ takenOn }) => takenOn);
  expect(days).toEqual(['2026-05-04', '2024-05-04']);
});

test('[BM21] another file for the same day replaces it, and the older revision is kept', async () => {
  await save('2026-05-04', 'a');
  const corrected = new Map(EXAMPLE).set('2.6', { value: 55, light: 'green', remark: null });
  const second = await save('2026-05-04', 'b', corrected);
  expect(second.benchmark.revision).toBe(2);
  expect(await listBenchmarks(database.db, clusterId)).toEqual([second.benchmark]);
  const rows = await database.db.benchmark.findMany({ where: { clusterId }, orderBy: { revision: 'asc' } });
  expect(rows.map(({ replacedAt }) => replacedAt)).toEqual([AT, null]);
});

test('[BM21] going back to the first file is a third revision', async () => {
  await save('2026-05-04', 'a');
  await save('2026-05-04', 'b');
  expect((await save('2026-05-04', 'a')).benchmark.revision).toBe(3);
});

test('[BM21] of many uploads at once none is lost, and exactly one is current', () => expectNoneLost());

test('[BM21] nor on a PostgreSQL server, where they truly run at once', async () => {
  const embedded = database;
  const server = await startPostgresServer();
  try {
    database = await openDatabase({ url: await server.newDatabase(), dataDir: null, migrations: MIGRATIONS });
    ({ forumId, clusterId } = await addForum(database.db));
    set = await addIndicatorSet(database.db, forumId, 1);
    await expectNoneLost();
    await database.close();
  } finally {
    database = embedded;
    await server.stop();
  }
});

async function expectNoneLost(): Promise<void> {
  const saved = await Promise.all(['a', 'b', 'c', 'd', 'e', 'f'].map((hash) => save('2026-05-04', hash)));
  expect(saved.map(({ benchmark }) => benchmark.revision).sort()).toEqual([1, 2, 3, 4, 5, 6]);
  const rows = await database.db.benchmark.findMany({ where: { clusterId }, orderBy: { revision: 'asc' } });
  expect(rows.map(({ replacedAt }) => replacedAt === null)).toEqual([false, false, false, false, false, true]);
  const again = await Promise.all(['a', 'a', 'a'].map((hash) => save('2024-05-04', hash)));
  expect(again.filter(({ isNew }) => isNew)).toHaveLength(1);
}

test('latest is the newest and the one before, per cluster; a cluster without any is left out', async () => {
  const [one, none] = [asId<ClusterId>(`${clusterId}-one`), asId<ClusterId>(`${clusterId}-none`)];
  for (const id of [one, none]) await database.db.cluster.create({ data: { id, forumId, name: id } });
  for (const day of ['2022-05-04', '2026-05-04', '2024-05-04']) await save(day, 'a');
  await save('2026-05-04', 'b');
  await save('2025-05-04', 'a', EXAMPLE, one);
  const found = await latestBenchmarks(database.db, [clusterId, one, none]);
  expect(found.get(clusterId)?.latest).toMatchObject({ takenOn: '2026-05-04', revision: 2 });
  expect(found.get(clusterId)?.previous?.takenOn).toBe('2024-05-04');
  expect(found.get(one)?.previous).toBeUndefined();
  expect(found.has(none)).toBe(false);
  expect((await latestBenchmarks(database.db, [])).size).toBe(0);
});

test('a set is read as the domain knows it, and the newest version is the current one', async () => {
  const newer = await addIndicatorSet(database.db, forumId, 2);
  expect(await currentIndicatorSet(database.db, forumId)).toEqual(newer);
  expect(await findIndicatorSet(database.db, set.id)).toEqual(set);
  expect(await findIndicatorSet(database.db, asId<IndicatorSetId>('nowhere'))).toBeUndefined();
});
