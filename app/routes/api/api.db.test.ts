import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { COORDINATOR, LEAD_1, LEAD_2, openDemoForum, type DemoForum } from '#tests/support/demo-forum.ts';
import * as auth from './auth.ts';
import * as benchmarks from './benchmarks.ts';
import * as forumClusters from './forum-clusters.ts';
import * as forumPlans from './forum-plans.ts';
import * as forums from './forums.ts';
import * as me from './me.ts';
import { openApiDocument } from './openapi-document.ts';
import * as plan from './plan.ts';
import * as unknown from './unknown.ts';

type Handler = (args: LoaderFunctionArgs & ActionFunctionArgs) => Response | Promise<Response>;

let forum: DemoForum;
const OBSERVER = 'observer@demo.example';
const MEMBER_1 = 'member1@demo.example';
const EXPERT_1 = 'expert1@demo.example';
const OUTSIDER = 'outsider@demo.example';

beforeAll(async () => {
  forum = await openDemoForum(new Date('2026-03-31T10:00:00Z'));
  const { db } = forum.context;
  await db.forum.create({ data: { id: 'other', name: 'Et annet forum', region: 'Et annet sted' } });
  await forum.addPerson(OBSERVER, 'observer', { forumId: forum.forumId });
  await forum.addPerson(MEMBER_1, 'member', { clusterId: forum.clusters[0].id });
  await forum.addPerson(EXPERT_1, 'reviewer', { clusterId: forum.clusters[0].id });
  await forum.addPerson(OUTSIDER, 'coordinator', { forumId: 'other' });
});
afterAll(() => forum.close());

/** Calls as the framework does: what a handler throws as a response is the answer too. */
async function call(handler: Handler, email: string | null, params: Record<string, string> = {}, init?: RequestInit) {
  const request = await forum.request(
    email,
    `/api/v1/test${init?.method === 'POST' ? '?takenOn=2026-03-01' : ''}`,
    init,
  );
  try {
    return await handler({ request, params, context: forum.context });
  } catch (thrown) {
    if (thrown instanceof Response) return thrown;
    throw thrown;
  }
}

/** The answer's JSON, held against the published document's own schema, which knows no further fields. */
async function read<T = Record<string, unknown>>(response: Response, schema: string): Promise<T> {
  const { schemas } = openApiDocument().components;
  const text = JSON.stringify({ $ref: `#/$defs/${schema}`, $defs: schemas }).replaceAll(
    '#/components/schemas/',
    '#/$defs/',
  );
  const body: unknown = await response.json();
  z.fromJSONSchema(JSON.parse(text) as Parameters<typeof z.fromJSONSchema>[0]).parse(body);
  return body as T;
}

const everyRoute = () =>
  [
    ['me', me.loader, {}],
    ['forums', forums.loader, {}],
    ['clusters', forumClusters.loader, { forumId: forum.forumId }],
    ['plans', forumPlans.loader, { forumId: forum.forumId }],
    ['plan', plan.loader, { planId: forum.sharedPlan.id }],
    ['benchmarks', benchmarks.loader, { clusterId: forum.clusters[0].id }],
  ] as const;

test('without a session every address answers 401 as a problem', async () => {
  for (const [name, loader, params] of everyRoute()) {
    const response = await call(loader, null, params);
    expect(response.status, name).toBe(401);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect(await read(response, 'Problem')).toMatchObject({ status: 401, title: 'Not signed in' });
  }
  expect((await call(benchmarks.action, null, { clusterId: forum.clusters[0].id }, upload('kode;verdi'))).status).toBe(
    401,
  );
});

test('someone of another forum sees nothing of this one', async () => {
  for (const [name, loader, params] of everyRoute().slice(2)) {
    expect((await call(loader, OUTSIDER, params)).status, name).toBe(403);
  }
  expect(await (await call(forums.loader, OUTSIDER)).json()).toEqual({
    forums: [{ id: 'other', name: 'Et annet forum', region: 'Et annet sted' }],
  });
});

test.each(['no-such-id', 'x'.repeat(70), '\u0000', '../me'])('an id that nothing has is not found: %j', async (id) => {
  const params = { forumId: id, planId: id, clusterId: id };
  for (const loader of [forumClusters.loader, forumPlans.loader, plan.loader, benchmarks.loader]) {
    expect((await call(loader, COORDINATOR, params)).status).toBe(404);
  }
});

test('a lead is told who they are and what they lead', async () => {
  const answer = await read(await call(me.loader, LEAD_1), 'Me');
  expect(answer).toMatchObject({
    person: { email: LEAD_1, locale: null },
    memberships: [{ role: 'lead', forumId: forum.forumId, clusterId: forum.clusters[0].id }],
  });
});

test('the forum and its seven clusters are listed for everyone who sees the forum, but not for an expert', async () => {
  for (const email of [COORDINATOR, LEAD_1, MEMBER_1, OBSERVER]) {
    expect((await read<{ forums: unknown[] }>(await call(forums.loader, email), 'Forums')).forums).toHaveLength(1);
    const answer = await call(forumClusters.loader, email, { forumId: forum.forumId });
    expect((await read<{ clusters: unknown[] }>(answer, 'Clusters')).clusters).toHaveLength(7);
  }
  expect((await call(forumClusters.loader, EXPERT_1, { forumId: forum.forumId })).status).toBe(403);
});

test('[PE1] [PE2] plans are listed with what each person may do to them, and no others', async () => {
  const listed = async (email: string) => {
    const response = await call(forumPlans.loader, email, { forumId: forum.forumId });
    const answer = await read<{ plans: { kind: string; clusterId: string | null; access: string }[] }>(
      response,
      'Plans',
    );
    return answer.plans.map(({ kind, clusterId, access }) => [kind, clusterId, access]);
  };
  const own = forum.clusters[0].id;
  const shared = ['shared', null, 'write'];
  for (const email of [LEAD_1, MEMBER_1]) expect(await listed(email)).toEqual([shared, ['individual', own, 'write']]);
  expect(await listed(OBSERVER)).toEqual([['shared', null, 'read']]);
  expect(await listed(EXPERT_1)).toEqual([['individual', own, 'read']]);
  const all = await listed(COORDINATOR);
  expect(all[0]).toEqual(shared);
  expect(all.slice(1).map(([, , access]) => access)).toEqual(Array(7).fill('read'));
});

test('[PE1] a plan is answered with its seq and actions, and refused to other clusters and observers', async () => {
  const params = { planId: forum.planOf(forum.clusters[0]).id };
  for (const [email, access] of [
    [LEAD_1, 'write'],
    [MEMBER_1, 'write'],
    [COORDINATOR, 'read'],
    [EXPERT_1, 'read'],
  ] as const) {
    const answer = await read(await call(plan.loader, email, params), 'Plan');
    expect(answer, email).toMatchObject({ access, seq: 1, clusterId: forum.clusters[0].id, unreadable: [] });
    expect(answer['actions']).toHaveLength(6);
  }
  for (const email of [LEAD_2, OBSERVER, OUTSIDER]) expect((await call(plan.loader, email, params)).status).toBe(403);
  expect((await call(plan.loader, EXPERT_1, { planId: forum.sharedPlan.id })).status).toBe(403);
});

test("[PE3] a cluster's benchmarks are read by its own people, its experts and the coordinator only", async () => {
  const params = { clusterId: forum.clusters[0].id };
  for (const email of [LEAD_1, MEMBER_1, EXPERT_1, COORDINATOR]) {
    const answer = await read<{ benchmarks: { takenOn: string; scores: unknown[] }[] }>(
      await call(benchmarks.loader, email, params),
      'Benchmarks',
    );
    expect(answer.benchmarks.map(({ takenOn, scores }) => [takenOn, scores.length])).toEqual([
      ['2026-01-31', 31],
      ['2024-01-31', 31],
    ]);
  }
  for (const email of [LEAD_2, OBSERVER, OUTSIDER])
    expect((await call(benchmarks.loader, email, params)).status).toBe(403);
});

function upload(content: string | Uint8Array<ArrayBuffer>, field = 'file'): RequestInit {
  const body = new FormData();
  body.set(field, new File([content], 'lys.csv', { type: 'text/csv' }));
  return { method: 'POST', body };
}

const GOOD = 'kode;verdi\r\n2.6;37,5\r\n4.6.1;1\r\n';

test('[PE3] only the lead and members of a cluster save its benchmarks', async () => {
  const params = { clusterId: forum.clusters[0].id };
  for (const email of [LEAD_2, COORDINATOR, EXPERT_1, OBSERVER, OUTSIDER]) {
    expect((await call(benchmarks.action, email, params, upload(GOOD))).status, email).toBe(403);
  }
  expect(await forum.context.db.benchmark.count()).toBe(14);
});

test('[BM15] a file with problems saves nothing, and every problem is named with row and column', async () => {
  const response = await call(
    benchmarks.action,
    LEAD_1,
    { clusterId: forum.clusters[0].id },
    upload('kode;verdi\r\n2.6;mye\r\n9.9;1\r\n'),
  );
  expect(response.status).toBe(422);
  const { problems } = await read<{ problems: Record<string, unknown>[] }>(response, 'Problem');
  expect(problems.map(({ code, row, column, value }) => [code, row, column, value])).toEqual([
    ['benchmark.not-a-number', 2, 'verdi', 'mye'],
    ['benchmark.unknown-indicator', 3, 'kode', '9.9'],
  ]);
  expect(await forum.context.db.benchmark.count()).toBe(14);
});

test('a good file is saved and told of; [BM20] the same file again changes nothing', async () => {
  const heard: unknown[] = [];
  const stop = forum.context.changes.subscribe(forum.forumId, (event) => heard.push(event));
  const cluster = forum.clusters[0];
  const first = await call(benchmarks.action, MEMBER_1, { clusterId: cluster.id }, upload(GOOD));
  expect(first.status).toBe(201);
  const saved = await read<{ id: string; scores: { code: string }[] }>(first, 'SavedBenchmark');
  expect(saved).toMatchObject({ clusterId: cluster.id, takenOn: '2026-03-01', revision: 1, fileName: 'lys.csv' });
  expect(saved.scores.find(({ code }) => code === '2.6')).toMatchObject({ value: 37.5, light: 'yellow' });
  const again = await call(benchmarks.action, MEMBER_1, { clusterId: cluster.id }, upload(GOOD));
  expect(again.status).toBe(200);
  expect(await read(again, 'SavedBenchmark')).toMatchObject({ id: saved.id });
  expect(heard).toEqual([{ what: 'benchmark', forumId: forum.forumId, clusterId: cluster.id }]);
  stop();
});

test.each([
  ['a body that is no form', { method: 'POST', body: GOOD, headers: { 'content-type': 'text/csv' } }, 415],
  [
    'a form that breaks off',
    { method: 'POST', body: '--x\r\n', headers: { 'content-type': 'multipart/form-data; boundary=x' } },
    400,
  ],
  ['a form with another field', upload(GOOD, 'fil'), 422],
  ['more bytes than are taken', upload(new Uint8Array(5 * 1024 * 1024 + 1)), 413],
  ['far more bytes than are taken', upload(new Uint8Array(9 * 1024 * 1024)), 413],
  ['another method', { method: 'DELETE' }, 405],
])('%s is refused', async (_name, init, status) => {
  const response = await call(benchmarks.action, LEAD_1, { clusterId: forum.clusters[0].id }, init);
  expect(response.status).toBe(status);
  expect(await read(response, 'Problem')).toMatchObject({ status });
});

test('an address that is only read says so, and one that is not there is a problem as well', async () => {
  const wrong = await call(me.action, LEAD_1, {}, { method: 'POST' });
  expect([wrong.status, wrong.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  expect((await call(unknown.loader, LEAD_1)).status).toBe(404);
});

test("the auth library's endpoints sign in and say who it is", async () => {
  const request = await forum.request(null, '/api/auth/sign-in/email', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: LEAD_2, password: 'demo-forum' }),
  });
  const response = await auth.action({ request, params: {}, context: forum.context });
  expect([response.status, response.headers.getSetCookie().length > 0]).toEqual([200, true]);
  const session = await forum.request(LEAD_2, '/api/auth/get-session');
  const answer = await auth.loader({ request: session, params: {}, context: forum.context });
  expect(await answer.json()).toMatchObject({ user: { email: LEAD_2 } });
});
