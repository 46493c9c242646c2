import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { ChangeEvent } from '#app/context.ts';
import { currentIndicatorSet } from '#app/data/indicator-sets.server.ts';
import { callRoute, statusOf } from '#tests/support/call-route.ts';
import { COORDINATOR, LEAD_1, openDemoForum, type DemoForum } from '#tests/support/demo-forum.ts';
import { fieldOf } from './read-bounds.ts';
import { action, loader } from './route.tsx';

let forum: DemoForum;
const EXPERT = 'expert@demo.example';
const OUTSIDER = 'outsider@demo.example';
const heard: ChangeEvent[] = [];

beforeAll(async () => {
  forum = await openDemoForum(new Date('2026-03-31T10:00:00Z'));
  await forum.context.db.forum.create({ data: { id: 'other', name: 'Et annet forum', region: 'Et annet sted' } });
  await forum.addPerson(EXPERT, 'reviewer', { clusterId: forum.clusters[0].id });
  await forum.addPerson(OUTSIDER, 'coordinator', { forumId: 'other' });
  forum.context.changes.subscribe(forum.forumId, (event) => heard.push(event));
});
afterAll(() => forum.close());
beforeEach(() => heard.splice(0));

const path = () => `/forum/${forum.forumId}/indicators`;
const open = (email: string, query = '') => callRoute(forum, loader, email, path() + query, { forumId: forum.forumId });

async function send(email: string, changes: Readonly<Record<string, string>>) {
  const set = await currentIndicatorSet(forum.context.db, forum.forumId);
  const body = new FormData();
  for (const { code, bounds } of set?.indicators ?? []) {
    for (const bound of ['minimum', 'excellence'] as const) {
      const field = fieldOf(bound, code);
      body.set(field, changes[field] ?? String(bounds[bound]));
    }
  }
  return callRoute(forum, action, email, path(), { forumId: forum.forumId }, { method: 'POST', body });
}

const boundsOf = async (code: string) =>
  (await currentIndicatorSet(forum.context.db, forum.forumId))?.indicators.find((one) => one.code === code)?.bounds;

describe('[PE4] the forum’s indicators', () => {
  test('are for everyone in the forum to read, for its coordinator alone to edit', async () => {
    expect(await open(LEAD_1, '?edit')).toMatchObject({ data: { mayEdit: false, isEditing: false } });
    expect(await open(COORDINATOR, '?edit')).toMatchObject({ data: { mayEdit: true, isEditing: true } });
    for (const email of [EXPERT, OUTSIDER]) expect(statusOf(await open(email)), email).toBe(403);
  });

  test('are not changed by a lead, an expert or another forum’s coordinator', async () => {
    const before = await boundsOf('1.1.0');
    for (const email of [LEAD_1, EXPERT, OUTSIDER]) {
      expect(statusOf(await send(email, { 'minimum-1.1.0': '10' })), email).toBe(403);
    }
    expect(await boundsOf('1.1.0')).toEqual(before);
  });
});

describe('saving bounds', () => {
  test('[BO1] changes nothing while a field is wrong, and keeps what was typed', async () => {
    const answer = await send(COORDINATOR, { 'minimum-1.1.0': 'mye', 'minimum-2.6': '31' });
    expect(answer).toMatchObject({
      data: {
        init: { status: 422 },
        data: {
          typed: { 'minimum-1.1.0': 'mye', 'minimum-2.6': '31' },
          problems: { 'minimum-1.1.0': { code: 'bounds.not-a-number' } },
        },
      },
    });
    expect(await boundsOf('2.6')).toMatchObject({ minimum: 30 });
  });

  test('[BO2] says how many lights changed, and tells those who look on', async () => {
    const answer = await send(COORDINATOR, { 'minimum-2.6': '0', 'excellence-2.6': '0,5' });
    const location = answer.is === 'response' ? (answer.response.headers.get('location') ?? '') : '';
    expect(location).toMatch(/\?saved=1&lights=[1-9]\d*$/);
    expect(await boundsOf('2.6')).toEqual({ minimum: 0, excellence: 0.5, direction: 'higher' });
    expect(heard).toEqual([{ what: 'benchmark', forumId: forum.forumId, clusterId: null }]);
  });
});
