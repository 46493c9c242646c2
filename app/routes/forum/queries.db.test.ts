import { afterAll, beforeAll, expect, test } from 'vitest';
import { dayOf } from '#app/domain/day.ts';
import { FEWEST_IN_AGGREGATE } from '#app/domain/light-aggregate.ts';
import type { Membership } from '#app/domain/permission.ts';
import { openDemoForum, type DemoForum } from '#tests/support/demo-forum.ts';
import { readForum } from './queries.server.ts';

const NOW = new Date('2026-05-04T10:00:00Z');
let demo: DemoForum;
beforeAll(async () => {
  demo = await openDemoForum(NOW);
});
afterAll(() => demo.close());

/** How many clusters the region's lights are of, as somebody with this role sees them; null where they are not shown. */
async function regionFor(membership: Membership): Promise<number | null> {
  const { db } = demo.context;
  const { name, region } = await db.forum.findUniqueOrThrow({ where: { id: demo.forumId } });
  const forum = { id: demo.forumId, name, region, isDemo: true };
  const seen = await readForum(db, forum, { memberships: [membership], today: dayOf(NOW) });
  return seen.region?.n ?? null;
}

test('[CG1] below the fewest clusters a lead does not see their lights as one, while the coordinator does', async () => {
  const { forumId, clusters } = demo;
  const lead: Membership = { role: 'lead', clusterId: clusters[0].id, forumId };
  expect(await regionFor(lead)).toBe(clusters.length);
  const without = clusters.slice(FEWEST_IN_AGGREGATE - 1).map(({ id }) => id);
  await demo.context.db.benchmark.deleteMany({ where: { clusterId: { in: without } } });
  expect(await regionFor(lead)).toBeNull();
  expect(await regionFor({ role: 'coordinator', forumId })).toBe(FEWEST_IN_AGGREGATE - 1);
});
