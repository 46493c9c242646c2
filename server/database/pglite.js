import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { DurableFiles, forceFolderToDisk, forceTreeToDisk } from './durable-files.js';

/** What PGlite ends a statement with that failed; everything else that it throws is its own end. */
const STATEMENT_FAILED = 100;

const SETTINGS = {
  // A commit is answered when it is on the disk. PGlite's own start parameters turn this off.
  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',
  // The one way of it that reaches the disk here (durable-files.js).
  wal_sync_method: 'fsync',
  // The log's files are used again after a checkpoint; this many are kept for it (pglite-upkeep.js
  // says when there is a checkpoint, since nobody else does).
  min_wal_size: '64MB',
  max_wal_size: '256MB',
  // Pages that a checkpoint must write are at most these, so this bounds how long it takes. What is
  // not here is in the operating system's memory.
  shared_buffers: '64MB',
  wal_buffers: '4MB',
  // Compiling queries to machine code is not in this build; off spares asking for each.
  jit: 'off',
  // Nobody watches from another session what this one does. track_counts stays on: upkeep reads it.
  track_activities: 'off',
};

/** As PGlite's own, but without -F (fsync off). */
const START = [
  ...PGlite.defaultStartParams.filter((parameter) => parameter !== '-F'),
  ...Object.entries(SETTINGS).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
];

/**
 * Opens the files under `dataDir`, made when there are none; null: in memory.
 * @param {string | null} dataDir
 * @returns {Promise<{ database: PGlite, files: DurableFiles | undefined }>}
 */
export async function openPglite(dataDir) {
  if (dataDir === null) return { database: await start(undefined), files: undefined };
  await makeFiles(dataDir);
  const files = new DurableFiles(dataDir);
  return { database: await start(files), files };
}

/**
 * All of a new database, or nothing: a crash in the middle would leave files that look like one. So
 * it is made beside, and takes its place when it is on the disk.
 * @param {string} dataDir
 */
async function makeFiles(dataDir) {
  if (existsSync(join(dataDir, 'PG_VERSION'))) return;
  if (existsSync(dataDir) && readdirSync(dataDir).length > 0) {
    throw new Error(`${dataDir} has files, but not those of a database: expected a database or an empty folder`);
  }
  const beside = `${dataDir}.new`;
  rmSync(beside, { recursive: true, force: true });
  mkdirSync(beside, { recursive: true, mode: 0o700 });
  const made = await start(new DurableFiles(beside));
  await made.close();
  forceTreeToDisk(beside);
  rmSync(dataDir, { recursive: true, force: true });
  renameSync(beside, dataDir);
  forceFolderToDisk(dirname(dataDir));
}

/** @param {DurableFiles | undefined} files */
async function start(files) {
  /** @type {string[]} */
  const lastWords = [];
  const database = await PGlite.create({
    ...(files === undefined ? {} : { fs: files }),
    startParams: START,
    onStderr(line) {
      const [words] = /\b(FATAL|PANIC):.*/.exec(line) ?? [];
      if (words !== undefined) lastWords.push(words);
      return true;
    },
  }).catch((/** @type {unknown} */ error) => {
    throw new Error(`PostgreSQL does not start: ${lastWords.at(-1) ?? error}`, { cause: error });
  });
  endWhenBroken(database.Module, lastWords);
  return database;
}

/**
 * PGlite goes on after whatever its PostgreSQL throws, an abort and an exit too. After those its
 * memory is not to be trusted, so they are let out: the caller's call fails, and so does every later one.
 * @param {Engine} engine
 * @param {readonly string[]} lastWords
 */
function endWhenBroken(engine, lastWords) {
  const loop = engine._PostgresMainLoopOnce;
  const recover = engine._PostgresMainLongJmp;
  const finish = engine._PostgresSendReadyForQueryIfNecessary;
  const flush = engine._pgl_pq_flush;
  /** @type {Error | undefined} */
  let broken;
  /** @param {() => void} work */
  const guarded = (work) => {
    if (broken !== undefined) throw broken;
    try {
      work();
    } catch (error) {
      if (/** @type {{ status?: number }} */ (error).status === STATEMENT_FAILED) throw error;
      broken = new Error(`PostgreSQL ended: ${lastWords.at(-1) ?? error}`, { cause: error });
      throw broken;
    }
  };
  engine._PostgresMainLoopOnce = () => {
    try {
      guarded(loop);
    } catch {
      // PGlite hands on only what it takes for a failed statement.
      throw Object.assign(new Error('see recover'), { status: STATEMENT_FAILED });
    }
  };
  engine._PostgresMainLongJmp = () => guarded(recover);
  engine._PostgresSendReadyForQueryIfNecessary = () => guarded(finish);
  engine._pgl_pq_flush = () => guarded(flush);
}

/**
 * What is used of PGlite's module here.
 * @typedef {object} Engine
 * @property {() => void} _PostgresMainLoopOnce
 * @property {() => void} _PostgresMainLongJmp
 * @property {() => void} _PostgresSendReadyForQueryIfNecessary
 * @property {() => void} _pgl_pq_flush
 */
