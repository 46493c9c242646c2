import { nanoid } from 'nanoid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findNavigation } from '#app/data/navigation.server.ts';
import { listPlans } from '#app/data/plans.server.ts';
import { isOpen } from '#app/domain/action.ts';
import { asId, type PlanId } from '#app/domain/ids.ts';
import { planningHead } from '#app/routes/plan/horizon/planning-head.server.ts';
import { COORDINATOR, LEAD_1, LEAD_2, openDemoForum, type DemoForum } from '#tests/support/demo-forum.ts';
import { action, loader } from './route.tsx';

let forum: DemoForum;
const OBSERVER = 'observer@demo.example';
const EXPERT_1 = 'expert1@demo.example';

beforeAll(async () => {
  forum = await openDemoForum(new Date('2026-03-31T10:00:00Z'));
  await forum.addPerson(OBSERVER, 'observer', { forumId: forum.forumId });
  await forum.addPerson(EXPERT_1, 'reviewer', { clusterId: forum.clusters[0].id });
});
afterAll(() => forum.close());

const thrownStatus = (thrown: unknown): number => {
  if (thrown instanceof Response) return thrown.status;
  throw thrown;
};
const own = () => forum.planOf(forum.clusters[0]).id;
const count = async () => (await listPlans(forum.context.db, forum.forumId)).length;

async function page(email: string | null, planId: string) {
  return loader({
    request: await forum.request(email, `/plan/${planId}/forward`),
    params: { planId },
    context: forum.context,
  });
}

async function send(
  email: string | null,
  planId: string,
  fields: Record<string, string>,
  actions: readonly string[] = [],
) {
  const form = new URLSearchParams({ title: 'Neste plan', horizon: '2030-01-01', ...fields });
  for (const id of actions) form.append('action', id);
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  const request = await forum.request(email, `/plan/${planId}/forward`, {
    method: 'POST',
    body: form.toString(),
    headers,
  });
  return action({ request, params: { planId }, context: forum.context }).then(
    (answer) =>
      answer instanceof Response
        ? (answer.headers.get('location') ?? '')
        : 'init' in answer
          ? (answer.init?.status ?? 200)
          : 200,
    thrownStatus,
  );
}

describe('[TE4] copying a plan forward', () => {
  test('makes one plan with what was chosen, however often and at once the form is sent', async () => {
    const before = await count();
    const { key, actions } = await page(LEAD_1, own());
    const open = (actions ?? []).filter(({ status }) => isOpen(status)).map(({ id }) => id);
    expect(open.length).toBeGreaterThan(0);
    const order = () => send(LEAD_1, own(), { key, text: 'on' }, [...open, 'no-such-action']);
    const answers = await Promise.all([order(), order()]);
    expect([...answers, await order()]).toEqual([`/plan/${key}`, `/plan/${key}`, `/plan/${key}`]);
    expect(await count()).toBe(before + 1);

    const { content } = await forum.context.rooms.read(asId<PlanId>(key));
    expect(content?.actions.map(({ id }) => id).sort()).toEqual([...open].sort());
    expect(content?.text).not.toBe('');
    const old = (await forum.context.rooms.read(own())).content;
    expect(old?.actions.map(({ id }) => id)).toEqual(actions?.map(({ id }) => id));
    const row = await forum.context.db.plan.findUniqueOrThrow({ where: { id: key }, include: { documents: true } });
    expect(row).toMatchObject({
      previousId: own(),
      clusterId: forum.clusters[0].id,
      kind: 'individual',
      title: 'Neste plan',
    });
    expect(row.documents.map(({ kind }) => kind).sort()).toEqual(['discussion', 'plan']);
  });

  test('[TE3] baselines are the latest benchmark’s', async () => {
    const { key, actions, baselinesOn } = await page(LEAD_1, own());
    await send(
      LEAD_1,
      own(),
      { key },
      actions?.map(({ id }) => id),
    );
    const { content } = await forum.context.rooms.read(asId<PlanId>(key));
    const baselines = (content?.actions ?? []).flatMap(({ indicators }) => [...indicators.values()]);
    expect(baselines.length).toBeGreaterThan(0);
    for (const baseline of baselines) expect(baseline?.takenOn).toBe(baselinesOn);
  });

  test('the newest plan holds, and each leads to the earlier ones', async () => {
    const { key } = await page(LEAD_2, forum.sharedPlan.id);
    expect(await send(LEAD_2, forum.sharedPlan.id, { key })).toBe(`/plan/${key}`);
    // Made at the same instant as the demo's own, which the clock of this test never leaves.
    await forum.context.db.plan.update({ where: { id: key }, data: { createdAt: new Date('2026-04-01') } });
    const { db } = forum.context;
    const owner = { id: asId<PlanId>(key), kind: 'shared', forumId: forum.forumId, clusterId: null } as const;
    expect(await planningHead(db, owner)).toMatchObject({ newer: null, earlier: [{ id: forum.sharedPlan.id }] });
    expect(await planningHead(db, forum.sharedPlan)).toMatchObject({ newer: { id: key }, earlier: [] });
    const navigation = await findNavigation(db, [{ role: 'coordinator', forumId: forum.forumId }]);
    expect(navigation.forums[0]?.sharedPlanId).toBe(key);
    const { content } = await forum.context.rooms.read(owner.id);
    expect(content?.actions).toEqual([]);
  });

  test('is refused to those who do not write the plan, and makes nothing', async () => {
    const before = await count();
    const key = nanoid();
    for (const email of [LEAD_2, COORDINATOR, EXPERT_1, OBSERVER]) {
      expect(await page(email, own()).then(() => 200, thrownStatus), email).toBe(403);
      expect(await send(email, own(), { key }), email).toBe(403);
    }
    expect(await send(null, own(), { key })).toBe(302);
    expect(await send(OBSERVER, forum.sharedPlan.id, { key })).toBe(403);
    expect(await send(LEAD_1, 'no-such-plan', { key })).toBe(404);
    expect(await send(LEAD_1, own(), { key: 'short' })).toBe(422);
    expect(await send(LEAD_1, own(), { key, title: '' })).toBe(422);
    expect(await count()).toBe(before);
  });

  test('a form with another plan’s id changes nothing of that plan', async () => {
    const theirs = forum.planOf(forum.clusters[1]);
    const before = await forum.context.rooms.read(theirs.id);
    await send(LEAD_1, own(), { key: theirs.id });
    expect(await forum.context.rooms.read(theirs.id)).toEqual(before);
    const row = await forum.context.db.plan.findUniqueOrThrow({ where: { id: theirs.id } });
    expect(row).toMatchObject({ title: theirs.title, previousId: null });
  });

  test('a plan that cannot be read is not copied', async () => {
    await forum.spoil(own());
    const before = await count();
    expect((await page(LEAD_1, own())).actions).toBeNull();
    expect(await send(LEAD_1, own(), { key: nanoid() })).toBe(409);
    expect(await count()).toBe(before);
  });
});
