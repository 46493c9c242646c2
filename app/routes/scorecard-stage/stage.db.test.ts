import { afterAll, beforeAll, expect, test } from 'vitest';
import { callRoute, statusOf } from '#tests/support/call-route.ts';
import { COORDINATOR, LEAD_1, openDemoForum, type DemoForum } from '#tests/support/demo-forum.ts';
import { loader, type StageData } from './route.tsx';

let forum: DemoForum;
const EXPERT_1 = 'expert1@demo.example';

beforeAll(async () => {
  forum = await openDemoForum(new Date('2026-03-31T10:00:00Z'));
  await forum.addPerson(EXPERT_1, 'reviewer', { clusterId: forum.clusters[0].id });
});
afterAll(() => forum.close());

const load = (email: string | null) =>
  callRoute(forum, loader as never, email, `/forum/${forum.forumId}/scorecard/stage`, { forumId: forum.forumId });

test('[PE9] whoever shows it to a room, it names no cluster', async () => {
  for (const email of [COORDINATOR, LEAD_1]) {
    const answer = await load(email);
    if (answer.is !== 'data') throw new Error('no stage');
    const { scorecard } = answer.data as StageData;
    expect(scorecard.region?.n).toBe(7);
    expect(scorecard.clusters).toEqual([]);
    expect(scorecard.weak.themes.flatMap(({ weaknesses }) => weaknesses.flatMap(({ seenIn }) => seenIn))).toEqual([]);
    for (const { name } of forum.clusters) expect(JSON.stringify(scorecard)).not.toContain(name);
  }
});

test('[PE4] is for those who see the forum', async () => {
  expect(statusOf(await load(EXPERT_1))).toBe(403);
  expect(statusOf(await load(null))).toBe(302);
});
