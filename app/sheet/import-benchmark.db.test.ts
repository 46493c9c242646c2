import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { ClusterId } from '#app/domain/ids.ts';
import type { IndicatorSet } from '#app/domain/indicator-set.ts';
import type { OpenDatabase } from '#server/database/open.ts';
import { EXAMPLE, EXAMPLE_CLUSTER } from '#tests/fixtures/benchmarks/example.ts';
import { addIndicatorSet } from '#tests/support/add-indicator-set.ts';
import { emptyDatabase } from '#tests/support/database.ts';
import { addForum } from '#tests/support/forum-rows.ts';
import { importBenchmark } from './import-benchmark.server.ts';
import { readBenchmark } from './read-benchmark.server.ts';

let database: OpenDatabase;
let clusterId: ClusterId;
let set: IndicatorSet;

beforeAll(async () => {
  database = await emptyDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  const forum = await addForum(database.db);
  clusterId = forum.clusterId;
  set = await addIndicatorSet(database.db, forum.forumId, 1);
});

async function importFile(path: string, takenOn = '2026-05-04') {
  const bytes = readFileSync(join(import.meta.dirname, '../../tests/fixtures/benchmarks', path));
  return importBenchmark({
    db: database.db,
    cluster: { id: clusterId, name: EXAMPLE_CLUSTER },
    set,
    roundId: null,
    bytes,
    read: await readBenchmark(bytes, { set, clusterName: EXAMPLE_CLUSTER }),
    fileName: path,
    takenOn,
    now: new Date('2026-05-04T10:00:00Z'),
    personId: null,
  });
}

test('a Norwegian Excel file becomes a saved benchmark', async () => {
  const imported = await importFile('good/norwegian-excel.csv');
  if (!imported.ok) throw new Error(JSON.stringify(imported.problem));
  expect([...imported.value.benchmark.scores]).toEqual([...EXAMPLE]);
  expect(imported.value.isNew).toBe(true);
});

test('[BM20] the same file twice is one benchmark', async () => {
  await importFile('good/long-by-code.xlsx');
  expect(await importFile('good/long-by-code.xlsx')).toMatchObject({ ok: true, value: { isNew: false } });
  expect(await database.db.benchmark.count({ where: { clusterId } })).toBe(1);
});

test('[BM15] with any problem nothing is saved, and a wrong day is told together with the rows', async () => {
  const imported = await importFile('bad/many-at-once.csv', '2026-05-05');
  const codes = imported.ok ? [] : imported.problem.map(({ code }) => code);
  expect(codes).toHaveLength(7);
  expect(codes[0]).toBe('benchmark.taken-on-future');
  expect(await database.db.benchmark.count({ where: { clusterId } })).toBe(0);
});
