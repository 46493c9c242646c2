import { mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { PoolConfig } from 'pg';
import { lockDataDir } from './data-dir-lock.ts';
import type { FromWorker, ToWorker } from './pglite-worker.js';
import { WorkerStreams } from './worker-stream.ts';

export interface EmbeddedDatabase {
  readonly connection: PoolConfig;
  /** Resolves when the worker has ended by itself, with what went wrong; never after `stop`. */
  readonly failed: Promise<Error>;
  /** What was written to the write-ahead log since the start, and how often it was forced to the disk. */
  figures(): Promise<{ readonly walSyncs: number; readonly walBytes: number }>;
  stop(): Promise<void>;
}

/**
 * Starts embedded PostgreSQL on the files under `dataDir`, or in memory when it is null.
 * Throws when another process has the same files open.
 */
export async function startEmbeddedDatabase(dataDir: string | null): Promise<EmbeddedDatabase> {
  const unlock = dataDir === null ? () => undefined : await lockDataDir(dataDir);
  if (dataDir !== null) await mkdir(dataDir, { recursive: true, mode: 0o700 });

  const worker = new Worker(new URL('./pglite-worker.js', import.meta.url), {
    workerData: { dataDir: dataDir === null ? null : resolve(dataDir, 'postgres') },
    execArgv: [],
  });
  const streams = new WorkerStreams(worker);
  let stopping = false;
  const failed = new Promise<Error>((fail) => {
    const end = (error: Error) => {
      streams.fail(error);
      if (!stopping) fail(error);
    };
    worker.on('error', (error) => end(error instanceof Error ? error : new Error(String(error))));
    worker.on('exit', (code) => end(new Error(`the database worker ended with ${code}`)));
  });
  const next = <Is extends FromWorker['is']>(is: Is) =>
    new Promise<Extract<FromWorker, { is: Is }>>((done) => {
      const listen = (message: FromWorker) => {
        if (message.is !== is) return;
        worker.off('message', listen);
        done(message as Extract<FromWorker, { is: Is }>);
      };
      worker.on('message', listen);
    });
  const post = (message: ToWorker) => worker.postMessage(message);
  await Promise.race([
    next('ready'),
    failed.then((error) => {
      unlock();
      throw error;
    }),
  ]);

  return {
    connection: {
      stream: () => streams.open(),
      user: 'postgres',
      database: 'postgres',
      // PGlite is one session; see pglite-session.js.
      max: 1,
      idleTimeoutMillis: 0,
    },
    failed,
    figures() {
      const answer = next('figures');
      post({ is: 'figures' });
      return answer;
    },
    async stop() {
      stopping = true;
      const ended = new Promise<void>((done) => worker.once('exit', () => done()));
      post({ is: 'stop' });
      await ended;
      unlock();
    },
  };
}
