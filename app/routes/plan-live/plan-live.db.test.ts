import { afterAll, beforeAll, expect, test } from 'vitest';
import { asId, type PlanId } from '#app/domain/ids.ts';
import { callRoute, statusOf } from '#tests/support/call-route.ts';
import { COORDINATOR, LEAD_1, LEAD_2, openDemoForum, type DemoForum } from '#tests/support/demo-forum.ts';
import { loader } from './route.ts';

let forum: DemoForum;
let own: PlanId;
let shared: PlanId;
const OBSERVER = 'observer@demo.example';
const EXPERT = 'expert1@demo.example';
const OTHER_EXPERT = 'expert2@demo.example';
const EVERYONE = [LEAD_1, COORDINATOR, EXPERT, LEAD_2, OTHER_EXPERT, OBSERVER, null];

beforeAll(async () => {
  forum = await openDemoForum(new Date('2026-03-31T10:00:00Z'));
  await forum.addPerson(OBSERVER, 'observer', { forumId: forum.forumId });
  await forum.addPerson(EXPERT, 'reviewer', { clusterId: forum.clusters[0].id });
  await forum.addPerson(OTHER_EXPERT, 'reviewer', { clusterId: forum.clusters[1].id });
  own = forum.planOf(forum.clusters[0]).id;
  shared = forum.sharedPlan.id;
});
afterAll(() => forum.close());

const open = (email: string | null, planId: string) =>
  callRoute(forum, loader, email, `/plan/${planId}/events`, { planId });

async function follow(email: string, planId: string) {
  const answer = await open(email, planId);
  if (answer.is !== 'response' || answer.response.body === null) throw new Error('an event stream has a body');
  const reader = answer.response.body.pipeThrough(new TextDecoderStream()).getReader();
  await reader.read();
  return reader;
}

test('[PE10] the stream is refused to those who may not read the plan', async () => {
  const statuses = (planId: string) => Promise.all(EVERYONE.map(async (email) => statusOf(await open(email, planId))));
  expect(await statuses(own)).toEqual([200, 200, 200, 403, 403, 403, 401]);
  expect(await statuses(shared)).toEqual([200, 200, 403, 200, 403, 200, 401]);
  expect(await statuses('no-such-plan')).toEqual([404, 404, 404, 404, 404, 404, 401]);
});

test('[PE10] [PE5] one stream tells a lead and an expert what changed by kind, and the expert of no joint matter', async () => {
  const [lead, expert, elsewhere] = await Promise.all([
    follow(LEAD_1, own),
    follow(EXPERT, own),
    follow(OBSERVER, shared),
  ]);
  const { changes } = forum.context;
  const { forumId, clusters } = forum;
  changes.publish({ what: 'plan', forumId, clusterId: null });
  changes.publish({ what: 'talk', planId: own, forumId, clusterId: clusters[0].id });
  changes.publish({ what: 'talk', planId: asId<PlanId>('other'), forumId, clusterId: clusters[1].id });
  changes.publish({ what: 'plan', forumId, clusterId: clusters[1].id });
  changes.publish({ what: 'plan', forumId, clusterId: clusters[0].id });
  const change = (what: string) => ({ done: false, value: `event: change\ndata:${what}\n\n` });
  // What was not for them is seen by its absence: the streams end behind the last that was.
  forum.endChanges();
  for (const [reader, told] of [
    [lead, ['joint', 'talk', 'plan']],
    [expert, ['talk', 'plan']],
    [elsewhere, ['plan joint']],
  ] as const) {
    for (const what of told) expect(await reader.read()).toEqual(change(what));
    expect(await reader.read()).toEqual({ done: true, value: undefined });
  }
});
