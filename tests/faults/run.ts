// `npm run faults -- [--rounds N] [--only embedded|postgres|peers|hostile]`, with SEED=n to run one again.
// Ends with 1 where anything that was seen or acknowledged is missing.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgresServer } from '#tests/support/postgres-server.ts';
import { seeded, seeds } from '#tests/support/random.ts';
import { crashRounds, ourServer, type Crashing, type CrashResult } from './crash.ts';
import { LEADS, OBSERVER } from './forum.ts';
import { ATTACKS, HonestClients, runAttack } from './hostile.ts';
import { signInAll, startSyncServer } from './server-process.ts';
import { isInstalled, PEERS, peerServer } from './peers.ts';

const option = (name: string) => {
  const at = process.argv.indexOf(`--${name}`);
  return at === -1 ? undefined : process.argv[at + 1];
};
const PEER_ROUNDS = 5;
const rounds = Number(option('rounds') ?? 50);
const only = option('only');
const wants = (part: string) => only === undefined || only === part;
const [seed = 0] = seeds([]);
console.log(`seed ${seed}`);

const table: Record<string, Record<string, number>> = {};
let hasFailed = false;

async function crash(name: string, crashing: Crashing, count: number): Promise<CrashResult> {
  console.log(`${name}: ${count} rounds`);
  const report = (line: string) => console.log(`  ${line}`);
  const result = await crashRounds(crashing, { rounds: count, random: seeded(seed), report });
  for (const problem of result.problems) console.log(`  ${problem}`);
  const { problems, ...figures } = result;
  table[name] = { ...figures, problems: problems.length };
  return result;
}

async function crashOurs(name: string, crashing: Crashing): Promise<void> {
  const { seenAndMissing, acknowledgedAndMissing, problems } = await crash(name, crashing, rounds);
  if (seenAndMissing + acknowledgedAndMissing + problems.length > 0) hasFailed = true;
}

async function inFolder(work: (dataDir: string) => Promise<unknown>): Promise<void> {
  const dataDir = await mkdtemp(join(tmpdir(), 'forum-faults-'));
  await work(dataDir).finally(() => rm(dataDir, { recursive: true, force: true }));
}

if (wants('embedded')) await inFolder((dataDir) => crashOurs('ours, embedded', ourServer({ dataDir })));
if (wants('postgres')) {
  const postgres = await startPostgresServer();
  try {
    await crashOurs('ours, PostgreSQL', ourServer({ databaseUrl: await postgres.newDatabase() }));
  } finally {
    await postgres.stop();
  }
}
if (wants('peers')) {
  for (const peer of PEERS) {
    if (isInstalled(peer))
      await inFolder((dataDir) => crash(`${peer}, storing`, peerServer(peer, dataDir), PEER_ROUNDS));
    else console.log(`${peer} is not installed; npm run bench installs it`);
  }
}
if (Object.keys(table).length > 0) console.table(table);
if (wants('hostile')) {
  await inFolder(async (dataDir) => {
    const server = await startSyncServer({ dataDir });
    const cookies = await signInAll(server.url, [...LEADS, OBSERVER]);
    const honest = new HonestClients(server, cookies);
    await honest.synced();
    const rows = [];
    for (const name of Object.keys(ATTACKS)) rows.push(await runAttack(name, server, honest, cookies));
    console.table(rows);
    const problems = await honest.end();
    for (const problem of problems) console.log(problem);
    if (problems.length > 0) hasFailed = true;
    await server.stop();
  });
}
process.exit(hasFailed ? 1 : 0);
