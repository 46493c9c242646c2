import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Person } from '#app/auth/require-person.server.ts';
import { changePoint } from '#app/data/plan-points.server.ts';
import { listCommitments } from '#app/data/plan-commitments.server.ts';
import { keepVersion, listVersions, plansWithoutVersion, AUTOMATIC_LIMIT } from '#app/data/plan-versions.server.ts';
import type { Day } from '#app/domain/day.ts';
import { asId, type ActionId, type ClusterId, type PersonId, type PlanId } from '#app/domain/ids.ts';
import { callRoute, statusOf, type RouteAnswer } from '#tests/support/call-route.ts';
import { COORDINATOR, LEAD_1, LEAD_2, openDemoForum, type DemoForum } from '#tests/support/demo-forum.ts';
import * as versionApi from '#app/routes/api/plan-version.ts';
import * as versionsApi from '#app/routes/api/plan-versions.ts';
import * as restoreApi from '#app/routes/api/plan-restore.ts';
import * as comparePage from '#app/routes/plan-compare/route.tsx';
import * as historyPage from '#app/routes/plan-history/route.tsx';
import * as restorePage from '#app/routes/plan-restore/route.tsx';
import * as planPage from '#app/routes/plan/route.tsx';
import * as standing from '#app/routes/plan-standing/route.ts';
import { readCommitments } from './queries.server.ts';
import * as commitPage from './route.tsx';

type Handler = (args: LoaderFunctionArgs & ActionFunctionArgs) => Promise<unknown>;
const EXPERT_1 = 'expert1@demo.example';
const OBSERVER = 'observer@demo.example';

let forum: DemoForum;
let own: PlanId;
let shared: PlanId;

beforeAll(async () => {
  forum = await openDemoForum(new Date('2026-03-31T10:00:00Z'));
  own = forum.planOf(forum.clusters[0]).id;
  shared = forum.sharedPlan.id;
  await forum.addPerson(EXPERT_1, 'reviewer', { clusterId: forum.clusters[0].id });
  await forum.addPerson(OBSERVER, 'observer', { forumId: forum.forumId });
});
afterAll(() => forum.close());

async function call(
  handler: Handler,
  email: string | null,
  of: PlanId,
  more: Record<string, string> = {},
  init?: RequestInit,
) {
  const { query = '', ...params } = more;
  const answer = (await callRoute(
    forum,
    handler,
    email,
    `/test${query}`,
    { planId: of, ...params },
    init,
  )) as RouteAnswer<unknown>;
  return answer;
}

const form = (fields: Record<string, string>): RequestInit => ({ method: 'POST', body: new URLSearchParams(fields) });
const json = (body: unknown): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});

/** The status that the browser gets, also of what a page answers with a status of its own. */
function status(answer: RouteAnswer<unknown>): number {
  const data = answer.is === 'data' ? (answer.data as { init?: { status?: number } | null }) : undefined;
  return data?.init?.status ?? statusOf(answer);
}

async function personOf(email: string): Promise<PersonId> {
  return asId<PersonId>((await forum.context.db.person.findUniqueOrThrow({ where: { email } })).id);
}

async function addJoint(id: string, ...clusters: ClusterId[]) {
  await forum.context.rooms.proposeAction(shared, await personOf(COORDINATOR), {
    id: asId<ActionId>(id),
    title: `Felles ${id}`,
    indicatorCodes: [],
    asks: { clusters, by: 'Ingrid', on: '2026-03-31' as Day },
  });
}

test('[VE6] history, versions and commitments are read by those who read the plan, and written by those who write it', async () => {
  const [first] = await listVersions(forum.context.db, own);
  expect(first).toBeUndefined();
  for (const [email, reads, writes] of [
    [LEAD_1, 200, 302],
    [COORDINATOR, 200, 403],
    [EXPERT_1, 200, 403],
    [LEAD_2, 403, 403],
    [OBSERVER, 403, 403],
    [null, 302, 302],
  ] as const) {
    for (const page of [historyPage, comparePage, commitPage]) {
      expect(status(await call(page.loader, email, own)), `${email} reads`).toBe(reads);
    }
    expect(status(await call(standing.loader, email, own)), `${email} standing`).toBe(email === null ? 401 : reads);
    const named = await call(historyPage.action, email, own, {}, form({ name: `Av ${email}` }));
    expect(status(named), `${email} names`).toBe(writes);
    const restoring = await call(restorePage.loader, email, own, { query: '?from=change-1' });
    expect(status(restoring), `${email} restores`).toBe(email === LEAD_1 ? 200 : writes);
  }
  const kept = await listVersions(forum.context.db, own);
  expect(kept.map(({ name }) => name)).toEqual([`Av ${LEAD_1}`]);
  const versionId = kept[0]?.id ?? '';
  for (const [email, reads, writes] of [
    [LEAD_1, 200, 201],
    [COORDINATOR, 200, 403],
    [EXPERT_1, 200, 403],
    [LEAD_2, 403, 403],
    [null, 401, 401],
  ] as const) {
    expect(status(await call(versionsApi.loader, email, own)), `${email} lists`).toBe(reads);
    expect(status(await call(versionApi.loader, email, own, { versionId })), `${email} reads one`).toBe(reads);
    expect(status(await call(versionsApi.action, email, own, {}, json({ name: 'API' }))), `${email} makes`).toBe(
      writes,
    );
    const restored = await call(restoreApi.action, email, own, {}, json({ version: versionId }));
    expect(status(restored), `${email} restores`).toBe(writes === 201 ? 200 : writes);
  }
  // A version is its own plan's, whoever asks.
  const other = forum.planOf(forum.clusters[1]).id;
  expect(status(await call(versionApi.loader, LEAD_2, other, { versionId }))).toBe(404);
  expect(status(await call(comparePage.loader, LEAD_2, other, { query: `?from=${versionId}` }))).toBe(404);
  expect(status(await call(restoreApi.action, LEAD_2, other, {}, json({ version: versionId })))).toBe(404);
});

test('[VE4] what the API says of a version can be checked by its hash', async () => {
  const [version] = await listVersions(forum.context.db, own);
  const answer = await call(versionApi.loader, LEAD_1, own, { versionId: version?.id ?? '' });
  if (answer.is !== 'response') throw new Error('the API answers with a response');
  const { content, sha256 } = (await answer.response.json()) as { content: unknown; sha256: string };
  // As docs/document.md tells others to do it, with code of its own.
  const sorted = (value: unknown): unknown =>
    Array.isArray(value)
      ? value.map(sorted)
      : typeof value === 'object' && value !== null
        ? Object.fromEntries(
            Object.entries(value)
              .sort(([a], [b]) => (a < b ? -1 : 1))
              .map(([k, v]) => [k, sorted(v)]),
          )
        : value;
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(JSON.stringify(sorted(content))));
  expect(Buffer.from(digest).toString('hex')).toBe(sha256);
  await expect(
    forum.context.db.planVersion.update({ where: { id: version?.id ?? '' }, data: { content: '{}' } }),
  ).rejects.toThrow('never changes');
});

test('[VE7] one action is restored alone, a removed one comes back, and how it was before is kept', async () => {
  const { rooms, db } = forum.context;
  const before = await rooms.read(own);
  const [kept, other] = before.content?.actions ?? [];
  if (kept === undefined || other === undefined) throw new Error('the demo lacks actions');
  const lead = await personOf(LEAD_1);
  await rooms.restore(own, 0, lead);
  const versions = (await listVersions(db, own)).length;

  const query = `?from=${changePoint(before.seq)}&action=${kept.id}`;
  const page = await call(restorePage.loader, LEAD_1, own, { query });
  const { shown } = (page.is === 'data' ? page.data : {}) as { shown: string };
  const fields = { from: changePoint(before.seq), action: kept.id };
  // What was not shown is not done.
  expect(status(await call(restorePage.action, LEAD_1, own, {}, form({ ...fields, shown: 'other' })))).toBe(409);
  expect((await rooms.read(own)).content?.actions).toEqual([]);
  expect(status(await call(restorePage.action, LEAD_1, own, {}, form({ ...fields, shown })))).toBe(302);
  expect((await rooms.read(own)).content?.actions).toEqual([kept]);
  const [newest, ...rest] = await listVersions(db, own);
  expect([newest?.kind, newest?.reason, rest.length]).toEqual(['automatic', 'restore', versions]);

  const back = await call(restoreApi.action, LEAD_1, own, {}, json({ version: newest?.id }));
  expect(status(back)).toBe(200);
  expect((await rooms.read(own)).content?.actions).toEqual([]);
  expect(status(await call(restoreApi.action, LEAD_1, own, {}, json({ seq: 0, action: kept.id })))).toBe(404);
  expect(status(await call(restoreApi.action, LEAD_1, own, {}, json({ seq: before.seq })))).toBe(200);
  expect((await rooms.read(own)).content).toEqual(before.content);
});

test('[VE5] a version outlives the log, and automatic ones are bounded while those with a name stay', async () => {
  const { db, rooms } = forum.context;
  const plan = forum.planOf(forum.clusters[1]).id;
  const person = await personOf(LEAD_2);
  const { seq, content } = await rooms.read(plan);
  const due = await plansWithoutVersion(db, new Date('2100-01-01'), new Date('2000-01-01'));
  expect(due).toContainEqual({ planId: plan, seq });
  const frozen = await rooms.freeze(plan);
  if (frozen === null || frozen === undefined) throw new Error('the plan can be frozen');
  const named = await keepVersion(db, { planId: plan, frozen, name: 'Start', createdById: person, at: new Date(0) });
  const after = await plansWithoutVersion(db, new Date('2100-01-01'), new Date('2000-01-01'));
  expect(after.map(({ planId }) => planId)).not.toContain(plan);
  // The very same content needs no other automatic version.
  const again = await keepVersion(db, { planId: plan, frozen, reason: 'day', createdById: null, at: new Date(1) });
  expect(again.ok && named.ok && again.value.id === named.value.id).toBe(true);
  for (let day = 1; day <= AUTOMATIC_LIMIT + 5; day += 1) {
    const other = { ...frozen, seq: seq + day, content: { ...frozen.content, text: `Dag ${day}` } };
    await keepVersion(db, { planId: plan, frozen: other, reason: 'day', createdById: null, at: new Date(day * 1000) });
  }
  const versions = await listVersions(db, plan);
  expect(versions.filter(({ kind }) => kind === 'automatic')).toHaveLength(AUTOMATIC_LIMIT);
  expect(versions.at(-1)?.name).toBe('Start');

  await rooms.restore(plan, 0, person);
  const document = await db.document.findFirstOrThrow({ where: { planId: plan, kind: 'plan' } });
  await db.$executeRaw`delete from document_update where "documentId" = ${document.id} and seq = 1`;
  expect(status(await call(comparePage.loader, LEAD_2, plan, { query: '?from=change-1' }))).toBe(410);
  const versionId = named.ok ? named.value.id : '';
  expect(status(await call(comparePage.loader, LEAD_2, plan, { query: `?from=${versionId}&to=${versionId}` }))).toBe(
    200,
  );
  expect(content?.actions.length).toBeGreaterThan(0);
});

test('[VE8] a commitment is opened by who steers the plan, and each lead confirms for the own cluster alone', async () => {
  const { db } = forum.context;
  const [a, b, c] = forum.clusters;
  if (c === undefined) throw new Error('the demo lacks clusters');
  await forum.context.rooms.restore(shared, 0, await personOf(COORDINATOR));
  await addJoint('en', a.id, b.id);
  await addJoint('to', b.id);
  const open = (email: string) =>
    call(commitPage.action, email, shared, {}, form({ intent: 'open', name: 'Plan 2027' }));
  for (const email of [LEAD_1, OBSERVER, EXPERT_1]) expect(status(await open(email)), email).toBe(403);
  expect(status(await open(COORDINATOR))).toBe(302);
  expect(status(await open(COORDINATOR))).toBe(409);
  const [opened] = await listCommitments(db, shared);
  if (opened === undefined) throw new Error('a commitment is open');
  const confirm = (email: string, clusterId: string, sha256 = opened.sha256) =>
    call(
      commitPage.action,
      email,
      shared,
      {},
      form({ intent: 'confirm', commitment: opened.id, cluster: clusterId, sha256 }),
    );
  const end = (email: string, intent: string) =>
    call(commitPage.action, email, shared, {}, form({ intent, commitment: opened.id }));

  // [VE9] Nobody's word is no commitment.
  expect(status(await end(COORDINATOR, 'close'))).toBe(409);
  expect(status(await confirm(LEAD_1, b.id)), 'for another cluster').toBe(403);
  expect(status(await confirm('lead3@demo.example', c.id)), 'who has promised nothing').toBe(403);
  expect(status(await confirm(COORDINATOR, a.id)), 'who leads nothing').toBe(403);
  expect(status(await confirm(LEAD_1, a.id, '0'.repeat(64))), 'to something else').toBe(409);

  // The plan moves on; the word is for what was frozen.
  await addJoint('tre', a.id, c.id);
  expect(status(await confirm(LEAD_1, a.id))).toBe(302);
  expect(status(await confirm(LEAD_1, a.id)), 'twice').toBe(302);
  const page = await call(commitPage.loader, LEAD_2, shared);
  const shown = (page.is === 'data' ? page.data : {}) as {
    commitments: { isChanged: boolean; own: { clusterId: string; actions: unknown[] }[] }[];
  };
  expect(shown.commitments[0]?.isChanged).toBe(true);
  expect(shown.commitments[0]?.own.map(({ clusterId, actions }) => [clusterId, actions.length])).toEqual([[b.id, 2]]);

  for (const email of [LEAD_1, OBSERVER]) expect(status(await end(email, 'close')), email).toBe(403);
  expect(status(await end(COORDINATOR, 'close'))).toBe(302);
  expect(status(await confirm(LEAD_2, b.id)), 'too late').toBe(409);
  expect(status(await end(COORDINATOR, 'withdraw'))).toBe(409);
  const [closed] = await listCommitments(db, shared);
  expect(closed?.state).toBe('closed');
  expect(closed?.confirmations.map(({ clusterId }) => clusterId)).toEqual([a.id]);
  const version = (await listVersions(db, shared)).find(({ id }) => id === opened.versionId);
  expect([version?.kind, version?.sha256]).toEqual(['committed', opened.sha256]);
  await expect(db.planVersion.update({ where: { id: opened.versionId }, data: { kind: 'named' } })).rejects.toThrow();

  // [VE10] The plan's page has what it needs to mark what changed since.
  const plan = await call(planPage.loader, LEAD_2, shared);
  const { standing: now } = (plan.is === 'data' ? plan.data : {}) as {
    standing: { committed: { by: string[]; prints: Record<string, string> } };
  };
  expect(Object.keys(now.committed.prints)).toHaveLength(2);
  expect(now.committed.by).toHaveLength(1);
});

test('[VE9] a withdrawn commitment leaves a version that nobody is committed to', async () => {
  const { db } = forum.context;
  const open = await call(commitPage.action, LEAD_1, own, {}, form({ intent: 'open', name: 'Egen plan' }));
  expect(status(open)).toBe(302);
  const [opened] = await listCommitments(db, own);
  const end = (email: string) =>
    call(commitPage.action, email, own, {}, form({ intent: 'withdraw', commitment: opened?.id ?? '' }));
  // Nor through another plan that one steers.
  const elsewhere = await call(
    commitPage.action,
    LEAD_2,
    forum.planOf(forum.clusters[1]).id,
    {},
    form({ intent: 'withdraw', commitment: opened?.id ?? '' }),
  );
  expect(status(elsewhere)).toBe(409);
  expect(status(await end(COORDINATOR))).toBe(403);
  expect(status(await end(LEAD_1))).toBe(302);
  expect((await listCommitments(db, own))[0]?.state).toBe('withdrawn');
  expect((await listVersions(db, own)).find(({ id }) => id === opened?.versionId)?.kind).toBe('named');
});

test('[VE9] the page tells whom every commitment asked, and reads a whole plan for the open one alone', async () => {
  const { db } = forum.context;
  await call(commitPage.action, COORDINATOR, shared, {}, form({ intent: 'open', name: 'Plan 2028' }));
  const versions: { readonly content?: string }[][] = [];
  const watched = db.$extends({
    query: {
      planVersion: {
        async $allOperations({ args, query }) {
          const found: unknown = await query(args);
          versions.push([found].flat() as { content?: string }[]);
          return found as never;
        },
      },
    },
  });
  const read = async () => {
    const context = { ...forum.context, db: watched as unknown as typeof db };
    const person = { personId: await personOf(OBSERVER), memberships: [] } as unknown as Person;
    versions.length = 0;
    const { commitments } = await readCommitments(context, forum.sharedPlan, person);
    return commitments.filter(({ state }) => state === 'closed');
  };
  const shown = await read();
  expect(versions.map((rows) => rows.filter(({ content }) => content !== undefined).length)).toEqual([1]);
  const [a, b] = forum.clusters;
  expect([...(shown[0]?.clusterIds ?? [])].sort()).toEqual([a.id, b.id].sort());
  // One that is older than the note of whom it asked.
  await db.planCommitment.update({ where: { id: shown[0]?.id ?? '' }, data: { askedIds: [] } });
  expect([...((await read())[0]?.clusterIds ?? [])].sort()).toEqual([a.id, b.id].sort());
});
