import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { Pool } from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startEmbeddedDatabase } from './embedded.ts';
import { openPglite } from './pglite.js';

/** Emscripten's number for a full disk. */
const ENOSPC = 51;

/** Made once, since it takes seconds. */
let emptyFiles: string;
let dataDir: string;
let files: string;
beforeAll(async () => {
  emptyFiles = await mkdtemp(join(tmpdir(), 'forum-empty-'));
  const { database } = await openPglite(emptyFiles);
  await database.close();
});
afterAll(() => rm(emptyFiles, { recursive: true, force: true }));
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'forum-durable-'));
  files = join(dataDir, 'postgres');
});
afterEach(() => rm(dataDir, { recursive: true, force: true }));

const copyEmptyFiles = () => cp(emptyFiles, files, { recursive: true });

async function start() {
  if (!existsSync(files)) await copyEmptyFiles();
  const database = await startEmbeddedDatabase(dataDir);
  const pool = new Pool(database.connection);
  pool.on('error', () => undefined);
  return { database, pool };
}

describe('a commit is on the disk before its answer', () => {
  test('each commit forces the log; reading does not', async () => {
    const { database, pool } = await start();
    await pool.query('create table thing (id int)');
    for (let id = 0; id < 20; id += 1) {
      const before = await database.figures();
      await pool.query({ name: 'insert', text: 'insert into thing values ($1)', values: [id] });
      const after = await database.figures();
      expect(after.walBytes).toBeGreaterThan(before.walBytes);
      expect(after.walSyncs).toBeGreaterThan(before.walSyncs);
    }
    const before = await database.figures();
    for (let id = 0; id < 20; id += 1) await pool.query('select $1::int', [id]);
    expect(await database.figures()).toEqual(before);
    await pool.end();
    await database.stop();
  });

  test('PostgreSQL is told to, and finds torn pages', async () => {
    const { database, pool } = await start();
    const { rows } = await pool.query<{ name: string; setting: string }>(
      `select name, setting from pg_settings where name in
         ('fsync', 'synchronous_commit', 'full_page_writes', 'data_checksums', 'wal_sync_method', 'data_sync_retry')`,
    );
    expect(Object.fromEntries(rows.map(({ name, setting }) => [name, setting]))).toEqual({
      fsync: 'on',
      synchronous_commit: 'on',
      full_page_writes: 'on',
      data_checksums: 'on',
      wal_sync_method: 'fsync',
      data_sync_retry: 'off',
    });
    await pool.end();
    await database.stop();
  });

  test('a disk that cannot do it ends the database instead of an answer', async () => {
    await copyEmptyFiles();
    const { database } = await openPglite(files);
    await database.exec('create table thing (id int)');
    const { FS } = database.Module;
    operations(database).fsync = () => {
      throw new FS.ErrnoError(29);
    };
    await expect(database.exec('insert into thing values (1)')).rejects.toThrow(/PostgreSQL ended: PANIC: .*fsync/);
    await expect(database.exec('select 1')).rejects.toThrow(/PostgreSQL ended/);
  });
});

describe('a full disk', () => {
  test('a table that cannot grow: an error, and all goes on when there is room', async () => {
    await copyEmptyFiles();
    const { database } = await openPglite(files);
    await database.exec('create table thing (id int, bytes text)');
    await database.exec(`insert into thing values (1, 'acknowledged')`);
    const makeRoom = fill(database, (path) => path.includes('/base/'));
    await expect(
      database.exec(`insert into thing select n, repeat('x', 1000) from generate_series(2, 1000) n`),
    ).rejects.toMatchObject({ code: '53100' });
    makeRoom();
    await database.exec(`insert into thing values (2, 'later')`);
    expect((await database.query('select id from thing order by id')).rows).toEqual([{ id: 1 }, { id: 2 }]);
    await database.close();
  });

  test('a log that cannot grow: the database ends, and starts again with all that was acknowledged', async () => {
    await copyEmptyFiles();
    const { database } = await openPglite(files);
    await database.exec('create table thing (id int)');
    await database.exec('insert into thing values (1)');
    fill(database, (path) => path.includes('/pg_wal/'));
    await expect(database.exec('insert into thing values (2)')).rejects.toThrow(
      /PostgreSQL ended: PANIC: .*No space left/,
    );
    const { database: again } = await openPglite(files);
    await again.exec('insert into thing values (3)');
    expect((await again.query('select id from thing order by id')).rows).toEqual([{ id: 1 }, { id: 3 }]);
    await again.close();
  });
});

test('when PostgreSQL ends, `failed` says why, and nobody waits for an answer', async () => {
  const { database, pool } = await start();
  await pool.query('create table thing (id int)');
  // A checkpoint cannot do without it.
  rmSync(join(files, 'global/pg_control'));
  mkdirSync(join(files, 'global/pg_control'));
  const asked = Promise.allSettled([pool.query('checkpoint'), pool.query('select 1')]);
  expect((await database.failed).message).toMatch(/PostgreSQL ended: PANIC: .*pg_control/);
  expect((await asked).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  await expect(pool.query('select 1')).rejects.toThrow(/PostgreSQL ended/);
  await pool.end();
});

describe('the files of a new database', () => {
  test('take their place as a whole: what a crash left half done is made anew', async () => {
    mkdirSync(`${files}.new/base`, { recursive: true });
    writeFileSync(`${files}.new/PG_VERSION`, '18\n');
    const { database } = await openPglite(files);
    expect((await database.query('select 1 as n')).rows).toEqual([{ n: 1 }]);
    await database.close();
    expect(existsSync(`${files}.new`)).toBe(false);
  });

  test('do not take the place of other files', async () => {
    mkdirSync(files);
    writeFileSync(join(files, 'letter.txt'), 'dear');
    await expect(openPglite(files)).rejects.toThrow(/expected a database or an empty folder/);
    expect(readdirSync(files)).toEqual(['letter.txt']);
  });

  test('an installation that was made without any of this opens', async () => {
    const before = await PGlite.create(files);
    await before.exec('create table thing (id int); insert into thing values (1)');
    await before.close();
    const { pool, database } = await start();
    expect((await pool.query('select id from thing')).rows).toEqual([{ id: 1 }]);
    await pool.end();
    await database.stop();
  });
});

interface Operations {
  fsync: (stream: { path: string }) => number;
  write: (stream: { path: string }, ...rest: unknown[]) => number;
}

function operations(database: PGlite): Operations {
  return database.Module.FS.filesystems.NODEFS.stream_ops as unknown as Operations;
}

/** From now on there is no room for writing to these files. Answers with what makes room. */
function fill(database: PGlite, isFull: (path: string) => boolean): () => void {
  const all = operations(database);
  const { write } = all;
  all.write = (stream, ...rest) => {
    if (isFull(stream.path)) throw new database.Module.FS.ErrnoError(ENOSPC);
    return write(stream, ...rest);
  };
  return () => (all.write = write);
}
