import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '#tests/support/postgres-server.ts';
import { signIn } from '#tests/support/product.ts';
import { emailOf, PASSWORD } from './forum.ts';

const READY_WITHIN_MS = 60_000;

export interface SyncProcess {
  readonly url: string;
  readonly port: number;
  readonly pid: number;
  isRunning(): boolean;
  /** Everything it has printed so far. */
  output(): string;
  /** Resident memory, in MiB. */
  memoryMiB(): number;
  kill(): Promise<void>;
  /** SIGTERM; answers the exit code. */
  stop(): Promise<number | null>;
}

export type Where = { readonly dataDir: string } | { readonly databaseUrl: string };

/** Starts tests/faults/sync-server.ts on a free port, or on the one given. */
export async function startSyncServer(where: Where, port?: number): Promise<SyncProcess> {
  const listenOn = port ?? (await freePort());
  return startProcess({
    args: ['--import', 'tsx', join(import.meta.dirname, 'sync-server.ts')],
    env: 'dataDir' in where ? { DATA_DIR: where.dataDir } : { DATABASE_URL: where.databaseUrl },
    port: listenOn,
    isReady: (output) => output.includes('Ready http'),
  });
}

/** Starts a server in a process of its own and waits until it says that it is ready. */
export async function startProcess(options: {
  readonly args: readonly string[];
  readonly env: Record<string, string>;
  readonly port: number;
  readonly isReady: (output: string) => boolean;
  readonly cwd?: string;
}): Promise<SyncProcess> {
  const child = spawn(process.execPath, options.args, {
    cwd: options.cwd ?? join(import.meta.dirname, '../..'),
    env: { PATH: process.env['PATH'] ?? '', NODE_ENV: 'production', PORT: String(options.port), ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const ended = new Promise<number | null>((done) => child.once('exit', (code) => done(code)));
  const isRunning = () => child.exitCode === null && child.signalCode === null;
  await new Promise<void>((done, fail) => {
    const failed = (why: string) => {
      child.kill('SIGKILL');
      fail(new Error(`${why}:\n${output}`));
    };
    const patience = setTimeout(() => failed('the server was not ready in time'), READY_WITHIN_MS);
    const hear = (chunk: Buffer) => {
      output += chunk.toString();
      if (!options.isReady(output)) return;
      clearTimeout(patience);
      done();
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    void ended.then((code) => {
      clearTimeout(patience);
      fail(new Error(`the server ended with ${code}:\n${output}`));
    });
  });
  return {
    url: `http://127.0.0.1:${options.port}`,
    port: options.port,
    pid: child.pid ?? 0,
    isRunning,
    output: () => output,
    memoryMiB() {
      const [, kib = '0'] = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8')) ?? [];
      return Number(kib) / 1024;
    },
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
    stop() {
      child.kill('SIGTERM');
      return ended;
    },
  };
}

/** Cookies of these people, which any node on the same data takes. */
export async function signInAll(url: string, people: readonly string[]): Promise<Map<string, string>> {
  const cookies = new Map<string, string>();
  for (const person of people) cookies.set(person, await signIn(url, emailOf(person), PASSWORD));
  return cookies;
}
