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
const regionFor = async (membership: Membership) => (await forumFor(membership)).region?.n ?? null;
const sharedWeakFor = async (membership: Membership) => (await forumFor(membership)).shared?.weak ?? null;

async function forumFor(membership: Membership) {
  const { db } = demo.context;
  const { name, region } = await db.forum.findUniqueOrThrow({ where: { id: demo.forumId } });
  const forum = { id: demo.forumId, name, region, isDemo: true };
  return readForum(db, forum, { memberships: [membership], today: dayOf(NOW) });
}

const lead = (): Membership => ({ role: 'lead', clusterId: demo.clusters[0].id, forumId: demo.forumId });
const ofForum = (role: 'observer' | 'coordinator'): Membership => ({ role, forumId: demo.forumId });

/** So many clusters, the lead's among them, have a benchmark. */
async function keep(n: number): Promise<void> {
  const without = demo.clusters.slice(n).map(({ id }) => id);
  await demo.context.db.roundCluster.updateMany({
    where: { clusterId: { in: without } },
    data: { benchmarkId: null },
  });
}

test('[CG3] the region as one is shown as far as no cluster can be reckoned from it', async () => {
  expect(await regionFor(lead())).toBe(demo.clusters.length);
  await keep(6);
  expect(await regionFor(lead())).toBe(6);
  await keep(5);
  // The lead knows one of the five, and four are left.
  expect(await regionFor(lead())).toBeNull();
  expect(await regionFor(ofForum('observer'))).toBe(5);
  expect(await regionFor(ofForum('coordinator'))).toBe(5);
});

test('[CG1] below the fewest clusters only the coordinator sees their lights as one', async () => {
  await keep(FEWEST_IN_AGGREGATE - 1);
  for (const membership of [lead(), ofForum('observer')]) {
    expect(await regionFor(membership)).toBeNull();
    expect(await sharedWeakFor(membership)).toBeNull();
  }
  expect(await regionFor(ofForum('coordinator'))).toBe(FEWEST_IN_AGGREGATE - 1);
  expect(await sharedWeakFor(ofForum('coordinator'))).not.toBeNull();
});

test('[CG3] in a forum without rounds the latest benchmarks obey it too', async () => {
  const { db } = demo.context;
  await db.benchmark.updateMany({ data: { roundId: null } });
  await db.round.deleteMany({ where: { forumId: demo.forumId } });
  expect(await regionFor(lead())).toBe(demo.clusters.length);
  await db.benchmark.deleteMany({ where: { clusterId: { in: demo.clusters.slice(5).map(({ id }) => id) } } });
  expect(await regionFor(lead())).toBeNull();
  expect(await regionFor(ofForum('observer'))).toBe(5);
});
