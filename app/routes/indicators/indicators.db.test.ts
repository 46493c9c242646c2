import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { ChangeEvent } from '#app/context.ts';
import { currentIndicatorSet, findIndicatorSet } from '#app/data/indicator-sets.server.ts';
import { nextVersion } from '#app/data/set-drafts.server.ts';
import { asId, type IndicatorSetId } from '#app/domain/ids.ts';
import * as boundsPage from '#app/routes/indicator-set-bounds/route.tsx';
import { fieldOf } from '#app/routes/indicator-set-bounds/read-bounds.ts';
import * as publishPage from '#app/routes/indicator-set-publish/route.tsx';
import { callRoute, statusOf, type RouteAnswer } from '#tests/support/call-route.ts';
import { COORDINATOR, LEAD_1, openDemoForum, type DemoForum } from '#tests/support/demo-forum.ts';
import { action, loader } from './route.tsx';

const NOW = new Date('2026-03-31T10:00:00Z');
const EXPERT = 'expert@demo.example';
const OUTSIDER = 'outsider@demo.example';
let forum: DemoForum;
let firstId: IndicatorSetId;
const heard: ChangeEvent[] = [];

beforeAll(async () => {
  forum = await openDemoForum(NOW);
  await forum.context.db.forum.create({ data: { id: 'other', name: 'Et annet forum', region: 'Et annet sted' } });
  await forum.addPerson(EXPERT, 'reviewer', { clusterId: forum.clusters[0].id });
  await forum.addPerson(OUTSIDER, 'coordinator', { forumId: 'other' });
  forum.context.changes.subscribe(forum.forumId, (event) => heard.push(event));
  firstId = (await inUse()).id;
});
afterAll(() => forum.close());
beforeEach(() => heard.splice(0));

async function inUse() {
  const set = await currentIndicatorSet(forum.context.db, forum.forumId);
  if (set === undefined) throw new Error('no set');
  return set;
}
const path = () => `/forum/${forum.forumId}/indicators`;
const open = (email: string) => callRoute(forum, loader, email, path(), { forumId: forum.forumId });
const post = (fields: Readonly<Record<string, string>>): RequestInit => {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.set(name, value);
  return { method: 'POST', body };
};
const send = (email: string, fields: Readonly<Record<string, string>>) =>
  callRoute(forum, action, email, path(), { forumId: forum.forumId }, post(fields));
const locationOf = (answer: RouteAnswer<unknown>) =>
  answer.is === 'response' ? (answer.response.headers.get('location') ?? '') : '';

async function draftId(): Promise<IndicatorSetId> {
  const place = { forumId: forum.forumId, setId: (await inUse()).id };
  const draft = await nextVersion(forum.context.db, place, NOW);
  if (draft === undefined) throw new Error('no draft');
  return draft.id;
}
async function sendBounds(email: string, setId: IndicatorSetId, changes: Readonly<Record<string, string>>) {
  const set = await findIndicatorSet(forum.context.db, setId);
  const fields = (set?.indicators ?? []).flatMap(({ code, bounds }) => [
    [fieldOf('minimum', code), String(bounds.minimum)],
    [fieldOf('excellence', code), String(bounds.excellence)],
  ]);
  const params = { forumId: forum.forumId, setId };
  const init = post({ ...Object.fromEntries(fields), ...changes });
  return callRoute(forum, boundsPage.action, email, `${path()}/${setId}/bounds`, params, init);
}

describe('[PE4] the forum’s sets', () => {
  test('are for everyone in the forum to read, [IS2] drafts for its coordinator alone', async () => {
    const setId = await draftId();
    const shown = async (email: string) => {
      const answer = await open(email);
      return answer.is === 'data' ? [answer.data.mayEdit, answer.data.sets.map(({ id }) => id)] : statusOf(answer);
    };
    expect(await shown(LEAD_1)).toEqual([false, [firstId]]);
    expect(await shown(COORDINATOR)).toEqual([true, [setId, firstId]]);
    for (const email of [EXPERT, OUTSIDER]) expect(await shown(email), email).toBe(403);
    await send(COORDINATOR, { intent: 'delete', set: setId });
  });

  test('are changed by nobody but the coordinator', async () => {
    const { db } = forum.context;
    for (const email of [LEAD_1, EXPERT, OUTSIDER]) {
      for (const intent of ['new-version', 'take', 'delete']) {
        expect(statusOf(await send(email, { intent, set: firstId })), `${email} ${intent}`).toBe(403);
      }
    }
    expect(await db.indicatorSet.count({ where: { forumId: forum.forumId } })).toBe(1);
  });

  test('change in no way that the buttons do not have, nor do those of another forum', async () => {
    const other = { id: 'others', forumId: 'other', nameNb: 'A', nameEn: 'A', version: 1, sourceNb: '', sourceEn: '' };
    await forum.context.db.indicatorSet.create({ data: other });
    for (const fields of [
      { intent: 'publish', set: firstId },
      { intent: 'take', set: 'others' },
      { intent: 'new-version', set: 'others' },
      { intent: 'delete', set: 'others' },
      { intent: 'take', set: '../x' },
    ]) {
      expect(locationOf(await send(COORDINATOR, fields))).toBe(path());
    }
    expect(await forum.context.db.indicatorSet.count()).toBe(2);
    expect(heard).toEqual([]);
  });
});

describe('changing bounds', () => {
  test('[IS1] makes a draft, or goes on with the one that is there, and leads to its bounds', async () => {
    const wish = { intent: 'new-version', set: firstId, to: 'bounds' };
    const first = locationOf(await send(COORDINATOR, wish));
    expect(first).toMatch(new RegExp(`^${path()}/[\\w-]+/bounds$`));
    expect(locationOf(await send(COORDINATOR, wish))).toBe(first);
    expect(locationOf(await send(COORDINATOR, { intent: 'delete', set: firstId }))).toBe(
      `${path()}/${firstId}?told=published`,
    );
  });

  test('[BO1] saves nothing while a field is wrong, and keeps what was typed', async () => {
    const setId = await draftId();
    const before = await findIndicatorSet(forum.context.db, setId);
    expect(await sendBounds(COORDINATOR, setId, { 'minimum-1.1.0': 'mye', 'minimum-2.6': '31' })).toMatchObject({
      data: {
        init: { status: 422 },
        data: {
          typed: { 'minimum-1.1.0': 'mye', 'minimum-2.6': '31' },
          problems: { 'minimum-1.1.0': { code: 'bounds.not-a-number' } },
        },
      },
    });
    expect(await findIndicatorSet(forum.context.db, setId)).toEqual(before);
  });

  test('[IS1] of a published set is refused, and [PE4] of a draft to all others', async () => {
    const setId = await draftId();
    const changes = { 'minimum-1.1.0': '10' };
    expect(locationOf(await sendBounds(COORDINATOR, firstId, changes))).toBe(`${path()}/${firstId}?told=published`);
    for (const email of [LEAD_1, EXPERT, OUTSIDER]) {
      expect(statusOf(await sendBounds(email, setId, changes)), email).toBe(403);
    }
    for (const id of [firstId, setId]) {
      const set = await findIndicatorSet(forum.context.db, id);
      expect(set?.indicators[0]?.bounds.minimum).toBe(60);
    }
  });

  test('[BO2] [BO3] changes no light until the draft is published, then those that the page told of', async () => {
    const setId = await draftId();
    const { db } = forum.context;
    const scores = () => db.score.findMany({ where: { benchmark: { replacedAt: null } }, select: { light: true } });
    const before = await scores();
    const saved = await sendBounds(COORDINATOR, setId, {
      'minimum-2.6': '0',
      'excellence-2.6': '0,5',
      then: 'publish',
    });
    expect(locationOf(saved)).toBe(`${path()}/${setId}/publish`);
    expect(await scores()).toEqual(before);
    expect(heard).toEqual([]);

    const params = { forumId: forum.forumId, setId };
    const page = await callRoute(forum, publishPage.loader, COORDINATOR, `${path()}/${setId}/publish`, params);
    if (page.is !== 'data') throw new Error('no preview');
    const { preview, seen } = page.data;
    expect(preview.judged).toBe(7);
    expect(preview.lights).toBeGreaterThan(0);
    expect(preview.changes.every(({ code, to, isBetter }) => code === '2.6' && to === 'green' && isBetter)).toBe(true);

    const publish = (email: string, fields: Readonly<Record<string, string>>) =>
      callRoute(forum, publishPage.action, email, `${path()}/${setId}/publish`, params, post(fields));
    for (const email of [LEAD_1, EXPERT, OUTSIDER]) expect(statusOf(await publish(email, { seen })), email).toBe(403);
    expect(await publish(COORDINATOR, { seen: 'another draft', take: 'on' })).toMatchObject({
      data: { init: { status: 409 }, data: { code: 'draft.changed', isTaken: true, isRejudged: false } },
    });
    expect((await findIndicatorSet(db, setId))?.isDraft).toBe(true);

    const published = await publish(COORDINATOR, { seen, take: 'on', rejudge: 'on' });
    expect(locationOf(published)).toBe(`${path()}/${setId}?told=judged&n=7`);
    expect(heard).toEqual([{ what: 'benchmark', forumId: forum.forumId, clusterId: null }]);
    expect((await inUse()).id).toBe(setId);
    expect(await db.benchmark.count({ where: { setId, replacedAt: null } })).toBe(7);
    expect(locationOf(await publish(COORDINATOR, { seen }))).toBe(`${path()}/${setId}?told=published`);
  });

  test('an older version can be taken into use again', async () => {
    expect(locationOf(await send(COORDINATOR, { intent: 'take', set: firstId }))).toBe(`${path()}?told=taken`);
    expect((await inUse()).id).toBe(firstId);
    expect(heard).toEqual([{ what: 'benchmark', forumId: forum.forumId, clusterId: null }]);
    expect(locationOf(await send(COORDINATOR, { intent: 'take', set: asId<IndicatorSetId>('none') }))).toBe(path());
  });
});
