// A server process from the real parts, without the pages: `node --import tsx tests/faults/sync-server.ts`.
// Environment: PORT, and DATA_DIR or DATABASE_URL.
import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { nanoid } from 'nanoid';
import { pino } from 'pino';
import { createAuthenticator } from '#app/auth/authenticator.server.ts';
import { createChanges } from '#server/changes.ts';
import { openDatabase } from '#server/database/open.ts';
import { isSameOrigin } from '#server/http.ts';
import { installationSecret } from '#server/installation.ts';
import { createProjector } from '#server/projections/projector.ts';
import { createAdmission } from '#server/sync/admission.ts';
import { createLoneBus } from '#server/sync/bus.memory.ts';
import { createPostgresBus } from '#server/sync/bus.postgres.ts';
import { createDocumentThread } from '#server/sync/document-thread.ts';
import { Rooms } from '#server/sync/rooms.ts';
import { attachSync } from '#server/sync/socket.ts';
import { createPostgresUpdateLog } from '#server/sync/update-log.postgres.ts';
import { seedForum } from './forum.ts';

const port = Number(process.env['PORT']);
const url = process.env['DATABASE_URL'];
const log = pino({ level: 'warn' }, pino.destination(2));

const database = await openDatabase({
  url,
  dataDir: url === undefined ? (process.env['DATA_DIR'] ?? null) : null,
  migrations: join(import.meta.dirname, '../../prisma/migrations'),
});
void database.failed.then((error) => {
  log.fatal({ error }, 'the embedded database ended');
  process.exit(1);
});
const now = () => new Date();
await seedForum(database.db, now());

const nodeId = nanoid(10);
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
        failed: (error) => log.warn({ error }, 'the bus between the nodes'),
      });
const changes = createChanges(bus);
const origin = `http://127.0.0.1:${port}`;
const auth = createAuthenticator(database.db, {
  secret: await installationSecret(database.db, () => randomBytes(32).toString('base64url')),
  baseUrl: origin,
  trustedOrigins: [origin],
  sessionEnded: (sessionId) => sync.recheckSession(sessionId),
});

const documentThread = createDocumentThread();
let commits = 0;
const rooms = new Rooms({
  log: createPostgresUpdateLog(database.pool, url === undefined ? undefined : nodeId),
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
const projectionFailed = (error: unknown) => log.error({ error }, 'a plan could not be projected');
const projector = createProjector({ db: database.db, rooms, changes, now, failed: projectionFailed });
await bus.start();
await projector.catchUp();
bus.subscribe({
  heard: () => undefined,
  missed: () => undefined,
  nodeGone: () => void projector.catchUp().catch(projectionFailed),
});

// Of the pages, only sign-in and sign-out.
const server = createServer((request, response) => {
  void answer(request)
    .then(async (answered) => {
      response.statusCode = answered.status;
      response.setHeaders(answered.headers);
      response.end(Buffer.from(await answered.arrayBuffer()));
    })
    .catch((error: unknown) => {
      log.error({ error }, 'request failed');
      response.writeHead(500).end();
    });
});

async function answer(request: IncomingMessage): Promise<Response> {
  const address = new URL(request.url ?? '/', origin);
  if (!address.pathname.startsWith('/api/auth/')) return new Response('not here', { status: 404 });
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) headers.set(name, String(value));
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const hasBody = request.method !== 'GET' && request.method !== 'HEAD';
  return auth.handle(
    new Request(address, {
      method: request.method ?? 'GET',
      headers,
      body: hasBody ? Buffer.concat(chunks).toString() : null,
    }),
  );
}

const sync = attachSync(server, {
  rooms,
  admission: createAdmission({ db: database.db, auth, now }),
  bus,
  isOwnOrigin: isSameOrigin,
  log,
});
server.listen(port, '127.0.0.1', () => console.log(`Ready ${origin}`));

process.once('SIGTERM', () => void stop());

async function stop(): Promise<void> {
  setTimeout(() => process.exit(0), 14_000).unref();
  const closed = new Promise<void>((done) => server.close(() => done()));
  changes.end();
  server.closeIdleConnections();
  await sync.stop();
  await projector.stop();
  await documentThread.stop();
  await bus.stop();
  const patience = setTimeout(() => server.closeAllConnections(), 5_000);
  await closed;
  clearTimeout(patience);
  await database.close();
  process.exit(0);
}
