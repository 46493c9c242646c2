import { Pool } from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { CLOSE } from '#app/document/wire.ts';
import { startPostgresServer, type PostgresServer } from '#tests/support/postgres-server.ts';
import { until } from '#tests/support/stock-client.ts';
import { FaultClient, startTyping } from './client.ts';
import { nameOf, PLANS } from './forum.ts';
import { signInAll, startSyncServer, type SyncProcess } from './server-process.ts';

const PEOPLE = ['lead-0', 'lead-1', 'lead-2', 'lead-3', 'lead-4', 'lead-5'];
const [PLAN = ''] = PLANS;

let postgres: PostgresServer;
let databaseUrl: string;
let nodes: SyncProcess[];
let cookies: Map<string, string>;
const clients: FaultClient[] = [];

beforeAll(async () => {
  postgres = await startPostgresServer();
});
afterAll(() => postgres.stop());
beforeEach(async () => {
  databaseUrl = await postgres.newDatabase();
  nodes = [await startSyncServer({ databaseUrl }), await startSyncServer({ databaseUrl })];
  cookies = await signInAll(nodes[0]?.url ?? '', PEOPLE);
});
afterEach(async () => {
  for (const client of clients.splice(0)) client.destroy();
  for (const node of nodes) if (node.isRunning()) await node.kill();
});

/** The same document for everybody; `node` is read anew at each connection. */
function join(person: string, node: () => SyncProcess | undefined): FaultClient {
  const client = new FaultClient({
    url: () => node()?.url ?? '',
    plan: PLAN,
    cookie: cookies.get(person) ?? '',
    name: person,
    others: PEOPLE.filter((other) => other !== person),
    isPresent: true,
  });
  clients.push(client);
  return client;
}

async function expectEqual(within = 30_000): Promise<void> {
  await until(() => clients.every((one) => clients.every((other) => one.seen(other.name) === other.typed)), within);
  for (const one of clients) expect(one.closes.filter((code) => code >= 4400)).toEqual([]);
}

test('[SY9] people at two nodes write in one document, see one another, and a sign-out reaches the other node', async () => {
  const [ana, bo] = [join('lead-0', () => nodes[0]), join('lead-1', () => nodes[1])];
  await until(() => ana.isSynced && bo.isSynced);
  await until(() => ana.present().includes(nameOf('lead-1')) && bo.present().includes(nameOf('lead-0')));
  const stop = startTyping([ana, bo], () => 80);
  await until(() => ana.seen('lead-1') > 100 && bo.seen('lead-0') > 100);
  stop();
  await expectEqual();

  // The session ends at the first node; the person's connection is at the second.
  const cookie = cookies.get('lead-1') ?? '';
  const before = performance.now();
  await fetch(`${nodes[0]?.url}/api/auth/sign-out`, {
    method: 'POST',
    headers: { cookie, origin: nodes[0]?.url ?? '', 'content-type': 'application/json' },
    body: '{}',
  });
  await until(() => bo.closes.includes(CLOSE.signedOut), 5_000);
  // The promise is a second; machines that run tests are shared.
  expect(performance.now() - before).toBeLessThan(4_000);
});

test('[SY1] one of three nodes is killed under load: nothing seen or acknowledged is missing, its people go on elsewhere', async () => {
  nodes.push(await startSyncServer({ databaseUrl }));
  const alive = (index: number) => () => {
    const own = nodes[index % nodes.length];
    return own?.isRunning() === true ? own : nodes.find((node) => node.isRunning());
  };
  const everyone = PEOPLE.map((person, index) => join(person, alive(index)));
  await until(() => everyone.every((client) => client.isSynced));
  const stop = startTyping(everyone, () => 40);
  await until(() => everyone.every((client) => client.typed > 40));
  const killed = everyone.filter((_, index) => index % 3 === 2);
  const seen = killed.map(({ name }) =>
    Math.max(...everyone.map((other) => (other.name === name ? 0 : other.seen(name)))),
  );
  const acknowledged = killed.map((client) => client.acknowledged);
  await nodes[2]?.kill();
  const late = join('lead-0', alive(0));
  await until(() => late.isSynced);
  killed.forEach(({ name }, index) => {
    expect(late.seen(name)).toBeGreaterThanOrEqual(Math.max(seen[index] ?? 0, acknowledged[index] ?? 0));
  });
  late.destroy();
  clients.pop();
  await until(() => killed.every((client) => client.isSynced));
  await until(() => everyone.every((client) => client.typed > 120));
  stop();
  await expectEqual();
  await until(() => everyone.every((client) => client.acknowledged === client.typed));
});

test('[SY8] people of a node that is killed, and do not come back, are gone within seconds', async () => {
  const [ana, bo] = [join('lead-0', () => nodes[0]), join('lead-1', () => nodes[1])];
  await until(() => ana.present().includes(nameOf('lead-1')));
  await nodes[1]?.kill();
  bo.destroy();
  await until(() => !ana.present().includes(nameOf('lead-1')), 15_000);
});

test('[BU3] nodes whose listening connections are cut again and again still tell each other everything', async () => {
  const [ana, bo] = [join('lead-0', () => nodes[0]), join('lead-1', () => nodes[1])];
  await until(() => ana.isSynced && bo.isSynced);
  const pool = new Pool({ connectionString: databaseUrl, max: 1 });
  const stop = startTyping([ana, bo], () => 60);
  let cut = 0;
  for (let round = 0; round < 4; round += 1) {
    const before = ana.typed;
    await until(() => ana.typed > before + 30);
    const { rowCount } = await pool.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where application_name like 'forum_bus%' and datname = current_database()`,
    );
    cut += rowCount ?? 0;
  }
  stop();
  await pool.end();
  expect(cut).toBeGreaterThan(2);
  await expectEqual();
});
