import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listRounds } from '#app/data/rounds.server.ts';
import { callRoute, statusOf } from '#tests/support/call-route.ts';
import { COORDINATOR, LEAD_1, openDemoForum, type DemoForum } from '#tests/support/demo-forum.ts';
import { round as roundSchema, rounds as roundsSchema } from './round-schemas.ts';
import { loader as roundLoader } from './round.ts';
import { loader as roundsLoader } from './rounds.ts';

let forum: DemoForum;
let roundId = '';
const OBSERVER = 'observer@demo.example';
const EXPERT_1 = 'expert1@demo.example';

beforeAll(async () => {
  forum = await openDemoForum(new Date('2026-03-31T10:00:00Z'));
  await forum.addPerson(OBSERVER, 'observer', { forumId: forum.forumId });
  await forum.addPerson(EXPERT_1, 'reviewer', { clusterId: forum.clusters[0].id });
  roundId = (await listRounds(forum.context.db, forum.forumId))[0]?.id ?? '';
});
afterAll(() => forum.close());

const list = (email: string | null) => {
  const { forumId } = forum;
  return callRoute(forum, roundsLoader as never, email, `/api/v1/forums/${forumId}/rounds`, { forumId });
};
const one = (email: string | null, id = roundId) => {
  const { forumId } = forum;
  const params = { forumId, roundId: id };
  return callRoute(forum, roundLoader as never, email, `/api/v1/forums/${forumId}/rounds/${id}`, params);
};
async function bodyOf(answer: Awaited<ReturnType<typeof one>>): Promise<unknown> {
  if (answer.is !== 'response') throw new Error('no response');
  return answer.response.json();
}

describe('rounds over the API', () => {
  test('[PE4] are for those who see the forum', async () => {
    for (const ask of [list, one]) {
      for (const email of [COORDINATOR, LEAD_1, OBSERVER]) expect(statusOf(await ask(email))).toBe(200);
      expect(statusOf(await ask(EXPERT_1))).toBe(403);
      expect(statusOf(await ask(null))).toBe(401);
    }
    expect(statusOf(await one(COORDINATOR, 'nowhere'))).toBe(404);
    expect(statusOf(await one(COORDINATOR, "'; --"))).toBe(404);
  });

  test('stand newest first, with how many have delivered', async () => {
    const { rounds } = roundsSchema.parse(await bodyOf(await list(OBSERVER)));
    expect(rounds.map(({ invited, delivered }) => [invited, delivered])).toEqual([
      [7, 7],
      [7, 7],
    ]);
    expect(rounds[0]?.id).toBe(roundId);
  });

  test('[PE3] name of the clusters those that the page names, with what the round closed with', async () => {
    const places = async (email: string) => roundSchema.parse(await bodyOf(await one(email))).clusters;
    expect(await places(COORDINATOR)).toHaveLength(7);
    expect(await places(OBSERVER)).toEqual([]);
    const [own, ...others] = await places(LEAD_1);
    expect(others).toEqual([]);
    const place = await forum.context.db.roundCluster.findFirstOrThrow({
      where: { roundId, clusterId: forum.clusters[0].id },
    });
    expect(own).toMatchObject({
      clusterId: forum.clusters[0].id,
      sharesLights: true,
      delivery: { benchmarkId: place.benchmarkId, revision: 1 },
    });
  });
});
