import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { startPostgresServer } from '#tests/support/postgres-server.ts';
import { seeded, seeds } from '#tests/support/random.ts';
import { crashRounds, ourServer, type CrashResult } from './crash.ts';
import type { Where } from './server-process.ts';

const ROUNDS = 5;
const [seed = 0] = seeds([]);

async function crashed(where: Where): Promise<CrashResult> {
  const result = await crashRounds(ourServer(where), { rounds: ROUNDS, random: seeded(seed), report: console.log });
  console.log(`seed ${seed}: ${JSON.stringify(result)}`);
  return result;
}

const nothingLost = { rounds: ROUNDS, seenAndMissing: 0, acknowledgedAndMissing: 0, problems: [] };

test('[SY1] kill -9 at random moments, embedded: what was seen or acknowledged is there', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'forum-faults-'));
  try {
    const result = await crashed({ dataDir });
    expect(result).toMatchObject(nothingLost);
    expect(result.seen).toBeGreaterThan(ROUNDS * 20);
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
});

test('[SY1] kill -9 at random moments, PostgreSQL: what was seen or acknowledged is there', async () => {
  const postgres = await startPostgresServer();
  try {
    const result = await crashed({ databaseUrl: await postgres.newDatabase() });
    expect(result).toMatchObject(nothingLost);
    expect(result.seen).toBeGreaterThan(ROUNDS * 20);
  } finally {
    await postgres.stop();
  }
});
