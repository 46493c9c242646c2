import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { callRoute, statusOf } from '#tests/support/call-route.ts';
import { COORDINATOR, LEAD_1, LEAD_2, openDemoForum, type DemoForum } from '#tests/support/demo-forum.ts';
import { loader } from './route.tsx';

let forum: DemoForum;
const OBSERVER = 'observer@demo.example';
const EXPERT = 'expert@demo.example';
const OUTSIDER = 'outsider@demo.example';

beforeAll(async () => {
  forum = await openDemoForum(new Date('2026-03-31T10:00:00Z'));
  await forum.context.db.forum.create({ data: { id: 'other', name: 'Et annet forum', region: 'Et annet sted' } });
  await forum.addPerson(OBSERVER, 'observer', { forumId: forum.forumId });
  await forum.addPerson(EXPERT, 'reviewer', { clusterId: forum.clusters[0].id });
  await forum.addPerson(OUTSIDER, 'coordinator', { forumId: 'other' });
});
afterAll(() => forum.close());

const open = (email: string | null, query = '', clusterId: string = forum.clusters[0].id) =>
  callRoute(forum, loader, email, `/cluster/${clusterId}${query}`, { clusterId });

describe('[PE3] a cluster’s page', () => {
  test('is for its lead to write, for its expert and the coordinator to read', async () => {
    for (const [email, access] of [
      [LEAD_1, 'write'],
      [EXPERT, 'read'],
      [COORDINATOR, 'read'],
    ] as const) {
      expect(await open(email)).toMatchObject({ is: 'data', data: { cluster: { access } } });
    }
  });

  test('is refused to another cluster’s lead, to an observer and to another forum’s coordinator', async () => {
    for (const email of [LEAD_2, OBSERVER, OUTSIDER]) expect(statusOf(await open(email)), email).toBe(403);
  });

  test('sends who is not signed in to sign in, and back', async () => {
    const answer = await open(null, '?show=weak');
    const to = encodeURIComponent(`/cluster/${forum.clusters[0].id}?show=weak`);
    expect(answer.is === 'response' && answer.response.headers.get('location')).toBe(`/sign-in?to=${to}`);
  });

  test('is not found where there is no such cluster, or no such benchmark of it', async () => {
    for (const id of ['nobody', '%00', "'; drop table cluster"]) expect(statusOf(await open(LEAD_1, '', id))).toBe(404);
    expect(statusOf(await open(LEAD_1, '?benchmark=nothing'))).toBe(404);
    const foreign = await forum.context.db.benchmark.findFirstOrThrow({ where: { clusterId: forum.clusters[1].id } });
    expect(statusOf(await open(LEAD_1, `?benchmark=${foreign.id}`))).toBe(404);
  });
});

describe('what it shows', () => {
  test('is the newest benchmark beside the one before it, with plan, label and history', async () => {
    const answer = await open(LEAD_1);
    if (answer.is !== 'data') throw new Error('refused');
    const { shown, history, label, plan } = answer.data;
    expect(history.map(({ takenOn }) => takenOn)).toEqual(['2026-01-31', '2024-01-31']);
    expect(shown).toMatchObject({ takenOn: '2026-01-31', comparedWith: '2024-01-31', set: { isOfficial: false } });
    expect(label?.level).toBe('bronze');
    expect(plan?.id).toBe(forum.planOf(forum.clusters[0]).id);
    expect(shown?.board.weak.map(({ code }) => code)).toEqual(expect.arrayContaining([...(plan?.uncovered ?? [])]));
  });

  test('an older benchmark has nothing to be compared with, and the address says which one and what is listed', async () => {
    const newest = await open(LEAD_1);
    if (newest.is !== 'data') throw new Error('refused');
    const older = await open(LEAD_1, `?benchmark=${newest.data.history[1]?.id}&show=weak`);
    expect(older).toMatchObject({
      data: { show: 'weak', shown: { takenOn: '2024-01-31', comparedWith: null, board: { changes: null } } },
    });
  });

  test('nothing yet where the cluster has no benchmark', async () => {
    await forum.context.db.cluster.create({ data: { id: 'young', forumId: forum.forumId, name: 'Ung klynge' } });
    expect(await open(COORDINATOR, '', 'young')).toMatchObject({
      data: { shown: undefined, history: [], label: undefined, plan: undefined },
    });
  });
});
