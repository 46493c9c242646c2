import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Score } from '#app/domain/benchmark.ts';
import type { Day } from '#app/domain/day.ts';
import type { ClusterId, ForumId } from '#app/domain/ids.ts';
import type { IndicatorSet } from '#app/domain/indicator-set.ts';
import type { OpenDatabase } from '#server/database/open.ts';
import { addIndicatorSet } from '#tests/support/add-indicator-set.ts';
import { emptyDatabase } from '#tests/support/database.ts';
import { addForum } from '#tests/support/forum-rows.ts';
import { listBenchmarks, saveBenchmark } from './benchmarks.server.ts';
import { saveBounds } from './indicator-bounds.server.ts';
import { findIndicatorSet } from './indicator-sets.server.ts';

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

const score = (value: number | null, light: Score['light']): Score => ({ value, light, remark: null });
const take = (takenOn: string, scores: Readonly<Record<string, Score>>, on = set) =>
  saveBenchmark(database.db, {
    clusterId,
    set: on,
    roundId: null,
    takenOn: takenOn as Day,
    scores: new Map(Object.entries(scores)),
    fileName: 'file.csv',
    fileHash: takenOn,
    createdBy: null,
    at: new Date('2026-05-04T10:00:00Z'),
  });
const lightsOf = async (code: string) =>
  (await listBenchmarks(database.db, clusterId)).map(({ scores }) => scores.get(code)?.light);

test('[BO2] lights follow the new bounds in every benchmark on the set, and their number is told', async () => {
  await take('2026-01-01', { '1.1.0': score(70, 'yellow'), '2.2.4': score(30, 'yellow') });
  await take('2024-01-01', { '1.1.0': score(50, 'red'), '2.2.4': score(50, 'red') });
  const saved = await saveBounds(
    database.db,
    set,
    new Map([
      ['1.1.0', { minimum: 40, excellence: 70 }],
      ['no-such-code', { minimum: 1, excellence: 2 }],
      ['2.2.4', { minimum: 60, excellence: 30 }],
    ]),
  );
  expect(saved).toEqual({ indicators: 2, lights: 4 });
  expect(await lightsOf('1.1.0')).toEqual(['green', 'yellow']);
  expect(await lightsOf('2.2.4')).toEqual(['green', 'yellow']);
  const stored = (await findIndicatorSet(database.db, set.id))?.indicators.find(({ code }) => code === '2.2.4');
  expect(stored?.bounds).toEqual({ minimum: 60, excellence: 30, direction: 'lower' });
});

test('[BO2] a light that came without a value stays, and so does what was not assessed', async () => {
  await take('2026-01-01', { '1.1.0': score(null, 'red'), '2.6': score(null, 'none') });
  const bounds = { minimum: 1, excellence: 2 };
  const saved = await saveBounds(
    database.db,
    set,
    new Map([
      ['1.1.0', bounds],
      ['2.6', bounds],
    ]),
  );
  expect(saved).toEqual({ indicators: 2, lights: 0 });
  expect(await lightsOf('1.1.0')).toEqual(['red']);
  expect(await lightsOf('2.6')).toEqual(['none']);
});

test('bounds that are as they were change nothing, nor do those of another version of the set', async () => {
  const other = await addIndicatorSet(database.db, forumId, 2);
  await take('2026-01-01', { '1.1.0': score(70, 'yellow') }, other);
  expect(await saveBounds(database.db, set, new Map([['1.1.0', { minimum: 60, excellence: 80 }]]))).toEqual({
    indicators: 0,
    lights: 0,
  });
  expect(await saveBounds(database.db, set, new Map([['1.1.0', { minimum: 1, excellence: 2 }]]))).toEqual({
    indicators: 1,
    lights: 0,
  });
  expect(await lightsOf('1.1.0')).toEqual(['yellow']);
});

test('of two changes at once, lights and bounds are those of the one that came last', async () => {
  await take('2026-01-01', { '1.1.0': score(70, 'yellow') });
  await Promise.all([
    saveBounds(database.db, set, new Map([['1.1.0', { minimum: 10, excellence: 20 }]])),
    saveBounds(database.db, set, new Map([['1.1.0', { minimum: 80, excellence: 90 }]])),
  ]);
  const bounds = (await findIndicatorSet(database.db, set.id))?.indicators.find(({ code }) => code === '1.1.0')?.bounds;
  expect(await lightsOf('1.1.0')).toEqual([bounds?.minimum === 10 ? 'green' : 'red']);
});
