import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { ChangeEvent } from '#app/context.ts';
import { endDraft, findDraft } from '#app/data/benchmark-drafts.server.ts';
import { callRoute, statusOf } from '#tests/support/call-route.ts';
import { COORDINATOR, LEAD_1, LEAD_2, openDemoForum, type DemoForum } from '#tests/support/demo-forum.ts';
import { action, loader } from './route.tsx';
import { action as saveAction } from './save.ts';

let forum: DemoForum;
const EXPERT = 'expert@demo.example';
const OBSERVER = 'observer@demo.example';
const MEMBER = 'member@demo.example';
const heard: ChangeEvent[] = [];

beforeAll(async () => {
  forum = await openDemoForum(new Date('2026-03-31T10:00:00Z'));
  const clusterId = forum.clusters[0].id;
  await forum.addPerson(EXPERT, 'reviewer', { clusterId });
  await forum.addPerson(MEMBER, 'member', { clusterId });
  await forum.addPerson(OBSERVER, 'observer', { forumId: forum.forumId });
  forum.context.changes.subscribe(forum.forumId, (event) => heard.push(event));
});
afterAll(() => forum.close());
beforeEach(async () => {
  heard.splice(0);
  await forum.context.db.benchmarkDraft.deleteMany();
});

const params = () => ({ clusterId: forum.clusters[0].id });
const path = () => `/cluster/${forum.clusters[0].id}/benchmarks/form`;
const countSaved = () => forum.context.db.benchmark.count({ where: params() });

async function page(email = LEAD_1) {
  const answer = await callRoute(forum, loader, email, path(), params());
  if (answer.is !== 'data') throw new Error('no page');
  const { set, draft, likelyDay } = answer.data;
  return {
    set,
    entries: new Map(draft?.entries),
    takenOn: draft?.takenOn ?? likelyDay,
    updatedBy: draft?.updatedBy ?? null,
  };
}

async function post(email: string | null, fields: Record<string, string>) {
  const set = fields['set'] ?? (await page()).set?.id ?? '';
  const body = new URLSearchParams({ ...fields, set });
  return callRoute(forum, action, email, path(), params(), { method: 'POST', body });
}

describe('[PE3] the form', () => {
  test('is for the cluster’s own people: page and every button are refused to all others', async () => {
    const before = await countSaved();
    for (const email of [LEAD_2, COORDINATOR, EXPERT, OBSERVER]) {
      expect(statusOf(await callRoute(forum, loader, email, path(), params())), email).toBe(403);
      for (const intent of ['save', 'hand-in', 'discard']) {
        const answer = await post(email, { intent, 'score:4.2': '3', takenOn: '2026-03-01' });
        expect(statusOf(answer), `${email} ${intent}`).toBe(403);
      }
    }
    expect(statusOf(await post(null, { intent: 'save', 'score:4.2': '3' }))).toBe(302);
    expect(await countSaved()).toBe(before);
    expect(await forum.context.db.benchmarkDraft.count()).toBe(0);
  });
});

describe('[BM22] what is typed', () => {
  test('is kept field by field, as it stands, for all of the cluster’s people', async () => {
    await post(LEAD_1, { intent: 'save', 'score:4.2': 'omtrent 3', takenOn: '2026-03-02' });
    await post(MEMBER, { intent: 'save', 'remark:4.2': 'spør styret' });
    const { entries, takenOn, updatedBy } = await page(MEMBER);
    expect([...entries]).toEqual([['4.2', { score: 'omtrent 3', light: '', remark: 'spør styret' }]]);
    expect([takenOn, updatedBy]).toEqual(['2026-03-02', MEMBER]);
    expect(heard).toEqual([]);
  });

  test('a whole form writes only what its reader changed, so that another’s newer words stay', async () => {
    await post(LEAD_1, { intent: 'save', 'score:4.2': '2', 'score:2.6': '40' });
    await post(MEMBER, { intent: 'save', 'score:4.2': '3' });
    const was = new URLSearchParams({ 'score:4.2': '2', 'score:2.6': '40' }).toString();
    await post(LEAD_1, { intent: 'save', was, 'score:4.2': '2', 'score:2.6': '45' });
    const { entries } = await page();
    expect([entries.get('4.2')?.score, entries.get('2.6')?.score]).toEqual(['3', '45']);
  });

  test('on indicators that are not in use any more is not taken for another set’s', async () => {
    const answer = await post(LEAD_1, { intent: 'save', set: 'another', 'score:4.2': '3' });
    expect(answer).toMatchObject({ data: { init: { status: 409 }, data: { is: 'not-saved', why: 'other-set' } } });
    expect((await page()).entries.size).toBe(0);
  });

  test('is gone when the form is emptied, and only then', async () => {
    await post(LEAD_1, { intent: 'save', 'score:4.2': '3' });
    expect(statusOf(await post(LEAD_1, { intent: 'discard' }))).toBe(302);
    expect((await page()).entries.size).toBe(0);
  });
});

describe('[BM22] the page’s own scripts', () => {
  async function send(email: string | null, fields: Record<string, string>) {
    const set = (await page()).set?.id ?? '';
    const body = new URLSearchParams({ set, ...fields });
    return callRoute(forum, saveAction, email, `${path()}/save`, params(), { method: 'POST', body });
  }

  test('are answered in data, never with the way to the sign-in page, so that what was typed stays', async () => {
    const signedOut = await send(null, { intent: 'save', 'score:4.2': '3' });
    expect(statusOf(signedOut)).toBe(401);
    expect(signedOut.is === 'response' && (await signedOut.response.json())).toEqual({
      is: 'not-saved',
      why: 'signed-out',
    });
    for (const email of [LEAD_2, COORDINATOR, EXPERT, OBSERVER]) {
      for (const intent of ['save', 'hand-in', 'discard']) {
        expect(statusOf(await send(email, { intent, 'score:4.2': '3' })), `${email} ${intent}`).toBe(403);
      }
    }
    expect(await forum.context.db.benchmarkDraft.count()).toBe(0);
  });

  test('hear the draft as it stands with every save, another’s words too, and where to go once it is handed in', async () => {
    await post(MEMBER, { intent: 'save', 'remark:4.2': 'spør styret' });
    const saved = await send(LEAD_1, { intent: 'save', 'score:4.2': '3' });
    expect(saved.is === 'response' && (await saved.response.json())).toMatchObject({
      is: 'saved',
      draft: { entries: [['4.2', { score: '3', light: '', remark: 'spør styret' }]] },
    });
    const handedIn = await send(LEAD_1, { intent: 'hand-in', takenOn: '2026-03-06' });
    expect(statusOf(handedIn)).toBe(200);
    expect(handedIn.is === 'response' && (await handedIn.response.json())).toMatchObject({
      is: 'handed-in',
      to: expect.stringMatching(/\?benchmark=[\w-]+&saved=new$/) as string,
    });
  });
});

describe('[BM23] handing in', () => {
  test('saves nothing and tells all problems, but keeps what was written', async () => {
    const before = await countSaved();
    const answer = await post(LEAD_1, {
      intent: 'hand-in',
      takenOn: '2026-04-01',
      'score:1.1.0': 'mye',
      'score:4.2': '3',
      'light:4.2': 'red',
    });
    expect(answer).toMatchObject({
      data: {
        init: { status: 422 },
        data: {
          is: 'refused',
          takenOn: { code: 'benchmark.taken-on-future' },
          fields: [
            { at: { code: '1.1.0', field: 'score' }, told: { code: 'benchmark.not-a-number', value: 'mye' } },
            { at: { code: '4.2', field: 'light' }, told: { code: 'benchmark.contradicting-light' } },
          ],
        },
      },
    });
    expect(await countSaved()).toBe(before);
    expect((await page()).entries.get('1.1.0')?.score).toBe('mye');
  });

  test('makes a benchmark of lights that follow from the scores, ends the draft and tells those who look on', async () => {
    await post(LEAD_1, { intent: 'save', 'score:4.2': '3', 'light:2.6': 'red' });
    const answer = await post(LEAD_1, { intent: 'hand-in', takenOn: '2026-03-04' });
    const location = answer.is === 'response' ? answer.response.headers.get('location') : null;
    expect(location).toMatch(/\?benchmark=[\w-]+&saved=new$/);
    const saved = await forum.context.db.benchmark.findFirstOrThrow({
      where: { ...params(), takenOn: new Date('2026-03-04') },
      include: { scores: { include: { indicator: true } } },
    });
    const scores = new Map(saved.scores.map(({ indicator, value, light }) => [indicator.code, { value, light }]));
    expect(scores.get('4.2')).toEqual({ value: 3, light: 'green' });
    expect(scores.get('2.6')).toEqual({ value: null, light: 'red' });
    expect(scores.get('1.1.0')).toEqual({ value: null, light: 'none' });
    expect(heard).toMatchObject([{ what: 'benchmark', clusterId: forum.clusters[0].id }]);
    expect((await page()).entries.size).toBe(0);
  });

  test('[BM20] the same form once more changes nothing', async () => {
    const form = { intent: 'hand-in', takenOn: '2026-03-05', 'score:4.2': '3' };
    await post(LEAD_1, form);
    const before = await countSaved();
    const answer = await post(LEAD_1, form);
    expect(answer.is === 'response' && answer.response.headers.get('location')).toMatch(/&saved=same$/);
    expect(await countSaved()).toBe(before);
  });

  test('leaves a draft that somebody has written in since it was read', async () => {
    const setId = (await page()).set?.id;
    if (setId === undefined) throw new Error('no set');
    await post(LEAD_1, { intent: 'save', 'score:4.2': '3' });
    const read = await findDraft(forum.context.db, forum.clusters[0].id, setId);
    if (read === undefined) throw new Error('no draft');
    const before = { id: read.id, updatedAt: new Date(read.updatedAt.getTime() - 1) };
    expect(await endDraft(forum.context.db, before)).toBe(false);
    expect((await page()).entries.size).toBe(1);
  });
});
