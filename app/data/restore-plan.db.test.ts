import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Rooms } from '#app/context.ts';
import { asId, type PersonId, type PlanId, type VersionId } from '#app/domain/ids.ts';
import { LEAD_1, openDemoForum, type DemoForum } from '#tests/support/demo-forum.ts';
import { findVersion } from './plan-versions.server.ts';
import { restoreKept, type RestoreOrder } from './restore-plan.server.ts';

let forum: DemoForum;
let order: RestoreOrder;

beforeAll(async () => {
  const now = new Date('2026-03-31T10:00:00Z');
  forum = await openDemoForum(now);
  const person = await forum.context.db.person.findFirstOrThrow({ where: { email: LEAD_1 } });
  const planId = asId<PlanId>(forum.planOf(forum.clusters[0]).id);
  order = { planId, from: 0, personId: asId<PersonId>(person.id), at: now };
});
afterAll(() => forum.close());

const titles = async () => (await forum.context.rooms.read(order.planId)).content?.actions.map(({ title }) => title);

/** Rooms in which somebody writes after the version is kept and before the plan is restored, so many times. */
function meanwhile(times: number): Rooms {
  const { rooms } = forum.context;
  let left = times;
  return {
    ...rooms,
    async restore(...args) {
      if (left > 0) {
        left -= 1;
        await forum.edit(order.planId, (editor) => void editor.addAction({ title: `Meanwhile ${left}` }));
      }
      return rooms.restore(...args);
    },
  };
}

test('[VE7] what somebody adds between the preview and the restoring is not taken away', async () => {
  const shown = await titles();
  const isShown: RestoreOrder['isShown'] = ({ actions }) =>
    Promise.resolve(JSON.stringify(actions.map(({ title }) => title)) === JSON.stringify(shown));
  const { db } = forum.context;
  expect(await restoreKept({ db, rooms: meanwhile(1) }, { ...order, isShown })).toBe('changed');
  expect(await titles()).toEqual([...(shown ?? []), 'Meanwhile 0']);
});

test('[VE7] where nothing was shown, the version that is kept has what was written last', async () => {
  const { db } = forum.context;
  const restored = await restoreKept({ db, rooms: meanwhile(1) }, order);
  if (typeof restored !== 'object' || restored === null) throw new Error('not restored');
  expect(await titles()).toEqual([]);
  const kept = await findVersion(db, order.planId, restored.before as VersionId);
  expect(JSON.stringify(kept)).toContain('Meanwhile 0');
  expect(await restoreKept({ db, rooms: meanwhile(9) }, { ...order, from: 1 })).toBe('changed');
});
