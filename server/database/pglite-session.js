// PGlite is one session, and `pg` may make one connection after another (its pool throws one away
// after a failed statement). A connection has the session until it ends; the next one waits, and
// finds it as new.

/**
 * @typedef {object} Session
 * @property {(connection: number, bytes: Uint8Array) => Promise<void>} ask
 * @property {(connection: number) => Promise<void>} end
 */

/**
 * One call at a time: wait for each before the next.
 * @param {object} parts
 * @param {(connection: number, bytes: Uint8Array) => Promise<void>} parts.run gives the messages to PGlite, and its answer to the connection
 * @param {() => Promise<void>} parts.clear rolls back, and forgets prepared statements, settings and locks
 * @returns {Session}
 */
export function createSession({ run, clear }) {
  /** @type {number | undefined} */
  let holder;
  /** @type {Map<number, Uint8Array[]>} by connection, in the order they came */
  const waiting = new Map();

  return {
    async ask(connection, bytes) {
      holder ??= connection;
      if (connection === holder) return run(connection, bytes);
      const asked = waiting.get(connection);
      if (asked === undefined) waiting.set(connection, [bytes]);
      else asked.push(bytes);
    },
    async end(connection) {
      waiting.delete(connection);
      if (connection !== holder) return;
      await clear();
      const [next] = waiting;
      holder = next?.[0];
      if (next === undefined) return;
      waiting.delete(next[0]);
      for (const bytes of next[1]) await run(next[0], bytes);
    },
  };
}
