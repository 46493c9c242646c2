// Our sync server from its real parts, without the pages: with its log, its admission and its limits.
import { createServer } from 'node:http';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pino } from 'pino';
import type { Authenticator } from '#app/context.ts';
import { asId } from '#app/domain/ids.ts';
import { openDatabase } from '#server/database/open.ts';
import { createAdmission } from '#server/sync/admission.ts';
import { createLoneBus } from '#server/sync/bus.memory.ts';
import { createPostgresBus } from '#server/sync/bus.postgres.ts';
import { createDocumentThread } from '#server/sync/document-thread.ts';
import { Rooms } from '#server/sync/rooms.ts';
import { attachSync } from '#server/sync/socket.ts';
import { createPostgresUpdateLog } from '#server/sync/update-log.postgres.ts';

const option = (name: string) => process.argv[process.argv.indexOf(`--${name}`) + 1] ?? '';
const url = process.env['DATABASE_URL'];
const nodeId = option('node');
const database = await openDatabase({
  url,
  dataDir: url === undefined ? option('data') : null,
  migrations: join(process.cwd(), 'prisma/migrations'),
});
const { db } = database;
const now = () => new Date();

const DOCUMENTS = 4_000;
/** Each may have 50 connections. */
const PEOPLE = 80;

if ((await db.forum.count()) === 0) {
  await db.forum.create({ data: { id: 'forum', name: 'Forum', region: 'Region' } });
  await db.cluster.create({ data: { id: 'cluster', forumId: 'forum', name: 'Cluster' } });
  const people = Array.from({ length: PEOPLE }, (_, index) => `person-${index}`);
  await db.person.createMany({ data: people.map((id) => ({ id, name: id, email: `${id}@bench.example` })) });
  const expiresAt = new Date(Date.now() + 86_400_000);
  await db.session.createMany({ data: people.map((id) => ({ id, token: id, userId: id, expiresAt })) });
  await db.membership.createMany({
    data: people.map((id) => ({ id, personId: id, role: 'lead' as const, clusterId: 'cluster' })),
  });
  const plans = Array.from({ length: DOCUMENTS }, (_, index) => `${index}`);
  await db.plan.createMany({ data: plans.map((id) => ({ id, forumId: 'forum', kind: 'shared' as const, title: id })) });
  await db.document.createMany({ data: plans.map((id) => ({ id: `d${id}`, planId: id, kind: 'plan' as const })) });
}

/** Signing in is not what is measured; that the session is looked up in the database for each connection is. */
const auth: Pick<Authenticator, 'signedIn'> = {
  async signedIn(headers) {
    const token = headers.get('cookie') ?? '';
    const session = await db.session.findUnique({ where: { token }, include: { person: true } });
    if (session === null || session.expiresAt <= now()) return undefined;
    const { person } = session;
    return { personId: asId(person.id), name: person.name, email: person.email, locale: null, sessionId: session.id };
  },
};

const log = pino({ level: 'warn' }, pino.destination(2));
const bus =
  url === undefined
    ? createLoneBus(nodeId)
    : createPostgresBus({
        nodeId,
        pool: database.pool,
        connection: { connectionString: url },
        every: (ms, work) => {
          const timer = setInterval(work, ms);
          return () => clearInterval(timer);
        },
        schedule: (work) => void setImmediate(work),
        wait: (ms) => sleep(ms),
        failed: (error) => log.warn({ error }, 'the bus'),
      });
let commits = 0;
const rooms = new Rooms({
  log: createPostgresUpdateLog(database.pool, url === undefined ? undefined : nodeId),
  work: createDocumentThread(),
  bus,
  nowMs: () => performance.now(),
  schedule: (work) => void setImmediate(work),
  wait: (ms) => sleep(ms),
  later: (ms, work) => void setTimeout(work, ms),
  newCommitId: () => `${nodeId}-${process.pid}-${(commits += 1)}`,
  committed: () => undefined,
  refused: (what, details) => log.warn(details, what),
  commitFailed: (error) => log.error({ error }, 'a commit failed'),
});
await bus.start();
const server = createServer();
const sync = attachSync(server, {
  rooms,
  bus,
  admission: createAdmission({ db, auth: auth as Authenticator, now }),
  isOwnOrigin: () => true,
  log,
});
server.listen(Number(option('port')), '127.0.0.1', () => console.log('ready'));
process.on('SIGUSR2', () => {
  // What is let go in one collection is often the last to hold something else.
  globalThis.gc?.();
  setTimeout(() => globalThis.gc?.(), 300);
  setTimeout(() => {
    globalThis.gc?.();
    const { heapUsed, external } = process.memoryUsage();
    console.log(`collected ${heapUsed + external}`);
  }, 1_000);
});
process.once('SIGTERM', () => {
  void sync
    .stop()
    .then(() => bus.stop())
    .then(() => database.close())
    .then(() => process.exit(0));
});
