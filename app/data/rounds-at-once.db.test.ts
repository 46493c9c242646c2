import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Day } from '#app/domain/day.ts';
import { asId, type ClusterId, type ForumId, type RoundId } from '#app/domain/ids.ts';
import type { IndicatorSet } from '#app/domain/indicator-set.ts';
import type { Light } from '#app/domain/light.ts';
import { openDatabase, type OpenDatabase } from '#server/database/open.ts';
import { addIndicatorSet } from '#tests/support/add-indicator-set.ts';
import { MIGRATIONS } from '#tests/support/database.ts';
import { addForum } from '#tests/support/forum-rows.ts';
import { startPostgresServer } from '#tests/support/postgres-server.ts';
import { saveBenchmark } from './benchmarks.server.ts';
import { changeRound, closeRound, openRound } from './round-changes.server.ts';
import { findRound, listRoundPlaces, roundBenchmarks } from './rounds.server.ts';

// On a PostgreSQL server, where two transactions truly run at once; the embedded database has one connection.

let server: Awaited<ReturnType<typeof startPostgresServer>>;
let database: OpenDatabase;
let clusterId: ClusterId;
let forumId: ForumId;
let set: IndicatorSet;
beforeAll(async () => {
  server = await startPostgresServer();
  database = await openDatabase({ url: await server.newDatabase(), dataDir: null, migrations: MIGRATIONS });
  ({ forumId, clusterId } = await addForum(database.db));
  set = await addIndicatorSet(database.db, forumId, 1);
}, 60_000);
beforeEach(async () => {
  await database.db.round.deleteMany();
  await database.db.benchmark.deleteMany();
});
afterAll(async () => {
  await database.close();
  await server.stop();
});

const ATTEMPTS = Array.from({ length: 24 }, (_, at) => at);
const dayOfAttempt = (at: number) => `2026-05-${String(at + 1).padStart(2, '0')}` as Day;

async function open(name: string, at: number): Promise<RoundId> {
  const id = asId<RoundId>(`${name}-${at}`);
  const takenOn = dayOfAttempt(at);
  const fields = { name, takenOn, dueOn: null, clusterIds: [clusterId], at: new Date() };
  await openRound(database.db, { ...fields, id, forumId, setId: set.id });
  return id;
}
const deliver = (roundId: RoundId, at: number, light: Light) =>
  saveBenchmark(database.db, {
    clusterId,
    set,
    roundId,
    takenOn: dayOfAttempt(at),
    scores: new Map([['2.5', { value: null, light, remark: null }]]),
    fileName: 'file.csv',
    fileHash: `${roundId} ${light}`,
    createdBy: null,
    at: new Date(),
  });
/** Both at once, now the one first and now the other. */
const atOnce = <A, B>(at: number, one: () => Promise<A>, other: () => Promise<B>): Promise<[A, B]> => {
  if (at % 2 === 0) return Promise.all([one(), other()]);
  const second = other();
  return Promise.all([one(), second]);
};

test('[RO4] of a closing and a delivery at once, the delivery is in the baseline or outside of the round', async () => {
  for (const at of ATTEMPTS) {
    const roundId = await open('closing', at);
    const [{ benchmark }] = await atOnce(
      at,
      () => deliver(roundId, at, 'red'),
      () => closeRound(database.db, roundId, new Date()),
    );
    const [place] = await listRoundPlaces(database.db, roundId);
    expect(place?.benchmarkId).toBe(benchmark.roundId === null ? null : benchmark.id);
  }
});

test('[RO4] of a closing and a correction at once, the baseline is the one or the other, and stays', async () => {
  for (const at of ATTEMPTS) {
    const roundId = await open('correcting', at);
    const first = await deliver(roundId, at, 'yellow');
    const [second] = await atOnce(
      at,
      () => deliver(roundId, at, 'green'),
      () => closeRound(database.db, roundId, new Date()),
    );
    const [place] = await listRoundPlaces(database.db, roundId);
    expect([first.benchmark.id, second.benchmark.id]).toContain(place?.benchmarkId);
    await deliver(roundId, at, 'red');
    const round = await findRound(database.db, roundId);
    const baseline = round === undefined ? undefined : await roundBenchmarks(database.db, round);
    expect(baseline?.get(clusterId)?.id).toBe(place?.benchmarkId);
  }
});

test('[RO3] of a delivery and taking its cluster out at once, the cluster stays or the delivery is outside', async () => {
  for (const at of ATTEMPTS) {
    const roundId = await open('taking-out', at);
    const fields = { name: 'Fewer', takenOn: dayOfAttempt(at), dueOn: null, clusterIds: [], at: new Date() };
    const [{ benchmark }] = await atOnce(
      at,
      () => deliver(roundId, at, 'red'),
      () => changeRound(database.db, roundId, fields),
    );
    expect(await listRoundPlaces(database.db, roundId)).toHaveLength(benchmark.roundId === null ? 0 : 1);
  }
});
