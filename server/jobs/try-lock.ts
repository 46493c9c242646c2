import type { Pool } from 'pg';

/** Takes a lock for a job and answers with how to give it back; undefined while another node has it. */
export type TryLock = () => Promise<(() => Promise<void>) | undefined>;

/** For the embedded database, which this process has for itself. */
export const alwaysLocked: TryLock = async () => async () => undefined;

/** A lock of a PostgreSQL server. It ends with its connection, so a node that crashes has none. */
export function advisoryLock(pool: Pool, name: string): TryLock {
  return async () => {
    const client = await pool.connect();
    // A connection that is cut loses its lock; without a listener it would end the process.
    client.on('error', () => undefined);
    try {
      const { rows } = await client.query<{ taken: boolean }>(
        'select pg_try_advisory_lock(hashtextextended($1, 0)) as taken',
        [name],
      );
      if (rows[0]?.taken !== true) {
        client.release();
        return undefined;
      }
    } catch (error) {
      client.release(true);
      throw error;
    }
    // Thrown away with its lock; nothing can go wrong about that.
    return async () => client.release(true);
  };
}
