// The only file that reads the environment, builds the parts, listens and stops.
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { ServerBuild } from '@remix-run/node';
import { nanoid } from 'nanoid';
import { pino } from 'pino';
import { collectDefaultMetrics, Registry } from 'prom-client';
import { createAuthenticator } from '#app/auth/authenticator.server.ts';
import type { AppContext } from '#app/context.ts';
import { keepVersion, plansWithoutVersion } from '#app/data/plan-versions.server.ts';
import type { DocumentId } from '#app/domain/ids.ts';
import { isEmpty, seedDemo } from '#prisma/seed.ts';
import { createChanges } from './changes.ts';
import { openDatabase } from './database/open.ts';
import { readEnv } from './env.ts';
import { createHttpServer, isSameOrigin } from './http.ts';
import { installationSecret } from './installation.ts';
import { createDayVersions } from './jobs/day-versions.ts';
import { createRetention } from './jobs/retention.ts';
import { advisoryLock, alwaysLocked } from './jobs/try-lock.ts';
import { offlineWorker } from './offline-worker.ts';
import { createPlanMetrics } from './plan-metrics.ts';
import { createProjector } from './projections/projector.ts';
import { createSheetThreads } from './sheets/sheet-threads.ts';
import { createAdmission } from './sync/admission.ts';
import { createLoneBus } from './sync/bus.memory.ts';
import { createPostgresBus } from './sync/bus.postgres.ts';
import { contextRooms } from './sync/context-rooms.ts';
import { storePlan } from './sync/new-plan.postgres.ts';
import { createDocumentThread } from './sync/document-thread.ts';
import { Rooms } from './sync/rooms.ts';
import { attachSync } from './sync/socket.ts';
import { createPostgresUpdateHistory } from './sync/update-history.postgres.ts';
import { createPostgresUpdateLog } from './sync/update-log.postgres.ts';

const parsed = readEnv(process.env);
if (!parsed.ok) {
  for (const problem of parsed.problems) console.error(problem);
  process.exit(1);
}
const env = parsed.env;
const log = pino({ level: env.logLevel }, pino.destination(2));
const projectDir = findProjectDir(dirname(fileURLToPath(import.meta.url)));

const database = await openDatabase({
  url: env.databaseUrl,
  dataDir: env.dataDir,
  migrations: join(projectDir, 'prisma/migrations'),
}).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
void database.failed.then((error) => {
  log.fatal({ error }, 'the embedded database ended');
  process.exit(1);
});

const now = () => new Date();
const demoSignIns = env.isDemo ? await seedOnce() : [];

const registry = new Registry();
collectDefaultMetrics({ register: registry });
const planMetrics = createPlanMetrics(registry, database.db);
// With a server there may be other nodes on it; the embedded database has this process alone.
const nodeId = nanoid(10);
const bus =
  env.databaseUrl === undefined
    ? createLoneBus(nodeId)
    : createPostgresBus({
        nodeId,
        pool: database.pool,
        connection: { connectionString: env.databaseUrl },
        every: (ms, work) => {
          const timer = setInterval(work, ms);
          return () => clearInterval(timer);
        },
        schedule: (work) => void setImmediate(work),
        wait: (ms) => sleep(ms),
        failed: (error) => log.warn({ error }, 'the bus between the nodes'),
      });
const changes = createChanges(bus);

const origin = env.baseUrl ?? `http://${env.host}:${env.port}`;
const auth = createAuthenticator(database.db, {
  secret: await installationSecret(database.db, () => randomBytes(32).toString('base64url')),
  baseUrl: origin,
  trustedOrigins:
    env.baseUrl === undefined ? [origin, `http://localhost:${env.port}`, `http://127.0.0.1:${env.port}`] : [origin],
  sessionEnded: (sessionId) => sync.recheckSession(sessionId),
});

const updateLog = createPostgresUpdateLog(database.pool, env.databaseUrl === undefined ? undefined : nodeId);
const history = createPostgresUpdateHistory(database.pool);
const documentThread = createDocumentThread();
const sheets = createSheetThreads();
let commits = 0;
const rooms = new Rooms({
  log: updateLog,
  work: documentThread,
  bus,
  nowMs: () => performance.now(),
  schedule: (work) => void setImmediate(work),
  wait: (ms) => sleep(ms),
  later: (ms, work) => void setTimeout(work, ms),
  newCommitId: () => `${nodeId}-${(commits += 1)}`,
  committed: (documentId) => projector.committed(documentId),
  refused: (what, details) => log.warn(details, `refused: ${what}`),
  commitFailed: (error, waitingEntries) =>
    log.error({ error, waitingEntries }, 'edits could not be stored; trying again'),
});
const projectionFailed = (error: unknown, documentId?: DocumentId) =>
  log.error({ error, documentId }, 'a plan could not be projected');
const projector = createProjector({
  db: database.db,
  rooms,
  changes,
  now,
  failed: projectionFailed,
  reported: (what, details) => log.warn(details, what),
  counted: () => planMetrics.projectionFailed(),
});
await bus.start();
await projector.catchUp();
// What a node stored just before it went may not be in the rows yet.
bus.subscribe({
  heard: () => undefined,
  missed: () => undefined,
  nodeGone: () => void projector.catchUp().catch(projectionFailed),
});

const retention = createRetention({
  history,
  work: documentThread,
  now,
  days: env.historyDays,
  tryLock: env.databaseUrl === undefined ? alwaysLocked : advisoryLock(database.pool, 'klyngeforum-retention'),
  failed: (error, documentId) => log.error({ error, documentId }, "a plan's past could not be let go"),
});
const letGo = () =>
  void retention.runOnce().then(
    (forgotten) => forgotten !== undefined && forgotten.rows > 0 && log.info(forgotten, 'let go of the past'),
    (error: unknown) => log.error({ error }, 'the past could not be let go'),
  );
// Not while people wait for the start, then daily.
const retentionTimers = env.historyDays === 0 ? [] : [setTimeout(letGo, 600_000), setInterval(letGo, 86_400_000)];

const isDevelopment = process.env['NODE_ENV'] === 'development';
const context: Omit<AppContext, 'nonce'> = {
  db: database.db,
  auth,
  rooms: contextRooms({
    rooms,
    log: updateLog,
    history,
    work: documentThread,
    storePlan: (stored) => storePlan(database.db, stored),
    newId: () => nanoid(),
    created: (documentId) => projector.committed(documentId),
    failed: (error, documentId) => log.warn({ error, documentId }, 'a plan that was asked for cannot be read'),
  }),
  changes,
  sheets,
  now,
  isDemo: env.isDemo,
  keepsOffline: env.keepsOffline && !isDevelopment,
};

const dayVersions = createDayVersions({
  due: (before) => plansWithoutVersion(database.db, before, new Date(before.getTime() - 7 * 86_400_000)),
  keep: async (planId, seq, at) => {
    const frozen = await context.rooms.freeze(planId, seq);
    if (frozen === null || frozen === undefined) return;
    await keepVersion(database.db, { planId, frozen, reason: 'day', createdById: null, at });
  },
  now,
  tryLock: env.databaseUrl === undefined ? alwaysLocked : advisoryLock(database.pool, 'klyngeforum-day-versions'),
  failed: (error, planId) => log.error({ error, planId }, 'a version of a plan could not be kept'),
});
const keepDays = () =>
  void dayVersions.runOnce().catch((error: unknown) => log.error({ error }, 'versions of plans could not be kept'));
const dayTimers = [setTimeout(keepDays, 300_000), setInterval(keepDays, 3_600_000)];

const vite = isDevelopment
  ? await import('vite').then(({ createServer }) =>
      createServer({ server: { middlewareMode: true }, root: projectDir }),
    )
  : undefined;
const server = createHttpServer({
  context,
  build:
    vite === undefined
      ? ((await import(pathToFileURL(join(projectDir, 'build/server/index.js')).href)) as ServerBuild)
      : async () => (await vite.ssrLoadModule('virtual:remix/server-build')) as ServerBuild,
  clientDir: vite === undefined ? join(projectDir, 'build/client') : undefined,
  offlineWorker: vite === undefined ? offlineWorker(join(projectDir, 'build'), env.keepsOffline) : undefined,
  middleware: vite?.middlewares,
  isSecure: origin.startsWith('https:'),
  notReady: async () => {
    if (stopping) return 'stopping';
    return database.pool.query('select 1').then(
      () => undefined,
      () => 'the database does not answer',
    );
  },
  metrics: registry,
  metricsToken: env.metricsToken,
  log,
});

const sync = attachSync(server, {
  rooms,
  admission: createAdmission({ db: database.db, auth, now }),
  bus,
  isOwnOrigin: (from, host) => from === env.baseUrl || isSameOrigin(from, host),
  log,
});

/** Service managers wait longer before they kill. */
const STOP_WITHIN_MS = 14_000;
let stopping = false;
server.on('error', (error: NodeJS.ErrnoException) => {
  console.error(
    error.code === 'EADDRINUSE'
      ? `PORT ${env.port} is in use: expected a free port`
      : `cannot listen: ${error.message}`,
  );
  void database.close().finally(() => process.exit(1));
});
server.listen(env.port, env.host, () => {
  const { port } = server.address() as AddressInfo;
  for (const { email, password, name, clusterName } of demoSignIns) {
    console.log(`Demo sign-in: ${email}  ${password}  (${name}, ${clusterName ?? 'coordinator'})`);
  }
  console.log(`Ready ${env.baseUrl ?? `http://${env.host}:${port}`}`);
});

/** Of nodes that start at the same moment on an empty database, one makes the demo, and the others wait for it. */
async function seedOnce() {
  const tryLock = env.databaseUrl === undefined ? alwaysLocked : advisoryLock(database.pool, 'klyngeforum-demo');
  let unlock = await tryLock();
  for (; unlock === undefined; unlock = await tryLock()) await sleep(200);
  try {
    return (await isEmpty(database.db)) ? await seedDemo(database.db, { now: now(), newId: () => nanoid() }) : [];
  } finally {
    await unlock();
  }
}

for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop());

async function stop(): Promise<void> {
  stopping = true;
  // A database that does not answer cannot hold up the end: what it has not stored was acknowledged to nobody.
  setTimeout(() => {
    log.warn('the database did not let go in time');
    process.exit(0);
  }, STOP_WITHIN_MS).unref();
  const closed = new Promise<void>((done) => server.close(() => done()));
  changes.end();
  server.closeIdleConnections();
  await sync.stop();
  for (const timer of [...retentionTimers, ...dayTimers]) clearTimeout(timer);
  await dayVersions.stop();
  await retention.stop();
  await projector.stop();
  await documentThread.stop();
  await sheets.stop();
  await bus.stop();
  const patience = setTimeout(() => server.closeAllConnections(), 5_000);
  await closed;
  clearTimeout(patience);
  await vite?.close();
  await database.close();
  process.exit(0);
}

/** The folder with package.json, from the source as from the build. */
function findProjectDir(start: string): string {
  if (existsSync(join(start, 'package.json'))) return start;
  return findProjectDir(dirname(start));
}
