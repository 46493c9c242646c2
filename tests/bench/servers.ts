import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { freePort, startPostgresServer, type PostgresServer } from '#tests/support/postgres-server.ts';

export const HERE = import.meta.dirname;
const PROJECT = join(HERE, '../..');
/** Beside the packages, so that what is left outside of the bundle is found. */
const OUT = join(PROJECT, 'node_modules/.cache/bench');
const PEERS = join(HERE, 'peers');

export const SERVERS = {
  relay: { file: 'relay.js', protocol: 'y-websocket', stores: false, hasDocuments: false },
  'relay-batched': { file: 'relay-batched.js', protocol: 'y-websocket', stores: false, hasDocuments: false },
  'y-websocket': { file: 'y-websocket.js', protocol: 'y-websocket', stores: false, hasDocuments: true },
  'y-leveldb': { file: 'y-websocket.js', protocol: 'y-websocket', stores: true, hasDocuments: true },
  hocuspocus: { file: 'hocuspocus.js', protocol: 'hocuspocus', stores: false, hasDocuments: true },
  'hocuspocus-sqlite': { file: 'hocuspocus.js', protocol: 'hocuspocus', stores: true, hasDocuments: true },
  ours: { file: undefined, protocol: 'y-websocket', stores: true, hasDocuments: true },
  'ours-postgres': { file: undefined, protocol: 'y-websocket', stores: true, hasDocuments: true },
} as const;

export type ServerName = keyof typeof SERVERS;

export interface BenchServer {
  readonly name: ServerName;
  readonly port: number;
  readonly pid: number;
  /** What its main thread holds after a collection, in KiB: objects and the buffers they own. */
  heldKiB(): Promise<number>;
  /** The most there ever was. */
  peakRssKiB(): number;
  /** Ends it and starts it again on the same data. */
  restart(): Promise<BenchServer>;
  stop(): Promise<void>;
}

/** Bundles what runs in processes of its own, and installs the peers. */
export async function prepare(): Promise<void> {
  await mkdir(OUT, { recursive: true });
  await build({
    absWorkingDir: PROJECT,
    entryPoints: [
      'tests/bench/ours.ts',
      'tests/bench/load.ts',
      'server/database/pglite-worker.js',
      'server/sync/document-thread.worker.ts',
    ],
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    outdir: OUT,
    entryNames: '[name]',
    logLevel: 'warning',
  });
  if (existsSync(join(PEERS, 'node_modules/.ready'))) return;
  console.log('Installing the peers …');
  const npm = (...args: string[]) => execFileSync('npm', args, { cwd: PEERS, stdio: ['ignore', 'ignore', 'inherit'] });
  npm('ci', '--no-audit', '--no-fund', '--loglevel=error');
  npm('rebuild', '--ignore-scripts=false', '--loglevel=error', 'better-sqlite3', 'leveldown');
  execFileSync('touch', [join(PEERS, 'node_modules/.ready')]);
}

export const loadProgram = join(OUT, 'load.js');

let postgres: PostgresServer | undefined;

export async function postgresServer(): Promise<PostgresServer> {
  postgres ??= await startPostgresServer();
  return postgres;
}

export async function stopPostgres(): Promise<void> {
  await postgres?.stop();
  postgres = undefined;
}

export async function startServer(
  name: ServerName,
  options: { readonly databaseUrl?: string; readonly node?: string } = {},
): Promise<BenchServer> {
  const data = await mkdtemp(join(tmpdir(), 'forum-bench-'));
  const url =
    options.databaseUrl ?? (name === 'ours-postgres' ? await (await postgresServer()).newDatabase() : undefined);
  return start(name, data, url, options.node ?? 'node');
}

async function start(name: ServerName, data: string, url: string | undefined, node: string): Promise<BenchServer> {
  const port = await freePort();
  const { file, stores } = SERVERS[name];
  const program = file === undefined ? join(OUT, 'ours.js') : join(PEERS, file);
  const args = ['--port', String(port), ...(stores ? ['--data', data] : []), '--node', node];
  const child = spawn(process.execPath, ['--expose-gc', program, ...args], {
    cwd: PROJECT,
    env: {
      PATH: process.env['PATH'] ?? '',
      NODE_ENV: 'production',
      ...(url === undefined ? {} : { DATABASE_URL: url }),
    },
    stdio: ['ignore', 'pipe', process.env['BENCH_DEBUG'] === undefined ? 'ignore' : 'inherit'],
  });
  await said(child, 'ready');
  const pid = child.pid ?? 0;
  const status = (field: string) =>
    Number(new RegExp(`${field}:\\s+(\\d+)`).exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]);
  const end = async () => {
    const ended = new Promise((done) => child.once('exit', done));
    child.kill('SIGTERM');
    const patience = setTimeout(() => child.kill('SIGKILL'), 12_000);
    await ended;
    clearTimeout(patience);
  };
  return {
    name,
    port,
    pid,
    async heldKiB() {
      const collected = said(child, 'collected');
      child.kill('SIGUSR2');
      return Number(/collected (\d+)/.exec(await collected)?.[1]) / 1024;
    },
    peakRssKiB: () => status('VmHWM'),
    async restart() {
      await end();
      return start(name, data, url, node);
    },
    async stop() {
      await end();
      await rm(data, { recursive: true, force: true });
    },
  };
}

/** Resolves with what it said when the word came. */
function said(child: ChildProcess, word: string): Promise<string> {
  return new Promise((done, fail) => {
    const patience = setTimeout(() => fail(new Error(`${child.spawnargs.join(' ')} did not say ${word}`)), 60_000);
    const heard = (chunk: Buffer) => {
      if (!chunk.toString().includes(word)) return;
      clearTimeout(patience);
      child.stdout?.off('data', heard);
      done(chunk.toString());
    };
    child.stdout?.on('data', heard);
    child.once('exit', (code) => {
      clearTimeout(patience);
      fail(new Error(`${child.spawnargs.join(' ')} ended with ${code}`));
    });
  });
}
