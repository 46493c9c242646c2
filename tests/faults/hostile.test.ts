import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { LEADS, OBSERVER } from './forum.ts';
import { ATTACKS, HonestClients, runAttack, type HostileRow } from './hostile.ts';
import { signInAll, startSyncServer, type SyncProcess } from './server-process.ts';

let dataDir: string;
let server: SyncProcess;
let cookies: Map<string, string>;
let honest: HonestClients;
let memoryBefore: number;
const rows: HostileRow[] = [];

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'forum-hostile-'));
  server = await startSyncServer({ dataDir });
  cookies = await signInAll(server.url, [...LEADS, OBSERVER]);
  honest = new HonestClients(server, cookies);
  await honest.synced();
  memoryBefore = server.memoryMiB();
});

afterAll(async () => {
  console.table(rows);
  await server.kill();
  await rm(dataDir, { recursive: true, force: true });
});

/** Machines that run tests are shared; `npm run faults` prints what was measured. */
const SLOWEST_MS = 1_000;
const MOST_MEMORY_MIB = 400;
/** What is refused is logged, but an attacker does not fill the disk with it. */
const MOST_LINES = 400;

/** The codes of those attacks after which the attacker is not let go on; the others are only slowed down. */
const CLOSED: Readonly<Record<string, RegExp>> = {
  '4,000 updates with clock gaps': /4400/,
  'edits in a circle, of no length, of an author twice, at an absurd clock': /4400/,
  '300,000 edits in one message, three times': /^4400×3$/,
  'values nested 100,000 deep': /4400/,
  'garbage, cut-off numbers, a text': /^4400×5$/,
  'a message in 5,000 fragments': /^(?:1008|1006|4413)×1$/,
  'a message of 16 MB': /^4413×1$/,
  'a reader that writes': /^4405×1$/,
  '300 connections of one person, 300 to documents that are not there': /4429/,
  'another site, and requests that never end': /^1006×1$/,
};

test.each(Object.keys(ATTACKS))('[SY7] %s: the others go on', async (name) => {
  const row = await runAttack(name, server, honest, cookies);
  rows.push(row);
  expect(server.isRunning()).toBe(true);
  if (CLOSED[name] !== undefined) expect(row.closed).toMatch(CLOSED[name]);
  expect(row.p99).toBeLessThan(SLOWEST_MS);
  expect(row.memoryMiB - memoryBefore).toBeLessThan(MOST_MEMORY_MIB);
  expect(row.lines).toBeLessThan(MOST_LINES);
});

test('[SY7] and in the end nobody was disconnected, and all have the same', async () => {
  expect(await honest.end()).toEqual([]);
});
