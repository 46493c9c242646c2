import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Score } from '#app/domain/benchmark.ts';
import type { Day } from '#app/domain/day.ts';
import { withBounds, withoutIndicator, type SetEdit } from '#app/domain/edit-set.ts';
import {
  asId,
  type ClusterId,
  type ForumId,
  type IndicatorSetId,
  type PersonId,
  type RoundId,
} from '#app/domain/ids.ts';
import type { IndicatorSet } from '#app/domain/indicator-set.ts';
import type { OpenDatabase } from '#server/database/open.ts';
import { SET_34 } from '#tests/fixtures/indicator-sets/sets.ts';
import { addIndicatorSet } from '#tests/support/add-indicator-set.ts';
import { emptyDatabase } from '#tests/support/database.ts';
import { addForum } from '#tests/support/forum-rows.ts';
import { listBenchmarks, saveBenchmark } from './benchmarks.server.ts';
import { currentIndicatorSet, findIndicatorSet } from './indicator-sets.server.ts';
import { publishPreview, publishSet, type Publishing } from './publish-set.server.ts';
import { closeRound } from './round-changes.server.ts';
import { roundBenchmarks } from './rounds.server.ts';
import { editDraft, makeSeries, nextVersion } from './set-drafts.server.ts';

const AT = new Date('2026-05-04T10:00:00Z');
const ROUND = asId<RoundId>('round');
let database: OpenDatabase;
let forumId: ForumId;
let clusterId: ClusterId;
let set: IndicatorSet;
let by: PersonId;

beforeAll(async () => {
  database = await emptyDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  await database.db.round.deleteMany();
  ({ forumId, clusterId } = await addForum(database.db));
  set = await addIndicatorSet(database.db, forumId, 1);
  by = asId<PersonId>(`${forumId}-person`);
  await database.db.person.create({ data: { id: by, email: `${by}@example.org`, name: 'Ingrid' } });
});

const score = (value: number | null, light: Score['light'], remark: string | null = null): Score => ({
  value,
  light,
  remark,
});
const take = (
  takenOn: string,
  scores: Readonly<Record<string, Score>>,
  more: { clusterId?: ClusterId; roundId?: RoundId; fileHash?: string; set?: IndicatorSet } = {},
) =>
  saveBenchmark(database.db, {
    clusterId,
    set,
    roundId: null,
    takenOn: takenOn as Day,
    scores: new Map(Object.entries(scores)),
    fileName: 'lys.csv',
    fileHash: takenOn,
    createdBy: null,
    at: AT,
    ...more,
  });
async function draftWith(edit: SetEdit): Promise<IndicatorSet> {
  const made = await nextVersion(database.db, { forumId, setId: set.id }, AT);
  if (made === undefined) throw new Error('no draft');
  await editDraft(database.db, { forumId, setId: made.id }, edit);
  const draft = await findIndicatorSet(database.db, made.id);
  if (draft === undefined) throw new Error('no draft');
  return draft;
}
const publish = (setId: IndicatorSetId, how: Partial<Publishing> = {}) =>
  publishSet(
    database.db,
    { forumId, setId },
    { isTaken: true, isRejudged: true, isAsSeen: () => true, by, at: AT, ...how },
  );
// 1.1.0 is a share (60, 80), 2.2.4 a share where lower is better (40, 20).
const HIGHER = withBounds(
  new Map([
    ['1.1.0', { minimum: 70, excellence: 90 }],
    ['2.2.4', { minimum: 60, excellence: 30 }],
  ]),
);

test('[BO3] the preview is of each cluster’s current benchmark, and publishing does what it says', async () => {
  const other = asId<ClusterId>(`${forumId}-other`);
  await database.db.cluster.create({ data: { id: other, forumId, name: 'Other' } });
  await take('2024-01-01', { '1.1.0': score(85, 'green') });
  await take('2026-01-01', { '1.1.0': score(85, 'green'), '2.2.4': score(50, 'red'), '1.2': score(60, 'yellow') });
  await take('2026-01-02', { '1.1.0': score(95, 'green'), '2.2.4': score(25, 'yellow') }, { clusterId: other });
  const draft = await draftWith(HIGHER);
  expect(await publishPreview(database.db, forumId, draft)).toEqual({
    judged: 2,
    lights: 3,
    clusters: 2,
    lost: 0,
    changes: [
      { code: '1.1.0', from: 'green', to: 'yellow', isBetter: false, clusters: 1 },
      { code: '2.2.4', from: 'yellow', to: 'green', isBetter: true, clusters: 1 },
      { code: '2.2.4', from: 'red', to: 'yellow', isBetter: true, clusters: 1 },
    ],
  });
  const published = await publish(draft.id);
  expect(published.ok && [...published.value].sort()).toEqual([clusterId, other].sort());
  expect((await currentIndicatorSet(database.db, forumId))?.id).toBe(draft.id);
  const [latest, first] = await listBenchmarks(database.db, clusterId);
  expect(latest).toMatchObject({ setId: draft.id, takenOn: '2026-01-01', revision: 2, fileName: 'lys.csv' });
  expect(Object.fromEntries(latest?.scores ?? [])).toEqual({
    '1.1.0': score(85, 'yellow'),
    '1.2': score(60, 'yellow'),
    '2.2.4': score(50, 'yellow'),
  });
  expect(first).toMatchObject({ setId: set.id, takenOn: '2024-01-01', revision: 1 });
  expect(first?.scores.get('1.1.0')?.light).toBe('green');
  expect(await publishPreview(database.db, forumId, draft)).toMatchObject({ judged: 0, lights: 0 });
});

test('[BO2] the revision that was judged by older bounds stays, marked as replaced, with its own lights', async () => {
  const { benchmark } = await take('2026-01-01', { '1.1.0': score(85, 'green', 'sett'), '2.5': score(null, 'red') });
  const draft = await draftWith(HIGHER);
  await publish(draft.id);
  const rows = await database.db.benchmark.findMany({
    where: { clusterId },
    orderBy: { revision: 'asc' },
    include: { scores: { orderBy: { indicatorId: 'asc' } } },
  });
  expect(rows.map(({ id, setId, replacedAt, fileHash }) => [id === benchmark.id, setId, replacedAt, fileHash])).toEqual(
    [
      [true, set.id, AT, '2026-01-01'],
      [false, draft.id, null, '2026-01-01'],
    ],
  );
  expect(rows[1]?.createdById).toBe(by);
  const lights = rows.map(({ scores }) => scores.map(({ light, remark }) => `${light} ${remark}`).sort());
  expect(lights).toEqual([
    ['green sett', 'red null'],
    ['red null', 'yellow sett'],
  ]);
});

test('[BO2] a closed round keeps the baseline it closed with', async () => {
  await database.db.round.create({
    data: {
      id: ROUND,
      forumId,
      setId: set.id,
      name: 'Våren',
      takenOn: new Date('2026-01-01'),
      clusters: { create: { clusterId } },
    },
  });
  await take('2026-01-01', { '1.1.0': score(85, 'green') }, { roundId: ROUND });
  await closeRound(database.db, ROUND, AT);
  await publish((await draftWith(HIGHER)).id);
  const baseline = (await roundBenchmarks(database.db, { id: ROUND, closedAt: AT })).get(clusterId);
  expect(baseline).toMatchObject({ setId: set.id, revision: 1 });
  expect(baseline?.scores.get('1.1.0')?.light).toBe('green');
  expect((await listBenchmarks(database.db, clusterId))[0]).toMatchObject({ revision: 2, roundId: ROUND });
});

describe('publishing', () => {
  test('[BO2] judges nothing again where that was not asked for', async () => {
    await take('2026-01-01', { '1.1.0': score(85, 'green') });
    expect(await publish((await draftWith(HIGHER)).id, { isRejudged: false })).toEqual({ ok: true, value: [] });
    expect(await listBenchmarks(database.db, clusterId)).toMatchObject([{ setId: set.id, revision: 1 }]);
  });

  test('keeps what is in use where the new version is not wanted yet, also in a forum that never chose', async () => {
    const draft = await draftWith(HIGHER);
    // Newer than the set in use, whenever this runs: left alone, a forum that never chose would take it.
    await publish(draft.id, { isTaken: false, at: new Date('2100-01-01T00:00:00Z') });
    expect((await currentIndicatorSet(database.db, forumId))?.id).toBe(set.id);
  });

  test('[IS3] refuses a set that is not whole, and nothing happens', async () => {
    const setId = await makeSeries(database.db, forumId, { ...SET_34, indicators: [] }, AT);
    expect(await publish(setId)).toMatchObject({ problem: { code: 'draft.problems' } });
    expect(await findIndicatorSet(database.db, setId)).toMatchObject({ isDraft: true });
  });

  test('refuses what is no longer what the person saw, and nothing happens', async () => {
    await take('2026-01-01', { '1.1.0': score(85, 'green') });
    const draft = await draftWith(HIGHER);
    expect(await publish(draft.id, { isAsSeen: (_draft, { lights }) => lights === 0 })).toMatchObject({
      problem: { code: 'draft.changed' },
    });
    expect(await findIndicatorSet(database.db, draft.id)).toMatchObject({ isDraft: true });
    expect(await listBenchmarks(database.db, clusterId)).toMatchObject([{ setId: set.id }]);
  });

  test('[IS1] happens once, also by two at once', async () => {
    await take('2026-01-01', { '1.1.0': score(85, 'green') });
    const draft = await draftWith(HIGHER);
    const both = await Promise.all([publish(draft.id), publish(draft.id)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await database.db.benchmark.count({ where: { clusterId } })).toBe(2);
  });

  test('leaves benchmarks on sets of other series alone', async () => {
    const other = await findIndicatorSet(database.db, await makeSeries(database.db, forumId, SET_34, AT));
    if (other === undefined) throw new Error('no set');
    await take('2026-01-01', { '6.1': score(3, 'yellow') }, { set: other });
    const draft = await draftWith(HIGHER);
    expect(await publishPreview(database.db, forumId, draft)).toMatchObject({ judged: 0 });
    expect(await publish(draft.id)).toEqual({ ok: true, value: [] });
  });

  test('[BO3] tells of scores that have no place in it, which stay in the revision before', async () => {
    await take('2026-01-01', { '1.1.0': score(95, 'green'), '1.2': score(60, 'yellow') });
    const draft = await draftWith(withoutIndicator('1.2'));
    expect(await publishPreview(database.db, forumId, draft)).toMatchObject({ lights: 0, lost: 1 });
    await publish(draft.id);
    const [latest] = await listBenchmarks(database.db, clusterId);
    expect([...(latest?.scores.keys() ?? [])]).toEqual(['1.1.0']);
  });

  test('[BO2] an upload at the same time is not lost, whichever comes first', async () => {
    await take('2026-01-01', { '1.1.0': score(85, 'green') });
    const draft = await draftWith(HIGHER);
    await Promise.all([
      publish(draft.id),
      take('2026-01-01', { '1.1.0': score(75, 'yellow') }, { fileHash: 'corrected' }),
    ]);
    const rows = await database.db.benchmark.findMany({ where: { clusterId }, orderBy: { revision: 'asc' } });
    expect(rows).toHaveLength(3);
    expect(rows.filter(({ replacedAt }) => replacedAt === null)).toHaveLength(1);
  });
});
