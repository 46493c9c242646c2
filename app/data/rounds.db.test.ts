import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Score } from '#app/domain/benchmark.ts';
import { dateOf, type Day } from '#app/domain/day.ts';
import { asId, type ClusterId, type ForumId, type RoundId } from '#app/domain/ids.ts';
import type { IndicatorSet } from '#app/domain/indicator-set.ts';
import type { OpenDatabase } from '#server/database/open.ts';
import { addIndicatorSet } from '#tests/support/add-indicator-set.ts';
import { emptyDatabase } from '#tests/support/database.ts';
import { addForum } from '#tests/support/forum-rows.ts';
import { saveBenchmark } from './benchmarks.server.ts';
import { deliveryFor, findRound, listRounds, roundBenchmarks } from './rounds.server.ts';

let database: OpenDatabase;
let clusterId: ClusterId;
let forumId: ForumId;
let set: IndicatorSet;
let newer: IndicatorSet;
beforeAll(async () => {
  database = await emptyDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  ({ forumId, clusterId } = await addForum(database.db));
  set = await addIndicatorSet(database.db, forumId, 1);
  newer = await addIndicatorSet(database.db, forumId, 2);
});

const addRound = async (takenOn: string, closedAt: Date | null = null, setId = set.id) => {
  const id = asId<RoundId>(`${forumId}-${takenOn}`);
  await database.db.round.create({
    data: { id, forumId, setId, name: takenOn, takenOn: dateOf(takenOn as Day), closedAt },
  });
  await database.db.roundCluster.create({ data: { roundId: id, clusterId } });
  return id;
};
const deliver = (roundId: RoundId | null, takenOn: string, light: Score['light'], on = set) =>
  saveBenchmark(database.db, {
    clusterId,
    set: on,
    roundId,
    takenOn: takenOn as Day,
    scores: new Map([['2.5', { value: null, light, remark: null }]]),
    fileName: 'file.csv',
    fileHash: `${takenOn} ${light}`,
    createdBy: null,
    at: new Date(),
  });
const lightIn = async (roundId: RoundId) => {
  const round = await findRound(database.db, roundId);
  if (round === undefined) throw new Error('no round');
  return (await roundBenchmarks(database.db, round)).get(clusterId)?.scores.get('2.5')?.light;
};

test('rounds stand newest first', async () => {
  await addRound('2024-05-01');
  await addRound('2026-05-01');
  expect((await listRounds(database.db, forumId)).map(({ takenOn }) => takenOn)).toEqual(['2026-05-01', '2024-05-01']);
});

test('[RO1] an open round has what is current, the later day where a cluster delivered on two', async () => {
  const roundId = await addRound('2026-05-01');
  expect(await lightIn(roundId)).toBeUndefined();
  await deliver(roundId, '2026-05-04', 'red');
  await deliver(roundId, '2026-05-02', 'green');
  expect(await lightIn(roundId)).toBe('red');
  await deliver(roundId, '2026-05-04', 'yellow');
  expect(await lightIn(roundId)).toBe('yellow');
});

test('[RO1] a closed round has the revisions that it closed with, whatever was corrected since', async () => {
  const roundId = await addRound('2026-05-01');
  const { benchmark } = await deliver(roundId, '2026-05-04', 'red');
  await database.db.roundCluster.updateMany({ where: { roundId }, data: { benchmarkId: benchmark.id } });
  await database.db.round.update({ where: { id: roundId }, data: { closedAt: new Date() } });
  const corrected = await deliver(null, '2026-05-04', 'green');
  expect(corrected.benchmark).toMatchObject({ revision: 2, roundId });
  expect(await lightIn(roundId)).toBe('red');
});

test('[RO2] a benchmark goes to the newest open round that the cluster is invited to, measured on its set', async () => {
  const cluster = { id: clusterId, forumId };
  expect(await deliveryFor(database.db, cluster)).toMatchObject({ round: undefined, set: { id: newer.id } });
  await addRound('2026-06-01', new Date());
  const open = await addRound('2026-05-01');
  await addRound('2024-05-01');
  expect(await deliveryFor(database.db, cluster)).toMatchObject({ round: { id: open }, set: { id: set.id } });
  await database.db.roundCluster.deleteMany({ where: { clusterId } });
  expect(await deliveryFor(database.db, cluster)).toMatchObject({ round: undefined });
});

test('outside a round the set that the forum chose is measured on, never a draft', async () => {
  const cluster = { id: clusterId, forumId };
  await database.db.forum.update({ where: { id: forumId }, data: { setId: set.id } });
  expect((await deliveryFor(database.db, cluster)).set?.id).toBe(set.id);
  await database.db.indicatorSet.update({ where: { id: set.id }, data: { publishedAt: null } });
  expect((await deliveryFor(database.db, cluster)).set?.id).toBe(newer.id);
});
