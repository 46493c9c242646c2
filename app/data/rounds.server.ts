import type { PrismaClient } from '#prisma/generated/client.ts';
import type { RoundModel } from '#prisma/generated/models.ts';
import { dateOf, dayOf, type Day } from '#app/domain/day.ts';
import {
  asId,
  type BenchmarkId,
  type ClusterId,
  type ForumId,
  type IndicatorSetId,
  type RoundId,
} from '#app/domain/ids.ts';
import type { IndicatorSet } from '#app/domain/indicator-set.ts';
import { findBenchmarks, type SavedBenchmark } from './benchmarks.server.ts';
import { currentIndicatorSet, findIndicatorSet } from './indicator-sets.server.ts';

/** The benchmarks that a forum's clusters take together. */
export interface Round {
  readonly id: RoundId;
  readonly forumId: ForumId;
  readonly setId: IndicatorSetId;
  readonly name: string;
  readonly takenOn: Day;
  /** By when the clusters should have delivered. */
  readonly dueOn: Day | null;
  readonly openedAt: Date;
  /** Null while it is open. */
  readonly closedAt: Date | null;
}

/** A cluster that is invited to a round. */
export interface RoundPlace {
  readonly clusterId: ClusterId;
  readonly invitedAt: Date;
  /** [PE7] The cluster's choice for this round. */
  readonly sharesLights: boolean;
  /** Of a closed round: the revision that counts; null while it is open and where nothing was delivered. */
  readonly benchmarkId: BenchmarkId | null;
}

/** The forum's rounds, the newest first. */
export async function listRounds(db: PrismaClient, forumId: ForumId): Promise<Round[]> {
  const rows = await db.round.findMany({ where: { forumId }, orderBy: [{ takenOn: 'desc' }, { openedAt: 'desc' }] });
  return rows.map(readRound);
}

export async function findRound(db: PrismaClient, roundId: RoundId): Promise<Round | undefined> {
  const row = await db.round.findUnique({ where: { id: roundId } });
  return row === null ? undefined : readRound(row);
}

export async function listRoundPlaces(db: PrismaClient, roundId: RoundId): Promise<RoundPlace[]> {
  const rows = await db.roundCluster.findMany({ where: { roundId }, orderBy: { clusterId: 'asc' } });
  return rows.map(({ clusterId, invitedAt, sharesLights, benchmarkId }) => ({
    clusterId: asId<ClusterId>(clusterId),
    invitedAt,
    sharesLights,
    benchmarkId: benchmarkId === null ? null : asId<BenchmarkId>(benchmarkId),
  }));
}

/**
 * [RO1] What was delivered to a round, by cluster: of a closed round the revisions that it closed with, whatever was
 * corrected since; of an open one what is current now.
 */
export async function roundBenchmarks(
  db: PrismaClient,
  round: Pick<Round, 'id' | 'closedAt'>,
): Promise<ReadonlyMap<ClusterId, SavedBenchmark>> {
  const ids =
    round.closedAt === null
      ? await db.benchmark.findMany({
          where: { roundId: round.id, replacedAt: null, cluster: { rounds: { some: { roundId: round.id } } } },
          orderBy: { takenOn: 'asc' },
          select: { id: true },
        })
      : await db.roundCluster
          .findMany({ where: { roundId: round.id, benchmarkId: { not: null } }, select: { benchmarkId: true } })
          .then((rows) => rows.flatMap(({ benchmarkId }) => (benchmarkId === null ? [] : [{ id: benchmarkId }])));
  const found = await findBenchmarks(
    db,
    ids.map(({ id }) => asId<BenchmarkId>(id)),
  );
  // Where a cluster delivered on two days, the later one counts.
  found.sort((a, b) => (a.takenOn < b.takenOn ? -1 : 1));
  return new Map(found.map((benchmark) => [benchmark.clusterId, benchmark]));
}

/** Whether any benchmark, in any revision, is the round's. */
export async function isDeliveredTo(db: Pick<PrismaClient, 'benchmark'>, roundId: RoundId): Promise<boolean> {
  return (await db.benchmark.findFirst({ where: { roundId }, select: { id: true } })) !== null;
}

/** What the cluster delivered to the latest closed round before this one that it delivered to. */
export async function baselineBefore(
  db: PrismaClient,
  round: Pick<Round, 'forumId' | 'takenOn'>,
  clusterId: ClusterId,
): Promise<BenchmarkId | undefined> {
  const place = await db.roundCluster.findFirst({
    where: {
      clusterId,
      benchmarkId: { not: null },
      round: { forumId: round.forumId, takenOn: { lt: dateOf(round.takenOn) }, closedAt: { not: null } },
    },
    orderBy: { round: { takenOn: 'desc' } },
    select: { benchmarkId: true },
  });
  const id = place?.benchmarkId ?? undefined;
  return id === undefined ? undefined : asId<BenchmarkId>(id);
}

/** Where a cluster's next benchmark goes: the newest open round that it is invited to, and the set to measure on. */
export async function deliveryFor(
  db: PrismaClient,
  cluster: { readonly id: ClusterId; readonly forumId: ForumId },
): Promise<{ readonly round: Round | undefined; readonly set: IndicatorSet | undefined }> {
  const row = await db.round.findFirst({
    where: { forumId: cluster.forumId, closedAt: null, clusters: { some: { clusterId: cluster.id } } },
    orderBy: [{ takenOn: 'desc' }, { openedAt: 'desc' }],
  });
  if (row === null) return { round: undefined, set: await currentIndicatorSet(db, cluster.forumId) };
  const round = readRound(row);
  return { round, set: await findIndicatorSet(db, round.setId) };
}

function readRound(row: RoundModel): Round {
  return {
    id: asId<RoundId>(row.id),
    forumId: asId<ForumId>(row.forumId),
    setId: asId<IndicatorSetId>(row.setId),
    name: row.name,
    takenOn: dayOf(row.takenOn),
    dueOn: row.dueOn === null ? null : dayOf(row.dueOn),
    openedAt: row.openedAt,
    closedAt: row.closedAt,
  };
}
