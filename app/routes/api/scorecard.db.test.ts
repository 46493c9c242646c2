import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chooseSharing } from '#app/data/round-changes.server.ts';
import { listRounds } from '#app/data/rounds.server.ts';
import { callRoute, statusOf } from '#tests/support/call-route.ts';
import { COORDINATOR, LEAD_1, LEAD_2, openDemoForum, type DemoForum } from '#tests/support/demo-forum.ts';
import { loader as reportLoader } from './cluster-report.ts';
import { clusterReport, scorecard } from './scorecard-schemas.ts';
import { loader } from './scorecard.ts';

let forum: DemoForum;
const OBSERVER = 'observer@demo.example';
const EXPERT_1 = 'expert1@demo.example';

beforeAll(async () => {
  forum = await openDemoForum(new Date('2026-03-31T10:00:00Z'));
  await forum.addPerson(OBSERVER, 'observer', { forumId: forum.forumId });
  await forum.addPerson(EXPERT_1, 'reviewer', { clusterId: forum.clusters[0].id });
});
afterAll(() => forum.close());

const ask = (email: string | null, query = '') => {
  const { forumId } = forum;
  return callRoute(forum, loader as never, email, `/api/v1/forums/${forumId}/scorecard${query}`, { forumId });
};
const report = (email: string | null) => {
  const clusterId = forum.clusters[0].id;
  return callRoute(forum, reportLoader as never, email, `/api/v1/clusters/${clusterId}/report`, { clusterId });
};
async function bodyOf(answer: Awaited<ReturnType<typeof ask>>): Promise<unknown> {
  if (answer.is !== 'response') throw new Error('no response');
  return answer.response.json();
}

describe('the scorecard over the API', () => {
  test('[PE4] is for those who see the forum', async () => {
    for (const email of [COORDINATOR, LEAD_1, OBSERVER]) expect(statusOf(await ask(email))).toBe(200);
    expect(statusOf(await ask(EXPERT_1))).toBe(403);
    expect(statusOf(await ask(null))).toBe(401);
    expect(statusOf(await ask(COORDINATOR, '?round=nowhere'))).toBe(404);
  });

  test('[PE7] names the clusters that the page names, and no other', async () => {
    const [round] = await listRounds(forum.context.db, forum.forumId);
    const hidden = forum.clusters[2]?.id;
    if (round === undefined || hidden === undefined) throw new Error('the demo has rounds and clusters');
    await chooseSharing(forum.context.db, { roundId: round.id, clusterId: hidden, sharesLights: false });
    const seen = async (email: string) => scorecard.parse(await bodyOf(await ask(email))).clusters.map(({ id }) => id);
    expect(await seen(COORDINATOR)).toHaveLength(7);
    expect(await seen(LEAD_1)).toEqual([forum.clusters[0].id]);
    expect(await seen(OBSERVER)).toEqual([]);
    const body = scorecard.parse(await bodyOf(await ask(LEAD_1)));
    expect(body.region?.n).toBe(7);
    expect(body.jointWeaknesses.flatMap(({ seenIn }) => seenIn).every((id) => id === forum.clusters[0].id)).toBe(true);
  });
});

test('[PE3] a cluster’s report is for its lead, its expert and the coordinator', async () => {
  for (const email of [LEAD_1, EXPERT_1, COORDINATOR]) {
    const body = clusterReport.parse(await bodyOf(await report(email)));
    expect(body.indicators).toHaveLength(31);
    expect(body.estimatedTotal?.share).toBeGreaterThan(0);
  }
  for (const email of [LEAD_2, OBSERVER]) expect(statusOf(await report(email))).toBe(403);
  expect(statusOf(await report(null))).toBe(401);
});
