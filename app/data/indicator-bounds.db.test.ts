import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Score } from '#app/domain/benchmark.ts';
import type { Day } from '#app/domain/day.ts';
import type { OpenDatabase } from '#server/database/open.ts';
import { addIndicatorSet } from '#tests/support/add-indicator-set.ts';
import { emptyDatabase } from '#tests/support/database.ts';
import { addForum } from '#tests/support/forum-rows.ts';
import { listBenchmarks, saveBenchmark } from './benchmarks.server.ts';
import { saveBounds } from './indicator-bounds.server.ts';

let database: OpenDatabase;
beforeAll(async () => {
  database = await emptyDatabase();
});
afterAll(() => database.close());

test('[BO2] new bounds change the lights of scores with a value, and no light that came without one', async () => {
  const { forumId, clusterId } = await addForum(database.db);
  const set = await addIndicatorSet(database.db, forumId, 1);
  const scores = new Map<string, Score>([
    ['2.5', { value: 50, light: 'red', remark: null }],
    ['2.6', { value: null, light: 'red', remark: null }],
  ]);
  await saveBenchmark(database.db, {
    clusterId,
    set,
    takenOn: '2026-05-04' as Day,
    scores,
    fileName: 'a.csv',
    fileHash: 'a',
    createdBy: null,
    at: new Date('2026-05-04T10:00:00Z'),
  });
  const bounds = { minimum: 10, excellence: 40 };
  const wanted = new Map([
    ['2.5', bounds],
    ['2.6', bounds],
    ['no-such-code', bounds],
  ]);
  expect(await saveBounds(database.db, set, wanted)).toEqual({ indicators: 2, lights: 1 });
  const [saved] = await listBenchmarks(database.db, clusterId);
  expect(saved?.scores.get('2.5')?.light).toBe('green');
  expect(saved?.scores.get('2.6')?.light).toBe('red');
  expect(await saveBounds(database.db, set, wanted)).toEqual({ indicators: 0, lights: 0 });
});
