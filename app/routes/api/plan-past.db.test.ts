import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { z } from 'zod';
import { callRoute, statusOf } from '#tests/support/call-route.ts';
import { COORDINATOR, LEAD_1, LEAD_2, openDemoForum, type DemoForum } from '#tests/support/demo-forum.ts';
import * as plan from './plan.ts';
import * as planAt from './plan-at.ts';
import * as planChanges from './plan-changes.ts';
import * as planPeople from './plan-people.ts';
import * as planRestore from './plan-restore.ts';
import * as schemas from './schemas.ts';

type Handler = (args: LoaderFunctionArgs & ActionFunctionArgs) => Promise<Response>;

let forum: DemoForum;
let planId: string;
const EXPERT_1 = 'expert1@demo.example';

beforeAll(async () => {
  forum = await openDemoForum(new Date('2026-03-31T10:00:00Z'));
  planId = forum.planOf(forum.clusters[0]).id;
  await forum.addPerson(EXPERT_1, 'reviewer', { clusterId: forum.clusters[0].id });
});
afterAll(() => forum.close());

async function call(
  handler: Handler,
  email: string | null,
  { query = '', init, ...params }: { query?: string; init?: RequestInit; planId?: string; seq?: string } = {},
) {
  return callRoute(forum, handler, email, `/api/v1/test${query}`, { planId, ...params }, init);
}

async function read<S extends z.ZodType>(answer: Awaited<ReturnType<typeof call>>, schema: S): Promise<z.output<S>> {
  if (answer.is !== 'response') throw new Error('the route answers with a response');
  return schema.parse(await answer.response.json());
}

const json = (body: unknown): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: typeof body === 'string' ? body : JSON.stringify(body),
});

const restore = (email: string | null, body: unknown, of?: string) =>
  call(planRestore.action, email, { init: json(body), ...(of === undefined ? {} : { planId: of }) });

const changes = async (query = '') => read(await call(planChanges.loader, LEAD_1, { query }), schemas.planChanges);

const contentAt = async (seq: number) => {
  const { seq: _seq, ...content } = await read(await call(planAt.loader, LEAD_1, { seq: String(seq) }), schemas.plan);
  return content;
};

const contentNow = async () => {
  const { seq: _seq, ...content } = await read(await call(plan.loader, LEAD_1), schemas.plan);
  return content;
};

test('[PE6] the past is for those who read the plan, restoring for those who write it', async () => {
  for (const [email, reads, writes] of [
    [LEAD_1, 200, 200],
    [COORDINATOR, 200, 403],
    [EXPERT_1, 200, 403],
    [LEAD_2, 403, 403],
    [null, 401, 401],
  ] as const) {
    expect(statusOf(await call(planChanges.loader, email)), `changes, ${email}`).toBe(reads);
    expect(statusOf(await call(planAt.loader, email, { seq: '1' })), `at, ${email}`).toBe(reads);
    expect(statusOf(await restore(email, { seq: 1 })), `restore, ${email}`).toBe(writes);
  }
});

test('[PE6] who has a plan open is told to the coordinator only', async () => {
  expect(await read(await call(planPeople.loader, COORDINATOR), schemas.planPeople)).toEqual({ people: [] });
  for (const [email, status] of [
    [LEAD_1, 403],
    [LEAD_2, 403],
    [EXPERT_1, 403],
    [null, 401],
  ] as const) {
    expect(statusOf(await call(planPeople.loader, email)), String(email)).toBe(status);
  }
});

test('[UH4] an emptied plan comes back as it was, and so does the emptied one', async () => {
  const before = await contentNow();
  expect(before.actions.length).toBeGreaterThan(0);
  const first = (await changes()).changes[0]?.seq ?? 0;
  const emptied = await read(await restore(LEAD_1, { seq: 0 }), schemas.restored);
  expect(emptied.seq).toBe(first + 1);
  expect(await contentNow()).toMatchObject({ actions: [], text: '' });

  const back = await read(await restore(LEAD_1, { seq: first }), schemas.restored);
  expect(back.seq).toBe(first + 2);
  expect(await contentNow()).toEqual(before);
  expect(await contentAt(emptied.seq)).toMatchObject({ actions: [], text: '' });
  expect(await contentAt(first)).toEqual(before);
  // What it is already is no edit.
  expect((await read(await restore(LEAD_1, { seq: back.seq }), schemas.restored)).seq).toBe(back.seq);
});

test('[UH1] each change is told with its person, a page at a time', async () => {
  const all = await changes();
  const seqs = all.changes.map(({ seq }) => seq);
  expect(seqs).toEqual([...seqs].sort((a, b) => b - a));
  expect([seqs.at(-1), all.next]).toEqual([1, null]);
  const lead = await forum.context.db.person.findUniqueOrThrow({ where: { email: LEAD_1 } });
  expect(all.changes[0]?.person).toEqual({ id: lead.id, name: lead.name });
  const page = await changes('?limit=2');
  expect(page).toEqual({ changes: all.changes.slice(0, 2), next: seqs[1] });
  expect(await changes(`?limit=200&before=${page.next}`)).toEqual({ changes: all.changes.slice(2), next: null });
  expect(await changes('?before=0')).toEqual({ changes: [], next: null });
});

test('a page that cannot be asked for is refused', async () => {
  for (const query of ['?limit=0', '?limit=201', '?limit=x', '?before=-1', '?before=99999999999', '?before=1.5']) {
    expect(statusOf(await call(planChanges.loader, LEAD_1, { query })), query).toBe(400);
  }
});

test('[UH2] a point that has not come is not found, one that is no longer kept is gone', async () => {
  const { context, forumId } = forum;
  const other = forum.planOf(forum.clusters[1]).id;
  for (const seq of ['999', '99999999999', '-1', 'x', '1.5']) {
    expect(statusOf(await call(planAt.loader, LEAD_1, { seq })), seq).toBe(404);
  }
  expect(statusOf(await restore(LEAD_1, { seq: 999 }))).toBe(404);
  expect(statusOf(await call(planAt.loader, LEAD_1, { seq: '1', planId: 'no-such-plan' }))).toBe(404);
  expect(statusOf(await restore(LEAD_1, { seq: 1 }, 'no-such-plan'))).toBe(404);

  await restore(LEAD_2, { seq: 0 }, other);
  const document = await context.db.document.findFirstOrThrow({ where: { planId: other, plan: { forumId } } });
  await context.db.$executeRaw`delete from document_update where "documentId" = ${document.id} and seq = 1`;
  expect(statusOf(await call(planAt.loader, LEAD_2, { seq: '1', planId: other }))).toBe(410);
  expect(statusOf(await restore(LEAD_2, { seq: 1 }, other))).toBe(410);
});

test('of a plan that cannot be read nothing is told, and it is not called empty', async () => {
  const broken = forum.planOf(forum.clusters[2] ?? forum.clusters[0]).id;
  const { documentId } = await forum.spoil(broken);
  for (const answer of [
    await call(plan.loader, COORDINATOR, { planId: broken }),
    await call(planAt.loader, COORDINATOR, { planId: broken, seq: '1' }),
    await call(planRestore.action, 'lead3@demo.example', { init: json({ seq: 1 }), planId: broken }),
  ]) {
    expect(statusOf(answer)).toBe(500);
    expect((await read(answer, schemas.problemDetails)).detail).toContain('can be read');
  }
  // Others learn no more than of a sound one, and who changed it is known.
  expect(statusOf(await call(plan.loader, LEAD_2, { planId: broken }))).toBe(403);
  expect(statusOf(await call(planChanges.loader, COORDINATOR, { planId: broken }))).toBe(200);
  expect(forum.cannotBeRead).toEqual([documentId, documentId, documentId]);
});

test.each([
  ['what is no JSON', json('{'), 400],
  ['a body without a number', json({}), 400],
  ['a number below zero', json({ seq: -1 }), 400],
  ['a broken number', json({ seq: 1.5 }), 400],
  ['a number as text', json({ seq: '1' }), 400],
  ['a list', json([1]), 400],
  ['nothing', { method: 'POST', headers: { 'content-type': 'application/json' } }, 400],
  ['a form', { method: 'POST', body: new URLSearchParams({ seq: '1' }) }, 415],
  ['more than is taken', json(`"${'x'.repeat(20_000)}"`), 413],
  ['another method', { method: 'DELETE' }, 405],
])('%s restores nothing', async (_name, init, status) => {
  const answer = await call(planRestore.action, LEAD_1, { init });
  expect(statusOf(answer)).toBe(status);
  expect(await read(answer, schemas.problemDetails)).toMatchObject({ status });
});
