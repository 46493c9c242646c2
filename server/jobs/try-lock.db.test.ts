import { Pool } from 'pg';
import { expect, test } from 'vitest';
import { startPostgresServer } from '#tests/support/postgres-server.ts';
import { advisoryLock } from './try-lock.ts';

test('one node at a time has the lock, and a node that is gone has it no more', async () => {
  const server = await startPostgresServer();
  const connectionString = await server.newDatabase();
  const [a, b] = [new Pool({ connectionString }), new Pool({ connectionString })];
  try {
    const [ofA, ofB, other] = [advisoryLock(a, 'job'), advisoryLock(b, 'job'), advisoryLock(b, 'another job')];
    const unlock = await ofA();
    expect(unlock).toBeDefined();
    expect(await ofB()).toBeUndefined();
    await (
      await other()
    )?.();
    await unlock?.();
    // The lock ends when the server has seen the connection's end.
    const taken = async () => {
      const give = await ofB();
      await give?.();
      return give !== undefined;
    };
    await expect.poll(taken, { timeout: 10_000 }).toBe(true);
  } finally {
    await Promise.all([a.end(), b.end()]);
    await server.stop();
  }
});
