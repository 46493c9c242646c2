import type { Prisma, PrismaClient } from '#prisma/generated/client.ts';
import type { Benchmark, Score } from '#app/domain/benchmark.ts';
import { dateOf, dayOf, type Day } from '#app/domain/day.ts';
import {
  asId,
  type BenchmarkId,
  type ClusterId,
  type IndicatorSetId,
  type PersonId,
  type RoundId,
} from '#app/domain/ids.ts';
import type { IndicatorSet } from '#app/domain/indicator-set.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';

/** A benchmark with where it came from. */
export interface SavedBenchmark extends Benchmark {
  /** Null where it was taken outside a round. */
  readonly roundId: RoundId | null;
  readonly fileName: string;
  readonly createdAt: Date;
}

export interface NewBenchmark {
  readonly clusterId: ClusterId;
  readonly set: IndicatorSet;
  /** The open round that it is delivered to. */
  readonly roundId: RoundId | null;
  readonly takenOn: Day;
  /** By indicator code of `set`. */
  readonly scores: ReadonlyMap<string, Score>;
  readonly fileName: string;
  /** SHA-256 of the file, hex. */
  readonly fileHash: string;
  readonly createdBy: PersonId | null;
  readonly at: Date;
}

export interface Saved {
  readonly benchmark: SavedBenchmark;
  /** False where the very same was there already. */
  readonly isNew: boolean;
}

/** Savings of one cluster wait for each other; on the embedded database, which has one connection, all do. */
const PATIENCE = { maxWait: 20_000, timeout: 20_000 };

/**
 * [BM20] The file that the cluster's benchmark of that day was made of changes nothing: `isNew` is false.
 * [BM21] Another file for the same day becomes the next revision; the older ones are kept, marked as replaced.
 * Whoever comes second waits at the cluster's row, so that of two uploads at once neither is lost.
 */
export async function saveBenchmark(db: PrismaClient, wanted: NewBenchmark): Promise<Saved> {
  return db.$transaction((tx) => saveIn(tx, wanted), PATIENCE);
}

/** Why a round's benchmarks were not saved: it takes nothing more, or one would correct what another round holds. */
export type NotTheRounds = 'round.closed' | 'round.other-holds-day';

/** [BM27] As `saveBenchmark`, several clusters' of one open round at once: all of them as the round's, or none. */
export async function saveBenchmarks(
  db: PrismaClient,
  wanted: readonly NewBenchmark[],
): Promise<Result<readonly Saved[], NotTheRounds>> {
  // In one order everywhere, so that two who save the same clusters do not wait for each other.
  const inOrder = [...wanted].sort((a, b) => (a.clusterId < b.clusterId ? -1 : 1));
  let elsewhere: NotTheRounds | undefined;
  const saving = db.$transaction(async (tx) => {
    const saved: Saved[] = [];
    for (const one of inOrder) {
      const { benchmark, isNew } = await saveIn(tx, one);
      if (benchmark.roundId !== one.roundId) {
        elsewhere = benchmark.roundId === null ? 'round.closed' : 'round.other-holds-day';
        // A throw is how a transaction is taken back.
        throw new Error(elsewhere);
      }
      saved.push({ benchmark, isNew });
    }
    return saved;
  }, PATIENCE);
  return saving.then(ok, (error: unknown) => {
    if (elsewhere === undefined) throw error;
    return fail(elsewhere);
  });
}

async function saveIn(tx: Prisma.TransactionClient, wanted: NewBenchmark): Promise<Saved> {
  // The round before the cluster: whoever waits for a round that is being closed keeps no cluster from the others.
  const openRoundId = await openRoundOrNull(tx, wanted);
  await tx.$queryRaw`select id from cluster where id = ${wanted.clusterId} for no key update`;
  const ofDay = await tx.benchmark.findMany({
    where: { clusterId: wanted.clusterId, takenOn: dateOf(wanted.takenOn) },
    orderBy: { revision: 'desc' },
    include: WITH_SCORES,
  });
  const current = ofDay.find(({ replacedAt }) => replacedAt === null);
  // A correction belongs to the round of what it corrects.
  const roundId = current?.roundId ?? openRoundId;
  if (current !== undefined && current.fileHash === wanted.fileHash && current.setId === wanted.set.id) {
    if (current.roundId === roundId) return { benchmark: readBenchmark(current), isNew: false };
    // [RO2] It was saved before the round was opened; now it is delivered.
    await tx.benchmark.update({ where: { id: current.id }, data: { roundId } });
    return { benchmark: readBenchmark({ ...current, roundId }), isNew: true };
  }
  await tx.benchmark.updateMany({
    where: { clusterId: wanted.clusterId, takenOn: dateOf(wanted.takenOn), replacedAt: null },
    data: { replacedAt: wanted.at },
  });
  const saved = await tx.benchmark.create({
    data: { ...rowOf(wanted), roundId, revision: (ofDay[0]?.revision ?? 0) + 1 },
    include: WITH_SCORES,
  });
  return { benchmark: readBenchmark(saved), isNew: true };
}

/** The cluster's current benchmarks, newest first; replaced revisions are not among them. */
export async function listBenchmarks(db: PrismaClient, clusterId: ClusterId): Promise<SavedBenchmark[]> {
  const rows = await db.benchmark.findMany({
    where: { clusterId, replacedAt: null },
    orderBy: { takenOn: 'desc' },
    include: WITH_SCORES,
  });
  return rows.map(readBenchmark);
}

/** Benchmarks by id, in any revision. */
export async function findBenchmarks(db: PrismaClient, ids: readonly BenchmarkId[]): Promise<SavedBenchmark[]> {
  const rows = await db.benchmark.findMany({ where: { id: { in: [...ids] } }, include: WITH_SCORES });
  return rows.map(readBenchmark);
}

export interface LatestBenchmarks {
  readonly latest: SavedBenchmark;
  readonly previous: SavedBenchmark | undefined;
}

/** Each cluster's newest benchmark and the one before it; clusters without any are not in the map. */
export async function latestBenchmarks(
  db: Pick<PrismaClient, 'benchmark' | '$queryRaw'>,
  clusterIds: readonly ClusterId[],
): Promise<ReadonlyMap<ClusterId, LatestBenchmarks>> {
  const ids = await db.$queryRaw<{ id: string }[]>`
    select newest.id from unnest(${[...clusterIds]}::text[]) as wanted(id)
    cross join lateral (
      select id from benchmark
      where "clusterId" = wanted.id and "replacedAt" is null
      order by "takenOn" desc limit 2
    ) as newest`;
  const rows = await db.benchmark.findMany({
    where: { id: { in: ids.map(({ id }) => id) } },
    orderBy: { takenOn: 'desc' },
    include: WITH_SCORES,
  });
  const found = new Map<ClusterId, LatestBenchmarks>();
  for (const benchmark of rows.map(readBenchmark)) {
    const latest = found.get(benchmark.clusterId)?.latest;
    found.set(
      benchmark.clusterId,
      latest === undefined ? { latest: benchmark, previous: undefined } : { latest, previous: benchmark },
    );
  }
  return found;
}

const WITH_SCORES = {
  // Sorted here: in the database an order by what is joined reads the indicators of all sets.
  scores: { include: { indicator: { select: { code: true, position: true } } } },
} as const satisfies Prisma.BenchmarkInclude;

type BenchmarkRow = Prisma.BenchmarkGetPayload<{ include: typeof WITH_SCORES }>;

/**
 * [RO4] A round that is closed meanwhile takes nothing more, nor does one that the cluster was taken out of; one that is
 * being closed or changed is waited for.
 */
async function openRoundOrNull(
  tx: Prisma.TransactionClient,
  { roundId, clusterId }: Pick<NewBenchmark, 'roundId' | 'clusterId'>,
): Promise<RoundId | null> {
  if (roundId === null) return null;
  const rows = await tx.$queryRaw<{ id: string }[]>`
    select id from round where id = ${roundId} and "closedAt" is null for share`;
  if (rows.length === 0) return null;
  // A statement of its own: the one above may have waited, and would see places as they were before.
  return (await tx.roundCluster.count({ where: { roundId, clusterId } })) === 0 ? null : roundId;
}

function rowOf(wanted: NewBenchmark) {
  return {
    id: crypto.randomUUID(),
    clusterId: wanted.clusterId,
    setId: wanted.set.id,
    takenOn: dateOf(wanted.takenOn),
    fileName: wanted.fileName,
    fileHash: wanted.fileHash,
    createdById: wanted.createdBy,
    createdAt: wanted.at,
    scores: {
      createMany: {
        data: wanted.set.indicators.flatMap(({ id, code }) => {
          const score = wanted.scores.get(code);
          return score === undefined ? [] : [{ indicatorId: id, ...score }];
        }),
      },
    },
  };
}

function readBenchmark(row: BenchmarkRow): SavedBenchmark {
  return {
    id: asId<BenchmarkId>(row.id),
    clusterId: asId<ClusterId>(row.clusterId),
    setId: asId<IndicatorSetId>(row.setId),
    roundId: row.roundId === null ? null : asId<RoundId>(row.roundId),
    takenOn: dayOf(row.takenOn),
    revision: row.revision,
    fileName: row.fileName,
    createdAt: row.createdAt,
    scores: new Map(
      [...row.scores]
        .sort((a, b) => a.indicator.position - b.indicator.position)
        .map(({ indicator, value, light, remark }): [string, Score] => [indicator.code, { value, light, remark }]),
    ),
  };
}
