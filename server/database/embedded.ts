import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { PoolConfig } from 'pg';
import { lockDataDir } from './data-dir-lock.ts';

export interface EmbeddedDatabase {
  readonly connection: PoolConfig;
  /** Resolves when the worker has ended by itself, with what went wrong; never after `stop`. */
  readonly failed: Promise<Error>;
  stop(): Promise<void>;
}

/** The longest path a Unix socket may have (sockaddr_un holds 108 bytes, 104 on macOS). */
const SOCKET_PATH_LIMIT = 100;

/**
 * Starts embedded PostgreSQL on the files under `dataDir`, or in memory when it is null.
 * Throws when another process has the same files open.
 */
export async function startEmbeddedDatabase(dataDir: string | null): Promise<EmbeddedDatabase> {
  const unlock = dataDir === null ? () => undefined : await lockDataDir(dataDir);
  const files = dataDir === null ? null : resolve(dataDir, 'postgres');
  const socketDir = process.platform === 'win32' ? null : await makeSocketDir(dataDir);
  const socketPath = socketDir === null ? null : join(socketDir, '.s.PGSQL.5432');
  if (files !== null) await mkdir(files, { recursive: true, mode: 0o700 });

  const worker = new Worker(new URL('./pglite-worker.js', import.meta.url), {
    workerData: { dataDir: files, socketPath },
    execArgv: [],
  });
  let stopping = false;
  const failed = new Promise<Error>((fail) => {
    worker.on('error', (error) => fail(error instanceof Error ? error : new Error(String(error))));
    worker.on('exit', (code) => {
      if (!stopping) fail(new Error(`the database worker ended with ${code}`));
    });
  });
  const address = await Promise.race([
    new Promise<string>((done) =>
      worker.on('message', (message: { is: string; at: string }) => {
        if (message.is === 'listening') done(message.at);
      }),
    ),
    failed.then((error) => {
      unlock();
      throw error;
    }),
  ]);

  return {
    connection: {
      ...(socketDir === null
        ? { host: '127.0.0.1', port: Number(address.split(':').at(-1)) }
        : { host: socketDir, port: 5432 }),
      user: 'postgres',
      password: 'postgres',
      database: 'postgres',
      // PGlite is one session; see the worker.
      max: 1,
      idleTimeoutMillis: 0,
    },
    failed,
    async stop() {
      stopping = true;
      const ended = new Promise<void>((done) => worker.once('exit', () => done()));
      worker.postMessage('stop');
      await ended;
      if (socketDir !== null) await rm(socketDir, { recursive: true, force: true });
      unlock();
    },
  };
}

/** A folder only this user may enter: whoever reaches the socket is the database's superuser. */
async function makeSocketDir(dataDir: string | null): Promise<string> {
  if (dataDir !== null) {
    const inside = resolve(dataDir, 'run');
    if (join(inside, '.s.PGSQL.5432').length <= SOCKET_PATH_LIMIT) {
      await rm(inside, { recursive: true, force: true });
      await mkdir(inside, { recursive: true, mode: 0o700 });
      return inside;
    }
  }
  return mkdtemp(join(tmpdir(), 'forum-db-'));
}
