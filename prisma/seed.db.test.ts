import { nanoid } from 'nanoid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as Y from 'yjs';
import { createAuthenticator } from '#app/auth/authenticator.server.ts';
import { latestBenchmarks } from '#app/data/benchmarks.server.ts';
import { dayOf } from '#app/domain/day.ts';
import { asId, type ClusterId, type DocumentId, type PlanId } from '#app/domain/ids.ts';
import { labelState } from '#app/domain/label.ts';
import { readPlan } from '#app/document/read.ts';
import { createPostgresUpdateLog } from '#server/sync/update-log.postgres.ts';
import { planRows } from '#server/projections/plan-rows.ts';
import type { OpenDatabase } from '#server/database/open.ts';
import { emptyDatabase } from '#tests/support/database.ts';
import type { DemoSignIn } from './demo/forum.ts';
import { isEmpty, seedDemo } from './seed.ts';

const now = new Date('2026-03-31T10:00:00Z');
let database: OpenDatabase;
let signIns: readonly DemoSignIn[];

beforeAll(async () => {
  database = await emptyDatabase();
  expect(await isEmpty(database.db)).toBe(true);
  signIns = await seedDemo(database.db, { now, newId: () => nanoid() });
});
afterAll(() => database.close());

test('a database with the demo in it is not empty', async () => {
  expect(await isEmpty(database.db)).toBe(false);
});

test('everyone whom the demo names can sign in with its password, and nobody with another', async () => {
  const auth = createAuthenticator(database.db, {
    secret: 'a-secret-for-tests-that-is-long-enough',
    baseUrl: 'http://127.0.0.1:3000',
    trustedOrigins: ['http://127.0.0.1:3000'],
    sessionEnded: () => undefined,
  });
  expect(signIns).toHaveLength(8);
  for (const { email, password, name } of signIns) {
    const answer = await auth.signIn(email, password, new Headers());
    expect(answer.ok, email).toBe(true);
    const cookie = answer.ok ? (answer.headers.get('set-cookie') ?? '').split(';')[0]! : '';
    expect((await auth.signedIn(new Headers({ cookie })))?.name).toBe(name);
  }
  expect(await auth.signIn('lead1@demo.example', 'demo-forum-2', new Headers())).toMatchObject({ ok: false });
});

test('every cluster has two benchmarks of 31 indicators, about 26 and 2 months old', async () => {
  const clusters = await database.db.cluster.findMany({ orderBy: { name: 'asc' } });
  expect(clusters).toHaveLength(7);
  const latest = await latestBenchmarks(
    database.db,
    clusters.map(({ id }) => asId<ClusterId>(id)),
  );
  for (const { id, name } of clusters) {
    const pair = latest.get(asId<ClusterId>(id));
    expect(pair?.latest.scores.size, name).toBe(31);
    expect(pair?.previous?.scores.size, name).toBe(31);
    expect(pair?.latest.takenOn.slice(0, 7)).toMatch(/^2026-0[12]$/);
    expect(pair?.previous?.takenOn.slice(0, 7)).toMatch(/^2024-0[12]$/);
  }
});

test('labels are about to expire, and one has expired', async () => {
  const labels = await database.db.label.findMany();
  const states = labels.map(({ awardedOn, validUntil }) =>
    labelState({ level: 'bronze', awardedOn: dayOf(awardedOn), validUntil: dayOf(validUntil) }, dayOf(now)),
  );
  expect(states.filter(({ is }) => is === 'expired')).toHaveLength(1);
  expect(states.filter((state) => state.is === 'expiring' && state.daysLeft <= 20)).toHaveLength(4);
  expect(states.filter((state) => state.is === 'expiring' && state.daysLeft > 20)).toHaveLength(2);
});

const logOf = (document: { id: string } | undefined) =>
  createPostgresUpdateLog(database.pool).since(asId<DocumentId>(document?.id ?? ''), 0);

test('every plan has a readable document whose rows follow from it, and a discussion', async () => {
  const plans = await database.db.plan.findMany({
    include: { documents: true, actions: true, view: true },
  });
  expect(plans.map(({ kind }) => kind).sort()).toEqual([...Array<string>(7).fill('individual'), 'shared']);
  for (const { id, documents, actions, view } of plans) {
    const document = documents.find(({ kind }) => kind === 'plan');
    const discussion = documents.find(({ kind }) => kind === 'discussion');
    const updates = await logOf(document);
    expect(updates.map(({ seq }) => seq)).toEqual([view?.seq]);
    expect(await logOf(discussion)).toEqual([]);
    const doc = new Y.Doc();
    Y.applyUpdate(doc, updates[0]!.bytes);
    const content = readPlan(doc);
    expect(content.unreadable).toEqual([]);
    expect(content.text).not.toBe('');
    const byId = (a: { actionId: string }, b: { actionId: string }) => a.actionId.localeCompare(b.actionId);
    expect([...actions].sort(byId)).toEqual(planRows(asId<PlanId>(id), content).sort(byId));
  }
});

test('an action shows what its indicators were when it was made: before it began, or in the latest benchmark', async () => {
  const plans = await database.db.plan.findMany({
    where: { kind: 'individual' },
    include: { documents: { where: { kind: 'plan' } } },
  });
  const latest = await latestBenchmarks(
    database.db,
    plans.map(({ clusterId }) => asId<ClusterId>(clusterId ?? '')),
  );
  for (const { clusterId, documents } of plans) {
    const doc = new Y.Doc();
    Y.applyUpdate(doc, (await logOf(documents[0]))[0]!.bytes);
    const of = latest.get(asId<ClusterId>(clusterId ?? ''))!;
    for (const { indicators, title, status } of readPlan(doc).actions) {
      const benchmark = status === 'planned' ? of.latest : of.previous!;
      for (const [code, baseline] of indicators) {
        const { value, light } = benchmark.scores.get(code)!;
        expect(baseline, `${title} ${code}`).toEqual({ value, light, takenOn: benchmark.takenOn });
      }
    }
  }
});
