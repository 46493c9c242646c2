import { expect, test } from 'vitest';
import { asId, type PlanId } from '#app/domain/ids.ts';
import { createDayVersions } from './day-versions.ts';

const [sound, broken, other] = ['sound', 'broken', 'other'].map((id) => asId<PlanId>(id)) as [PlanId, PlanId, PlanId];

test('[VE5] at the end of a day each plan that changed is kept, and one that fails holds up no other', async () => {
  const kept: unknown[] = [];
  const failures: unknown[] = [];
  const job = createDayVersions({
    due: async (before) => {
      expect(before).toEqual(new Date('2026-05-04T00:00:00Z'));
      return [sound, broken, other].map((planId) => ({ planId, seq: 7 }));
    },
    keep: async (planId, seq) => {
      if (planId === broken) throw new Error('cannot be read');
      kept.push([planId, seq]);
    },
    now: () => new Date('2026-05-04T00:20:00Z'),
    tryLock: async () => async () => undefined,
    failed: (_error, planId) => failures.push(planId),
  });
  expect(await job.runOnce()).toBe(2);
  expect(kept).toEqual([
    [sound, 7],
    [other, 7],
  ]);
  expect(failures).toEqual([broken]);
  await job.stop();
  expect(await job.runOnce()).toBeUndefined();
});
