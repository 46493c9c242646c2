import { Pool } from 'pg';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { startPostgresServer, type PostgresServer } from '#tests/support/postgres-server.ts';
import { until } from '#tests/support/stock-client.ts';
import { FaultClient, startTyping } from './client.ts';
import { PLANS } from './forum.ts';
import { logProblems, readLog } from './rows.ts';
import { signInAll, startSyncServer, type SyncProcess } from './server-process.ts';

const PEOPLE = ['lead-0', 'lead-1', 'lead-2'];
const [PLAN = ''] = PLANS;

let postgres: PostgresServer;
let databaseUrl: string;
let server: SyncProcess;
let clients: FaultClient[] = [];

beforeAll(async () => {
  postgres = await startPostgresServer();
});
afterAll(() => postgres.stop());
afterEach(async () => {
  for (const client of clients.splice(0)) client.destroy();
  if (server.isRunning()) await server.kill();
});

async function start(): Promise<void> {
  databaseUrl = await postgres.newDatabase();
  server = await startSyncServer({ databaseUrl });
  const cookies = await signInAll(server.url, PEOPLE);
  clients = PEOPLE.map(
    (name) =>
      new FaultClient({
        url: () => server.url,
        plan: PLAN,
        cookie: cookies.get(name) ?? '',
        name,
        others: PEOPLE.filter((other) => other !== name),
      }),
  );
  await until(() => clients.every((client) => client.isSynced));
}

/** Through the database's own eyes, from outside of the server's pool. */
async function asAdministrator<T>(work: (pool: Pool) => Promise<T>): Promise<T> {
  const pool = new Pool({ connectionString: databaseUrl, max: 1 });
  pool.on('error', () => undefined);
  return work(pool).finally(() => pool.end());
}

const cutConnections = (pool: Pool) =>
  pool.query(
    'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
  );

test('[SY3] connections cut again and again under load: all is stored, and nothing twice', async () => {
  await start();
  const stop = startTyping(clients, () => 100);
  await asAdministrator(async (pool) => {
    for (let round = 0; round < 25; round += 1) {
      const before = clients[0]?.typed ?? 0;
      await until(() => (clients[0]?.typed ?? 0) > before + 10);
      await cutConnections(pool);
    }
  });
  stop();
  await until(() => clients.every((client) => client.acknowledged === client.typed), 30_000);
  await until(() => clients.every((one) => clients.every((other) => one.seen(other.name) === other.typed)));
  const [reader] = clients;
  if (reader === undefined) throw new Error('nobody reads');
  expect(logProblems(await readLog({ databaseUrl }), PLAN, reader.doc)).toEqual([]);
});

test('[SY3] while the database does not answer nothing is told or acknowledged; when it does, all goes on by itself', async () => {
  await start();
  const [ana, bo] = clients;
  if (ana === undefined || bo === undefined) throw new Error('two are needed');
  await asAdministrator(async (pool) => {
    // Whoever wants to write rows of the log waits, as for a database that hangs.
    const client = await pool.connect();
    await client.query('begin');
    await client.query('lock table document_update in access exclusive mode');
    const [seen, acknowledged] = [bo.seen(ana.name), ana.acknowledged];
    const stop = startTyping([ana], () => 500);
    await until(() => ana.typed > 3_000, 20_000);
    stop();
    expect(bo.seen(ana.name)).toBe(seen);
    expect(ana.acknowledged).toBe(acknowledged);
    await client.query('rollback');
    client.release();
  });
  await until(() => ana.acknowledged === ana.typed && bo.seen(ana.name) === ana.typed, 30_000);
  expect(logProblems(await readLog({ databaseUrl }), PLAN, bo.doc)).toEqual([]);
});

test('[SY3] SIGTERM with edits that cannot be stored: the process ends all the same, and the edits stay with their author', async () => {
  await start();
  const [ana] = clients;
  if (ana === undefined) throw new Error('one is needed');
  await asAdministrator(async (pool) => {
    const client = await pool.connect();
    await client.query('begin');
    await client.query('lock table document_update in access exclusive mode');
    ana.type();
    const before = performance.now();
    await until(() => ana.typed === 1);
    const ended = server.stop();
    const patience = setTimeout(() => void server.kill(), 25_000);
    await ended;
    clearTimeout(patience);
    expect(performance.now() - before).toBeLessThan(20_000);
    expect(ana.acknowledged).toBe(0);
    await client.query('rollback');
    client.release();
  });
  server = await startSyncServer({ databaseUrl }, server.port);
  await until(() => ana.acknowledged === 1, 20_000);
});
