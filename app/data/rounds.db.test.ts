import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Score } from '#app/domain/benchmark.ts';
import { dateOf, type Day } from '#app/domain/day.ts';
import { asId, type ClusterId, type ForumId, type RoundId } from '#app/domain/ids.ts';
import type { IndicatorSet } from '#app/domain/indicator-set.ts';
import type { OpenDatabase } from '#server/database/open.ts';
import { addIndicatorSet } from '#tests/support/add-indicator-set.ts';
import { emptyDatabase } from '#tests/support/database.ts';
import { addForum } from '#tests/support/forum-rows.ts';
import { benchmarkEvent } from './benchmark-event.server.ts';
import { saveBenchmark } from './benchmarks.server.ts';
import { changeRound, chooseSharing, closeRound, openRound, reopenRound } from './round-changes.server.ts';
import { deliveryFor, findRound, listRoundPlaces, listRounds, roundBenchmarks } from './rounds.server.ts';

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

test('[RO2] a file that was saved before the round was opened is delivered to it when it is sent again', async () => {
  await deliver(null, '2026-05-04', 'red');
  const roundId = await addRound('2026-05-01');
  expect(await lightIn(roundId)).toBeUndefined();
  expect(await deliver(roundId, '2026-05-04', 'red')).toMatchObject({
    isNew: true,
    benchmark: { roundId, revision: 1 },
  });
  expect(await lightIn(roundId)).toBe('red');
  expect(await deliver(roundId, '2026-05-04', 'red')).toMatchObject({ isNew: false, benchmark: { roundId } });
});

test('outside a round the set that the forum chose is measured on, never a draft', async () => {
  const cluster = { id: clusterId, forumId };
  await database.db.forum.update({ where: { id: forumId }, data: { setId: set.id } });
  expect((await deliveryFor(database.db, cluster)).set?.id).toBe(set.id);
  await database.db.indicatorSet.update({ where: { id: set.id }, data: { publishedAt: null } });
  expect((await deliveryFor(database.db, cluster)).set?.id).toBe(newer.id);
});

describe('a round’s life', () => {
  const open = async (takenOn: string) => {
    const id = asId<RoundId>(`${forumId}-opened-${takenOn}`);
    const [name, at] = ['Round', new Date('2026-05-01T08:00:00Z')];
    await openRound(database.db, {
      id,
      forumId,
      setId: set.id,
      name,
      takenOn: takenOn as Day,
      dueOn: null,
      clusterIds: [clusterId],
      at,
    });
    return id;
  };
  const fields = { name: 'Renamed', takenOn: '2026-05-02' as Day, dueOn: '2026-06-01' as Day, at: new Date() };

  test('[RO3] an open round is changed; who has delivered stays invited, who has not is taken out', async () => {
    const roundId = await open('2026-05-01');
    const idle = asId<ClusterId>(`${forumId}-idle`);
    await database.db.cluster.create({ data: { id: idle, forumId, name: 'Idle' } });
    expect(await changeRound(database.db, roundId, { ...fields, clusterIds: [clusterId, idle] })).toMatchObject({
      ok: true,
    });
    await deliver(roundId, '2026-05-04', 'red');
    await changeRound(database.db, roundId, { ...fields, clusterIds: [] });
    expect((await listRoundPlaces(database.db, roundId)).map((place) => place.clusterId)).toEqual([clusterId]);
    expect(await findRound(database.db, roundId)).toMatchObject({ name: 'Renamed', dueOn: '2026-06-01' });
  });

  test('[RO4] closing freezes the later day’s current revision, and what comes then is outside', async () => {
    const roundId = await open('2026-05-01');
    await deliver(roundId, '2026-05-02', 'green');
    await deliver(roundId, '2026-05-04', 'red');
    await deliver(roundId, '2026-05-04', 'yellow');
    expect(await closeRound(database.db, roundId, new Date())).toMatchObject({ ok: true });
    expect(await lightIn(roundId)).toBe('yellow');
    await deliver(roundId, '2026-05-04', 'green');
    const late = await deliver(roundId, '2026-05-05', 'green');
    expect(late.benchmark.roundId).toBeNull();
    expect(await lightIn(roundId)).toBe('yellow');
    expect(await closeRound(database.db, roundId, new Date())).toEqual({ ok: false, problem: 'round.closed' });
    expect(await changeRound(database.db, roundId, { ...fields, clusterIds: [] })).toMatchObject({ ok: false });
  });

  test('[PE5] a delivery is told to the others while the round is open and the cluster shares its lights in it', async () => {
    const roundId = await open('2026-05-01');
    const { benchmark } = await deliver(roundId, '2026-05-04', 'red');
    const told = async () => (await benchmarkEvent(database.db, forumId, benchmark)).isShared === true;
    expect(await told()).toBe(false);
    await chooseSharing(database.db, { roundId, clusterId, sharesLights: true });
    expect(await told()).toBe(true);
    expect(await benchmarkEvent(database.db, forumId, { clusterId, roundId: null })).toEqual({
      what: 'benchmark',
      forumId,
      clusterId,
    });
    await closeRound(database.db, roundId, new Date());
    expect(await told()).toBe(false);
  });

  test('[RO5] the newest round is reopened and takes deliveries again; an older one is not', async () => {
    const older = await open('2025-05-01');
    const newest = await open('2026-05-01');
    for (const roundId of [older, newest]) await closeRound(database.db, roundId, new Date());
    expect(await reopenRound(database.db, older)).toEqual({ ok: false, problem: 'round.not-newest' });
    expect(await reopenRound(database.db, newest)).toMatchObject({ ok: true });
    await deliver(newest, '2026-05-04', 'green');
    expect(await lightIn(newest)).toBe('green');
    expect(await reopenRound(database.db, newest)).toEqual({ ok: false, problem: 'round.open' });
  });

  test('[PE7] a cluster’s choice is kept for that round alone', async () => {
    const [first, second] = [await open('2025-05-01'), await open('2026-05-01')];
    expect(await chooseSharing(database.db, { roundId: first, clusterId, sharesLights: true })).toBe(true);
    expect((await listRoundPlaces(database.db, first))[0]?.sharesLights).toBe(true);
    expect((await listRoundPlaces(database.db, second))[0]?.sharesLights).toBe(false);
    const elsewhere = asId<ClusterId>('nowhere');
    expect(await chooseSharing(database.db, { roundId: first, clusterId: elsewhere, sharesLights: true })).toBe(false);
  });
});
