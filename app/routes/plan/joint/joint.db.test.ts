import { nanoid } from 'nanoid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { latestBenchmarks } from '#app/data/benchmarks.server.ts';
import type { Plan } from '#app/data/plans.server.ts';
import { dayOf } from '#app/domain/day.ts';
import { asId, type ActionId, type ClusterId, type PersonId } from '#app/domain/ids.ts';
import * as api from '#app/routes/api/plan-commitments.ts';
import { openApiDocument } from '#app/routes/api/openapi-document.ts';
import { writePlan } from '#server/projections/write-plan.ts';
import { callRoute } from '#tests/support/call-route.ts';
import { COORDINATOR, LEAD_1, LEAD_2, openDemoForum, type DemoForum } from '#tests/support/demo-forum.ts';
import type { Joint } from './queries.server.ts';
import * as route from './route.ts';
import { commitmentId } from './take-on.server.ts';

const NOW = new Date('2026-03-31T10:00:00Z');
const OBSERVER = 'observer@demo.example';
const EXPERT_1 = 'expert1@demo.example';
const EXPERT_2 = 'expert2@demo.example';
const ELSEWHERE = 'elsewhere@demo.example';
const ID = asId<ActionId>('joint-in-test');

let forum: DemoForum;
let own: Plan;

beforeAll(async () => {
  forum = await openDemoForum(NOW);
  const [first, second] = forum.clusters;
  own = forum.planOf(first);
  await forum.addPerson(OBSERVER, 'observer', { forumId: forum.forumId });
  await forum.addPerson(EXPERT_1, 'reviewer', { clusterId: first.id });
  await forum.addPerson(EXPERT_2, 'reviewer', { clusterId: second.id });
  const { id } = await forum.context.db.forum.create({
    data: { id: nanoid(), name: 'Et annet forum', region: 'Et annet sted' },
  });
  await forum.addPerson(ELSEWHERE, 'coordinator', { forumId: id });
  await forum.context.rooms.proposeAction(forum.sharedPlan.id, asId<PersonId>('somebody'), {
    id: ID,
    title: 'Sammen',
    indicatorCodes: ['4.6.1', '5.1'],
    asks: { clusters: [first.id, second.id], by: 'Ingrid', on: dayOf(NOW) },
  });
  await project(forum.sharedPlan);
});
afterAll(() => forum.close());

/** As the projector does it while the product runs. */
async function project({ id }: Plan): Promise<void> {
  const { content, seq } = await forum.context.rooms.read(id);
  if (content === null) throw new Error('the plan can be read');
  await writePlan(forum.context.db, { planId: id, content, seq, now: NOW });
}

const address = (plan: Plan) => `/plan/${plan.id}/joint`;

async function take(email: string | null, clusterId: ClusterId, actionId: string = ID, plan = forum.sharedPlan) {
  const body = new URLSearchParams({ actionId, clusterId });
  const init = { method: 'POST', body };
  const answer = await callRoute(forum, route.action, email, address(plan), { planId: plan.id }, init);
  if (answer.is !== 'response') throw new Error('it answers with a response');
  const { status } = answer.response;
  return { status, body: status === 200 || status === 422 ? ((await answer.response.json()) as unknown) : null };
}

async function read(email: string | null, plan: Plan, ids: readonly string[] = []): Promise<Joint | number> {
  const query = new URLSearchParams(ids.map((id) => ['joint', id])).toString();
  const answer = await callRoute(forum, route.loader, email, `${address(plan)}?${query}`, { planId: plan.id });
  if (answer.is !== 'response') throw new Error('it answers with a response');
  return answer.response.status === 200 ? ((await answer.response.json()) as Joint) : answer.response.status;
}

async function commitmentsFor(email: string) {
  const joint = await read(email, forum.sharedPlan);
  if (typeof joint === 'number' || joint.of !== 'shared') return joint;
  return joint.commitments.filter(({ jointAction }) => jointAction === ID);
}

async function apiFor(email: string | null, plan: Plan = forum.sharedPlan) {
  const path = `/api/v1/plans/${plan.id}/commitments`;
  const answer = await callRoute(forum, api.loader, email, path, { planId: plan.id });
  if (answer.is !== 'response') throw new Error('it answers with a response');
  return { status: answer.response.status, text: await answer.response.text() };
}

const idOf = (index: 0 | 1) => forum.clusters[index].id;

describe('[JA3] taking a joint action on', () => {
  test('is for the cluster’s own people only', async () => {
    expect((await take(LEAD_2, idOf(0))).status).toBe(403);
    expect((await take(COORDINATOR, idOf(0))).status).toBe(403);
    expect((await take(OBSERVER, idOf(0))).status).toBe(403);
    expect((await take(EXPERT_1, idOf(0))).status).toBe(403);
    expect((await take(ELSEWHERE, idOf(0))).status).toBe(403);
    expect((await take(null, idOf(0))).status).toBe(401);
    expect((await take(LEAD_1, idOf(0), ID, own)).status).toBe(403);
    const { content } = await forum.context.rooms.read(own.id);
    expect(content?.actions.filter(({ jointAction }) => jointAction === ID)).toEqual([]);
  });

  test('says what is wrong where there is nothing to take on, or no plan to take it into', async () => {
    expect(await take(LEAD_1, idOf(0), 'no-such-action')).toEqual({
      status: 422,
      body: { ok: false, problem: 'joint.gone' },
    });
    const { id, clusterId } = await forum.context.db.plan.findUniqueOrThrow({
      where: { id: forum.planOf(forum.clusters[1]).id },
    });
    await forum.context.db.plan.update({ where: { id }, data: { clusterId: idOf(0) } });
    expect((await take(LEAD_2, idOf(1))).body).toEqual({ ok: false, problem: 'joint.no-plan' });
    await forum.context.db.plan.update({ where: { id }, data: { clusterId } });
    const third = forum.clusters[2];
    expect((await take('lead3@demo.example', third?.id ?? idOf(0))).body).toEqual({
      ok: false,
      problem: 'joint.not-asked',
    });
  });

  test('twice and at once makes one commitment, with the cluster’s own baselines', async () => {
    const answers = await Promise.all([take(LEAD_1, idOf(0)), take(LEAD_1, idOf(0))]);
    answers.push(await take(LEAD_1, idOf(0)));
    const places = answers.map(({ body }) => body as { ok: true; value: { planId: string; actionId: string } });
    expect(places.every(({ ok }) => ok)).toBe(true);
    expect(new Set(places.map(({ value }) => value.actionId)).size).toBe(1);
    const { content } = await forum.context.rooms.read(own.id);
    const made = content?.actions.filter(({ jointAction }) => jointAction === ID) ?? [];
    expect(made).toMatchObject([{ title: 'Sammen', status: 'planned', responsible: '' }]);
    const benchmark = (await latestBenchmarks(forum.context.db, [idOf(0)])).get(idOf(0))?.latest;
    const score = benchmark?.scores.get('4.6.1');
    expect(made[0]?.indicators.get('4.6.1')).toEqual({
      value: score?.value,
      light: score?.light,
      takenOn: benchmark?.takenOn,
    });
    expect(made[0]?.indicators.size).toBe(2);
  });
});

describe('[JA2] [PE1] what a commitment shares', () => {
  const SHARED = ['clusterId', 'deadline', 'jointAction', 'place', 'responsible', 'status', 'title'];

  beforeAll(() => project(own));

  test('is seen by all who read the shared plan, without where it stands', async () => {
    for (const email of [LEAD_2, OBSERVER]) {
      const found = await commitmentsFor(email);
      expect(found, email).toMatchObject([{ clusterId: idOf(0), title: 'Sammen', place: null }]);
      expect(Object.keys((found as object[])[0] ?? {}).sort(), email).toEqual(SHARED);
      expect(JSON.stringify(await read(email, forum.sharedPlan)), email).not.toContain(own.id);
    }
    for (const email of [LEAD_1, COORDINATOR]) {
      expect(await commitmentsFor(email), email).toMatchObject([{ place: { planId: own.id } }]);
    }
  });

  test('is not seen by experts, by the coordinator of another forum, or by nobody', async () => {
    for (const email of [EXPERT_1, EXPERT_2, ELSEWHERE]) expect(await commitmentsFor(email), email).toBe(403);
    expect(await read(null, forum.sharedPlan)).toBe(401);
    expect(await read(LEAD_2, own)).toBe(403);
  });

  test('is all that they learn of the cluster’s plan', async () => {
    const { content } = await forum.context.rooms.read(own.id);
    const others = content?.actions.filter(({ jointAction }) => jointAction === null) ?? [];
    expect(others.length).toBeGreaterThan(3);
    for (const email of [LEAD_2, OBSERVER]) {
      const said = JSON.stringify(await read(email, forum.sharedPlan)) + (await apiFor(email)).text;
      for (const { title, id } of others) {
        expect(said).not.toContain(title);
        expect(said).not.toContain(id);
      }
    }
  });

  test('is the same over the API, which describes it', async () => {
    for (const email of [EXPERT_1, EXPERT_2, ELSEWHERE]) expect((await apiFor(email)).status, email).toBe(403);
    expect((await apiFor(null)).status).toBe(401);
    expect((await apiFor(LEAD_1, own)).status).toBe(404);
    expect((await apiFor(LEAD_2, own)).status).toBe(403);
    const { commitments } = JSON.parse((await apiFor(OBSERVER)).text) as { commitments: { jointAction: string }[] };
    expect(commitments.filter(({ jointAction }) => jointAction === ID)).toEqual([
      {
        jointAction: ID,
        clusterId: idOf(0),
        title: 'Sammen',
        responsible: '',
        deadline: null,
        status: 'planned',
        isOverdue: false,
        planId: null,
        actionId: null,
      },
    ]);
    expect((await apiFor(LEAD_2)).text).not.toContain(own.id);
    expect((await apiFor(LEAD_1)).text).toContain(own.id);
    expect(Object.keys(openApiDocument().paths)).toContain('/api/v1/plans/{planId}/commitments');
  });

  test('has the names of the people who are responsible', async () => {
    const { db } = forum.context;
    const { id } = await db.person.findFirstOrThrow({ where: { email: LEAD_1 } });
    const where = { planId: own.id, jointActionId: ID };
    await db.actionRow.updateMany({ where, data: { responsibleIds: [id, 'gone'], responsible: 'og styret' } });
    expect(await commitmentsFor(LEAD_2)).toMatchObject([{ responsible: 'Marit Lia, og styret' }]);
  });

  test('[TA5] has no name of somebody without a role in the forum, whose id was written down', async () => {
    const { db } = forum.context;
    const { id } = await db.person.findFirstOrThrow({ where: { email: ELSEWHERE } });
    const where = { planId: own.id, jointActionId: ID };
    await db.actionRow.updateMany({ where, data: { responsibleIds: [id], responsible: 'og styret' } });
    expect(await commitmentsFor(LEAD_2)).toMatchObject([{ responsible: 'og styret' }]);
  });

  test('ends when the cluster leaves, but for those who read its plan', async () => {
    const { db } = forum.context;
    const where = { planId: forum.sharedPlan.id, actionId: ID };
    await db.actionRow.updateMany({ where, data: { participantIds: [idOf(1)], sharingIds: [idOf(1)] } });
    for (const email of [LEAD_2, OBSERVER]) expect(await commitmentsFor(email), email).toEqual([]);
    for (const email of [LEAD_1, COORDINATOR]) expect(await commitmentsFor(email), email).toHaveLength(1);
    // Asked again by others, it has said nothing yet.
    await db.actionRow.updateMany({ where, data: { participantIds: [idOf(0), idOf(1)] } });
    for (const email of [LEAD_2, OBSERVER]) expect(await commitmentsFor(email), email).toEqual([]);
    expect((await apiFor(OBSERVER)).text).not.toContain(idOf(0));
    expect(await read(LEAD_1, own, [ID])).toMatchObject({ shared: { found: [{ sharing: [idOf(1)] }] } });
    await db.actionRow.updateMany({ where, data: { sharingIds: [idOf(0), idOf(1)] } });
    expect(await commitmentsFor(LEAD_2)).toHaveLength(1);
  });

  test('is nothing of plans of another forum that name the joint action', async () => {
    const { db } = forum.context;
    const [forumId, clusterId, planId] = [nanoid(), nanoid(), nanoid()];
    await db.forum.create({ data: { id: forumId, name: 'Forum', region: 'Region' } });
    await db.cluster.create({ data: { id: clusterId, forumId, name: 'Fremmed' } });
    await db.plan.create({ data: { id: planId, forumId, clusterId, kind: 'individual', title: 'Plan' } });
    const row = await db.actionRow.findFirstOrThrow({ where: { planId: own.id, jointActionId: ID } });
    await db.actionRow.create({ data: { ...row, planId, title: 'Fremmed tiltak' } });
    const where = { planId: forum.sharedPlan.id, actionId: ID };
    await db.actionRow.updateMany({
      where,
      data: { participantIds: [idOf(0), idOf(1), clusterId], sharingIds: [idOf(0), idOf(1), clusterId] },
    });
    for (const email of [LEAD_1, LEAD_2, COORDINATOR]) expect(await commitmentsFor(email), email).toHaveLength(1);
  });
});

describe('[JA5] what a cluster’s plan says of the joint action', () => {
  test('is how it stands now, for those who read the shared plan', async () => {
    for (const email of [LEAD_1, COORDINATOR]) {
      expect(await read(email, own, [ID, 'gone', '\u0000']), email).toMatchObject({
        of: 'cluster',
        clusterId: idOf(0),
        shared: { sought: [ID, 'gone'], found: [{ id: ID, title: 'Sammen', planId: forum.sharedPlan.id }] },
      });
    }
  });

  test('is nothing for its expert, who does not', async () => {
    expect(await read(EXPERT_1, own, [ID])).toEqual({ of: 'cluster', clusterId: idOf(0), shared: null });
  });

  test('is not had by asking for an action of somebody’s own plan', async () => {
    const { content } = await forum.context.rooms.read(forum.planOf(forum.clusters[1]).id);
    const ids = content?.actions.map(({ id }) => id) ?? [];
    expect(await read(LEAD_1, own, ids)).toMatchObject({ shared: { found: [] } });
  });
});

test('[JA3] what became the cluster’s own is left alone when the joint action is taken on again', async () => {
  const { rooms } = forum.context;
  const second = forum.planOf(forum.clusters[1]);
  const first = commitmentId(ID, idOf(1));
  const kept = { id: first, title: 'Vårt eget', indicatorCodes: [] };
  await rooms.proposeAction(second.id, asId<PersonId>('somebody'), kept);
  for (const isNew of [true, false]) {
    expect((await take(LEAD_2, idOf(1))).body).toMatchObject({ value: { actionId: `${first}-2`, isNew } });
  }
  const actions = (await rooms.read(second.id)).content?.actions ?? [];
  expect(actions.find(({ id }) => id === first)).toMatchObject({ title: 'Vårt eget', jointAction: null });
  expect(actions.filter(({ jointAction }) => jointAction === ID)).toMatchObject([{ id: `${first}-2` }]);
});
