import { afterAll, beforeAll, expect, test } from 'vitest';
import { findPerson } from '#app/auth/require-person.server.ts';
import { COORDINATOR, LEAD_1, openDemoForum, type DemoForum } from '#tests/support/demo-forum.ts';
import { findNavigation } from './navigation.server.ts';

let forum: DemoForum;
beforeAll(async () => {
  forum = await openDemoForum(new Date('2026-03-31T10:00:00Z'));
  await forum.addPerson('observer@demo.example', 'observer', { forumId: forum.forumId });
  await forum.addPerson('expert@demo.example', 'reviewer', { clusterId: forum.clusters[0].id });
});
afterAll(() => forum.close());

async function navigationOf(email: string) {
  const person = await findPerson(await forum.request(email, '/'), forum.context);
  return findNavigation(forum.context.db, person?.memberships ?? []);
}

test('a coordinator is led to the forum and its shared plan', async () => {
  expect(await navigationOf(COORDINATOR)).toMatchObject({
    clusters: [],
    forums: [{ id: forum.forumId, isCoordinator: true, sharedPlanId: forum.sharedPlan.id }],
  });
});

test('a lead is led to the own cluster and the shared plan', async () => {
  expect(await navigationOf(LEAD_1)).toMatchObject({
    clusters: [{ id: forum.clusters[0].id, isOwn: true }],
    forums: [{ isCoordinator: false, sharedPlanId: forum.sharedPlan.id }],
  });
});

test('[PE2] an observer is led to the shared plan, an expert only to the one cluster', async () => {
  expect(await navigationOf('observer@demo.example')).toMatchObject({
    clusters: [],
    forums: [{ isCoordinator: false, sharedPlanId: forum.sharedPlan.id }],
  });
  expect(await navigationOf('expert@demo.example')).toMatchObject({
    clusters: [{ id: forum.clusters[0].id, isOwn: false }],
    forums: [],
  });
});
