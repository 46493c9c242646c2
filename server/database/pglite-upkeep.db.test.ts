import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPglite } from './pglite.js';
import { createUpkeep } from './pglite-upkeep.js';

const MINUTE_MS = 60_000;
const MB = 1024 * 1024;

let open: Awaited<ReturnType<typeof openPglite>>;
beforeAll(async () => {
  open = await openPglite(null);
});
afterAll(() => open.database.close());

test('on a real database what was deleted is vacuumed, and a table that is not worn is let be', async () => {
  const { database } = open;
  await database.exec('create table worn (n int); create table quiet (n int); insert into quiet values (1)');
  await database.exec('insert into worn select generate_series(1, 5000); delete from worn');
  // Counts are written down once a second, or when asked for.
  await database.exec('select pg_stat_force_next_flush()');
  const state = { nowMs: 0, walBytes: 0 };
  const statements: string[] = [];
  const upkeep = createUpkeep({
    database: {
      isInTransaction: () => database.isInTransaction(),
      exec: (statement: string) => {
        statements.push(statement);
        return database.exec(statement);
      },
      query: <T>(statement: string) => database.query<T>(statement),
    },
    walBytes: () => state.walBytes,
    nowMs: () => state.nowMs,
  });
  state.walBytes = MB;
  for (let pause = 0; pause < 200; pause += 1) {
    state.nowMs += pause === 0 ? 2 * MINUTE_MS : 1_000;
    await upkeep.whenIdle();
  }
  expect(statements).toContain('vacuum (analyze) public.worn');
  expect(statements).not.toContain('vacuum (analyze) public.quiet');
  const { rows } = await database.query<{ dead: number }>(
    "select n_dead_tup::int as dead from pg_stat_all_tables where relname = 'worn'",
  );
  expect(rows).toEqual([{ dead: 0 }]);
});
