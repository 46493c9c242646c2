import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { currentLabels } from '#app/data/labels.server.ts';
import { noteSeen, silentPeople } from '#app/data/seen-people.server.ts';
import type { ChangeEvent } from '#app/context.ts';
import type { Day } from '#app/domain/day.ts';
import { asId, type PersonId } from '#app/domain/ids.ts';
import { COORDINATOR, LEAD_1, LEAD_2, openDemoForum, type DemoForum } from '#tests/support/demo-forum.ts';
import { loader as planLoader } from '#app/routes/plan/route.tsx';
import type { PlanningHead } from './planning-head.server.ts';
import { action, loader } from './route.ts';

let forum: DemoForum;
const OBSERVER = 'observer@demo.example';
const EXPERT_1 = 'expert1@demo.example';
const heard: ChangeEvent[] = [];

beforeAll(async () => {
  forum = await openDemoForum(new Date('2026-03-31T10:00:00Z'));
  await forum.addPerson(OBSERVER, 'observer', { forumId: forum.forumId });
  await forum.addPerson(EXPERT_1, 'reviewer', { clusterId: forum.clusters[0].id });
  forum.context.changes.subscribe(forum.forumId, (event) => heard.push(event));
});
beforeEach(() => heard.splice(0));
afterAll(() => forum.close());

const thrownStatus = (thrown: unknown): number => {
  if (thrown instanceof Response) return thrown.status;
  throw thrown;
};

async function setTo(email: string | null, planId: string, fields: Record<string, string>) {
  const body = new URLSearchParams(fields).toString();
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  const request = await forum.request(email, `/plan/${planId}/horizon`, { method: 'POST', body, headers });
  const args = { request, params: { planId }, context: forum.context };
  return action(args).then(({ status }) => status, thrownStatus);
}

async function head(email: string | null, planId: string) {
  const request = await forum.request(email, `/plan/${planId}/horizon`);
  const answer = await loader({ request, params: { planId }, context: forum.context });
  return (await answer.json()) as PlanningHead;
}

describe('[GO6] the horizon of a plan', () => {
  test('is set by those who write it, and told to those who have it open', async () => {
    const { id } = forum.planOf(forum.clusters[0]);
    expect(await setTo(LEAD_1, id, { on: '2028-06-30' })).toBe(204);
    expect(await head(COORDINATOR, id)).toMatchObject({ horizonOn: '2028-06-30' });
    expect(heard).toEqual([{ what: 'plan', forumId: forum.forumId, clusterId: forum.clusters[0].id }]);
    expect(await setTo(LEAD_1, id, { on: '2028-06-30', none: '1' })).toBe(204);
    expect((await head(LEAD_1, id)).horizonOn).toBeNull();
    expect(await setTo(LEAD_2, forum.sharedPlan.id, { on: '2029-01-01' })).toBe(204);
  });

  test('is left as it is by everybody else, and by what is no day', async () => {
    const { id } = forum.planOf(forum.clusters[0]);
    await setTo(LEAD_1, id, { on: '2028-06-30' });
    heard.splice(0);
    for (const email of [LEAD_2, COORDINATOR, EXPERT_1, OBSERVER]) {
      expect(await setTo(email, id, { on: '2030-01-01' }), email).toBe(403);
    }
    expect(await setTo(null, id, { on: '2030-01-01' })).toBe(302);
    expect(await setTo(OBSERVER, forum.sharedPlan.id, { on: '2030-01-01' })).toBe(403);
    expect(await setTo(LEAD_1, 'no-such-plan', { on: '2030-01-01' })).toBe(404);
    expect(await setTo(LEAD_1, id, { on: '2028-02-31' })).toBe(422);
    expect(await setTo(LEAD_1, id, {})).toBe(422);
    expect((await head(LEAD_1, id)).horizonOn).toBe('2028-06-30');
    expect(heard).toEqual([]);
  });

  test('the head is refused to those who may not read the plan', async () => {
    const { id } = forum.planOf(forum.clusters[0]);
    for (const email of [LEAD_2, OBSERVER]) {
      expect(await head(email, id).then(() => 200, thrownStatus), email).toBe(403);
    }
  });

  test('the label’s end is offered beside a cluster’s plan, and no cluster’s beside the shared one', async () => {
    const [cluster] = forum.clusters;
    const label = (await currentLabels(forum.context.db, [cluster.id])).get(cluster.id);
    expect(label).toBeDefined();
    expect((await head(LEAD_1, forum.planOf(cluster).id)).label).toEqual(label);
    expect((await head(LEAD_1, forum.sharedPlan.id)).label).toBeNull();
  });
});

describe('[PC4] who has been silent', () => {
  const idOf = async (email: string) =>
    asId<PersonId>((await forum.context.db.person.findUniqueOrThrow({ where: { email } })).id);
  const today = '2026-03-31' as Day;
  const silent = (ids: PersonId[]) => silentPeople(forum.context.db, forum.forumId, ids, today);

  test('is known by the last day, which only moves on, and every page that is asked for counts', async () => {
    const id = await idOf(LEAD_2);
    await forum.context.db.person.update({ where: { id }, data: { seenOn: new Date('2025-12-30') } });
    expect(await silent([id])).toEqual([id]);
    await noteSeen(forum.context.db, id, '2025-01-01' as Day);
    expect(await silent([id])).toEqual([id]);
    await head(LEAD_2, forum.sharedPlan.id);
    expect(await silent([id])).toEqual([]);
  });

  test('of people without a role in the forum nothing is said', async () => {
    const id = asId<PersonId>('stranger');
    const old = new Date('2020-01-01');
    await forum.context.db.person.create({
      data: { id, name: 'S', email: 's@x.example', createdAt: old, seenOn: old },
    });
    expect(await silent([id])).toEqual([]);
  });
});

test('[GO3] the bounds that a plan’s lights are judged by stand beside the cluster’s own plan, and not the shared one', async () => {
  const load = async (email: string, planId: string) =>
    planLoader({ request: await forum.request(email, `/plan/${planId}`), params: { planId }, context: forum.context });
  const { measures } = await load(COORDINATOR, forum.planOf(forum.clusters[0]).id);
  expect(measures).toHaveLength(31);
  expect(measures[0]?.bounds.direction).toBe('higher');
  expect((await load(LEAD_1, forum.sharedPlan.id)).measures).toEqual([]);
});
