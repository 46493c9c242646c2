import { expect, test } from 'vitest';
import { createUpkeep } from './pglite-upkeep.js';

const MB = 1024 * 1024;
const MINUTE_MS = 60_000;

function scene(wornTables: readonly string[] = []) {
  const done: string[] = [];
  const state = { nowMs: 0, walBytes: 0, isInTransaction: false, failure: undefined as Error | undefined };
  const upkeep = createUpkeep({
    database: {
      isInTransaction: () => state.isInTransaction,
      async exec(statement: string) {
        done.push(statement);
        if (state.failure !== undefined) throw state.failure;
        return [];
      },
      async query<T>() {
        done.push('look');
        return { rows: wornTables.map((name) => ({ name })) as T[], fields: [] };
      },
    },
    walBytes: () => state.walBytes,
    nowMs: () => state.nowMs,
  });
  const pause = async (ms = 1_000) => {
    state.nowMs += ms;
    await upkeep.whenIdle();
  };
  return { done, state, upkeep, pause };
}

test('nothing is done while nothing is written', async () => {
  const { done, pause } = scene(['t']);
  for (let i = 0; i < 100; i += 1) await pause(MINUTE_MS);
  expect(done).toEqual([]);
});

test('a checkpoint waits for a pause', async () => {
  const { done, state, upkeep, pause } = scene();
  state.walBytes = 40 * MB;
  await upkeep.afterWork();
  await pause(100);
  expect(done).toEqual([]);
  await pause();
  expect(done).toEqual(['checkpoint']);
  await pause();
  expect(done).toEqual(['checkpoint']);
});

test('a checkpoint does not wait for ever: the log stays bounded', async () => {
  const { done, state, upkeep } = scene();
  for (let i = 0; i < 1_300; i += 1) {
    state.walBytes += MB;
    await upkeep.afterWork();
  }
  expect(done.length).toBeGreaterThan(8);
});

test('the little that was written gets a checkpoint after some minutes', async () => {
  const { done, state, pause } = scene();
  state.walBytes = 100;
  await pause(4 * MINUTE_MS);
  await pause(4 * MINUTE_MS);
  expect(done).toEqual(['look', 'checkpoint']);
});

test('worn tables are vacuumed one at a time, in pauses', async () => {
  const { done, state, pause } = scene(['a', 'b']);
  state.walBytes = 100;
  await pause(2 * MINUTE_MS);
  await pause(200);
  await pause(200);
  await pause(200);
  expect(done).toEqual(['look', 'vacuum (analyze) a', 'vacuum (analyze) b']);
});

test('they are vacuumed under load too, in the end', async () => {
  const { done, state, upkeep } = scene(['a', 'b']);
  for (let i = 0; i < 20 * 60; i += 1) {
    state.nowMs += 1_000;
    state.walBytes += 100;
    await upkeep.afterWork();
  }
  expect(done).toEqual(['look', 'vacuum (analyze) a', 'vacuum (analyze) b']);
});

test('a transaction is left alone', async () => {
  const { done, state, upkeep, pause } = scene(['a']);
  state.isInTransaction = true;
  state.walBytes = 1_000 * MB;
  await upkeep.afterWork();
  await pause(60 * MINUTE_MS);
  expect(done).toEqual([]);
});

test('a statement that PostgreSQL refuses is tried again later; its end goes up', async () => {
  const { done, state, pause } = scene();
  state.walBytes = 40 * MB;
  state.failure = Object.assign(new Error('No space left on device'), { severity: 'ERROR' });
  await pause();
  state.walBytes = 80 * MB;
  await pause();
  expect(done).toEqual(['checkpoint', 'checkpoint']);
  state.walBytes = 120 * MB;
  state.failure = new Error('PostgreSQL ended');
  await expect(pause()).rejects.toThrow('PostgreSQL ended');
});
