import type { Client, Pool, PoolClient } from 'pg';
import { nanoid } from 'nanoid';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { emptyDatabase } from '#tests/support/database.ts';
import type { OpenDatabase } from './open.ts';

let database: OpenDatabase;
let pool: Pool;

beforeAll(async () => {
  database = await emptyDatabase();
  pool = database.pool;
  await pool.query('create table thing (id int primary key, name text)');
});
afterAll(() => database.close());
beforeEach(async () => {
  await pool.query('delete from thing');
  await pool.query(`insert into thing values (1, 'one')`);
});

const INSERT = { name: 'insert-thing', text: 'insert into thing values ($1, $2)' };

/** The statements that fail, as the rest of the product sends them, with the code that each must give. */
const FAILURES: readonly [what: string, code: string, run: (on: Pool | PoolClient) => Promise<unknown>][] = [
  ['a plain statement', '23505', (on) => on.query(`insert into thing values (1, 'again')`)],
  ['a statement with values', '23505', (on) => on.query('insert into thing values ($1, $2)', [1, 'again'])],
  ['a prepared statement', '23505', (on) => on.query({ ...INSERT, values: [1, 'again'] })],
  ['a syntax error', '42601', (on) => on.query('selekt 1')],
  ['a syntax error with values', '42601', (on) => on.query('selekt $1', [1])],
  ['a value that is none of its type', '22P02', (on) => on.query('select $1::int', ['x'])],
  ['the second of two statements', '23505', (on) => on.query(`select 1; insert into thing values (1, 'again')`)],
  ['an error after rows', '22012', (on) => on.query('select 1 / (500 - n) from generate_series(1, 1000) n')],
];

describe('a statement that fails says why, and the next ones work', () => {
  test.each(FAILURES)('%s, on one connection', async (_, code, run) => {
    const client = await pool.connect();
    try {
      await expect(run(client)).rejects.toMatchObject({ code });
      await expectTwentyAnswers(client);
    } finally {
      client.release();
    }
  });

  test.each(FAILURES)('%s, in a transaction', async (_, code, run) => {
    const client = await pool.connect();
    try {
      await client.query('begin');
      await client.query({ ...INSERT, values: [2, 'two'] });
      await expect(run(client)).rejects.toMatchObject({ code });
      await expect(client.query('select 1')).rejects.toMatchObject({ code: '25P02' });
      await client.query('rollback');
      await expectTwentyAnswers(client);
      expect(await names(client)).toEqual(['one']);
    } finally {
      client.release();
    }
  });

  // The pool throws a connection away after a failed statement and makes a new one.
  test.each(FAILURES)('%s, on the pool, with others waiting', async (_, code, run) => {
    const answers = await Promise.allSettled([
      run(pool),
      ...Array.from({ length: 20 }, () => pool.query('select 7 n')),
    ]);
    expect(answers[0]).toMatchObject({ status: 'rejected', reason: { code } });
    expect(answers.slice(1).map(({ status }) => status)).toEqual(Array.from({ length: 20 }, () => 'fulfilled'));
    await expectTwentyAnswers(pool);
  });
});

describe('through Prisma', () => {
  const twice = (id: string) => ({ data: { id, name: 'Forum', region: 'Region' } });

  test('a unique violation, then the next queries work', async () => {
    const id = nanoid();
    await database.db.forum.create(twice(id));
    await expect(database.db.forum.create(twice(id))).rejects.toMatchObject({ code: 'P2002' });
    await expectTwentyAnswers(pool);
    for (let i = 0; i < 20; i += 1) expect(await database.db.forum.count({ where: { id } })).toBe(1);
  });

  test('a unique violation in a transaction takes the whole transaction back', async () => {
    const [first, second] = [nanoid(), nanoid()];
    await database.db.forum.create(twice(first));
    const transaction = database.db.$transaction(async (tx) => {
      await tx.forum.create(twice(second));
      await tx.forum.create(twice(first));
    });
    await expect(transaction).rejects.toMatchObject({ code: 'P2002' });
    expect(await database.db.forum.count({ where: { id: second } })).toBe(0);
    await expectTwentyAnswers(pool);
  });

  test('violations and good statements at the same time, many times over', async () => {
    const id = nanoid();
    await database.db.forum.create(twice(id));
    const tries = Array.from({ length: 50 }, (_, i) =>
      i % 2 === 0 ? database.db.forum.create(twice(id)) : database.db.forum.findUniqueOrThrow({ where: { id } }),
    );
    const codes = (await Promise.allSettled(tries)).map((answer) =>
      answer.status === 'fulfilled' ? 'ok' : (answer.reason as { code: string }).code,
    );
    expect(codes).toEqual(Array.from({ length: 50 }, (_, i) => (i % 2 === 0 ? 'P2002' : 'ok')));
  });
});

describe('a connection that ends leaves nothing behind for the next', () => {
  test('no transaction', async () => {
    const client = await pool.connect();
    await client.query('begin');
    await client.query({ ...INSERT, values: [2, 'two'] });
    client.release(true);
    expect(await names(pool)).toEqual(['one']);
    expect((await pool.query('select pg_current_xact_id_if_assigned() is null as none')).rows).toEqual([
      { none: true },
    ]);
  });

  test('no transaction, when it is cut off in the middle of a statement', async () => {
    const client = await pool.connect();
    client.on('error', () => undefined);
    await client.query('begin');
    await client.query({ ...INSERT, values: [2, 'two'] });
    const cut = client.query({ ...INSERT, values: [3, 'three'] });
    (client as unknown as Client & { connection: { stream: { destroy(): void } } }).connection.stream.destroy();
    await expect(cut).rejects.toThrow();
    client.release(true);
    expect(await names(pool)).toEqual(['one']);
  });

  test('no settings, no prepared statements, no locks', async () => {
    const client = await pool.connect();
    await client.query(`set work_mem = '5MB'`);
    await client.query('select pg_advisory_lock(42)');
    await client.query({ ...INSERT, values: [2, 'two'] });
    client.release(true);
    const left = await pool.query(
      `select (select count(*)::int from pg_prepared_statements) prepared,
         (select count(*)::int from pg_locks where locktype = 'advisory') locks,
         current_setting('work_mem') <> '5MB' as reset`,
    );
    expect(left.rows).toEqual([{ prepared: 0, locks: 0, reset: true }]);
    // The name is free again, for a statement of another text.
    expect((await pool.query({ name: INSERT.name, text: 'select 5 as n' })).rows).toEqual([{ n: 5 }]);
  });
});

describe('what crosses the thread', () => {
  test('large values go in and out whole', async () => {
    const bytes = Buffer.alloc(8_000_000, 'klynge');
    const { rows } = await pool.query<{ back: Buffer }>('select $1::bytea as back', [bytes]);
    expect(rows[0]?.back.equals(bytes)).toBe(true);
  });

  test('statements answer in the order they were sent', async () => {
    const answers = await Promise.all(Array.from({ length: 200 }, (_, n) => pool.query('select $1::int as n', [n])));
    expect(answers.map(({ rows }) => rows[0].n)).toEqual(Array.from({ length: 200 }, (_, n) => n));
  });
});

async function expectTwentyAnswers(on: Pool | PoolClient): Promise<void> {
  for (let n = 0; n < 20; n += 1) {
    const sent =
      n % 2 === 0 ? on.query({ name: 'echo', text: 'select $1::int as n', values: [n] }) : on.query(`select ${n} as n`);
    expect((await sent).rows).toEqual([{ n }]);
  }
}

async function names(on: Pool | PoolClient): Promise<string[]> {
  const { rows } = await on.query<{ name: string }>('select name from thing order by id');
  return rows.map(({ name }) => name);
}
