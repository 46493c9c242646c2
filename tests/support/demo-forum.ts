import { setTimeout as sleep } from 'node:timers/promises';
import { nanoid } from 'nanoid';
import { createAuthenticator } from '#app/auth/authenticator.server.ts';
import type { AppLoadContext } from '@remix-run/node';
import type { AppContext } from '#app/context.ts';
import { listClusters, type Cluster } from '#app/data/clusters.server.ts';
import { listPlans, type Plan } from '#app/data/plans.server.ts';
import { planEditor, type PlanEditor } from '#app/document/edit.ts';
import { asId, type DocumentId, type ForumId } from '#app/domain/ids.ts';
import type { Role } from '#app/domain/permission.ts';
import { DEMO_PASSWORD } from '#prisma/demo/forum.ts';
import { seedDemo } from '#prisma/seed.ts';
import { createChanges } from '#server/changes.ts';
import { inlineSheets } from '#server/sheets/sheet-work.ts';
import { contextRooms } from '#server/sync/context-rooms.ts';
import { createLoneBus } from '#server/sync/bus.memory.ts';
import { inlineDocumentWork } from '#server/sync/document-work.ts';
import { storePlan } from '#server/sync/new-plan.postgres.ts';
import { Rooms } from '#server/sync/rooms.ts';
import { createPostgresUpdateHistory } from '#server/sync/update-history.postgres.ts';
import { createPostgresUpdateLog } from '#server/sync/update-log.postgres.ts';
import { emptyDatabase } from './database.ts';

export const ORIGIN = 'http://127.0.0.1:3000';
export const COORDINATOR = 'ingrid@demo.example';
export const LEAD_1 = 'lead1@demo.example';
export const LEAD_2 = 'lead2@demo.example';

/** The demo forum on a database of its own, and the parts that the server hands to routes. */
export interface DemoForum {
  readonly context: AppLoadContext;
  readonly forumId: ForumId;
  /** By name: the first is lead1's. */
  readonly clusters: readonly [Cluster, Cluster, ...Cluster[]];
  readonly sharedPlan: Plan;
  /** The individual plan of the cluster. */
  planOf(cluster: Cluster): Plan;
  /** Someone with this role; signs in as the others do. */
  addPerson(email: string, role: Role, of: { forumId: string } | { clusterId: string }): Promise<void>;
  /** A request as this person's browser sends it; null: nobody has signed in. */
  request(email: string | null, path: string, init?: RequestInit): Promise<Request>;
  /** An edit of a plan, as the product's own. */
  edit(planId: string, work: (editor: PlanEditor) => void): Promise<void>;
  /** Makes the plan's content one that cannot be read. */
  spoil(planId: string): Promise<{ documentId: string }>;
  /** Documents that somebody asked for in vain. */
  readonly cannotBeRead: readonly string[];
  /** As when the server stops: event streams end. */
  endChanges(): void;
  close(): Promise<void>;
}

export async function openDemoForum(now: Date): Promise<DemoForum> {
  const { db, pool, close } = await emptyDatabase();
  await seedDemo(db, { now, newId: () => nanoid() });
  const auth = createAuthenticator(db, {
    secret: 'a-secret-for-tests-that-is-long-enough',
    baseUrl: ORIGIN,
    trustedOrigins: [ORIGIN],
    sessionEnded: () => undefined,
  });
  const log = createPostgresUpdateLog(pool);
  const rooms = new Rooms({
    log,
    work: inlineDocumentWork,
    bus: createLoneBus('tests'),
    nowMs: () => performance.now(),
    schedule: (work) => void setImmediate(work),
    wait: (ms) => sleep(ms),
    later: (ms, work) => void setTimeout(work, ms),
    newCommitId: () => nanoid(),
    committed: () => undefined,
    refused: () => undefined,
    commitFailed: (error) => {
      throw error;
    },
  });
  const forumId = asId<ForumId>((await db.forum.findFirstOrThrow()).id);
  const [first, second, ...others] = await listClusters(db, forumId);
  const plans = await listPlans(db, forumId);
  const planWhere = (holds: (plan: Plan) => boolean): Plan => {
    const plan = plans.find(holds);
    if (plan === undefined) throw new Error('the demo lacks a plan');
    return plan;
  };
  if (first === undefined || second === undefined) throw new Error('the demo lacks clusters');
  const changes = createChanges(createLoneBus('tests'));
  const cookies = new Map<string, string>();
  const cannotBeRead: string[] = [];

  return {
    context: {
      db,
      auth,
      rooms: contextRooms({
        rooms,
        log,
        history: createPostgresUpdateHistory(pool),
        work: inlineDocumentWork,
        storePlan: (stored) => storePlan(db, stored),
        newId: () => nanoid(),
        created: () => undefined,
        failed: (_error, documentId) => cannotBeRead.push(documentId),
      }),
      changes,
      sheets: inlineSheets,
      now: () => now,
      nonce: '',
      isDemo: true,
      keepsOffline: true,
    },
    forumId,
    clusters: [first, second, ...others],
    sharedPlan: planWhere(({ kind }) => kind === 'shared'),
    planOf: (cluster) => planWhere(({ clusterId }) => clusterId === cluster.id),
    async addPerson(email, role, of) {
      const { password } = await db.account.findFirstOrThrow({ where: { person: { email: COORDINATOR } } });
      const personId = nanoid();
      await db.person.create({ data: { id: personId, email, name: email } });
      await db.account.create({
        data: { id: nanoid(), accountId: personId, userId: personId, providerId: 'credential', password },
      });
      await db.membership.create({ data: { id: nanoid(), personId, role, ...of } });
    },
    async request(email, path, init) {
      const request = new Request(new URL(path, ORIGIN), init);
      if (email === null) return request;
      const known = cookies.get(email);
      const cookie = known ?? (await signIn(auth, email));
      cookies.set(email, cookie);
      request.headers.set('cookie', cookie);
      return request;
    },
    async edit(planId, work) {
      const { id } = await db.document.findFirstOrThrow({ where: { planId, kind: 'plan' } });
      await rooms.edit(asId<DocumentId>(id), null, (doc) =>
        work(planEditor(doc, { origin: 'test', newId: () => nanoid() })),
      );
    },
    async spoil(planId) {
      const { id } = await db.document.findFirstOrThrow({ where: { planId, kind: 'plan' } });
      await db.$executeRaw`update document_update set bytes = decode('0102', 'hex') where "documentId" = ${id}`;
      return { documentId: id };
    },
    cannotBeRead,
    endChanges: () => changes.end(),
    close,
  };
}

async function signIn(auth: AppContext['auth'], email: string): Promise<string> {
  const answer = await auth.signIn(email, DEMO_PASSWORD, new Headers());
  if (!answer.ok) throw new Error(`${email} cannot sign in`);
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0] ?? '')
    .join('; ');
}
