import type { PrismaClient } from '#prisma/generated/client.ts';
import type { SavedBenchmark } from '#app/data/benchmarks.server.ts';
import { listClusters } from '#app/data/clusters.server.ts';
import { findRound, listRoundPlaces, roundBenchmarks, type Round } from '#app/data/rounds.server.ts';
import { firstDeliveries, openPlaces } from '#app/data/round-deliveries.server.ts';
import { type Day, localDay } from '#app/domain/day.ts';
import { asId, isId, type BenchmarkId, type ClusterId, type ForumId, type RoundId } from '#app/domain/ids.ts';
import type { Localized } from '#app/domain/indicator-set.ts';
import type { Light } from '#app/domain/light.ts';
import { benchmarkAccess, type Access, type Membership } from '#app/domain/permission.ts';
import { daysLate } from '#app/domain/round.ts';
import { findIndicatorSet } from '#app/data/indicator-sets.server.ts';

/** A cluster in a round, as the reader may see it. */
export interface PlaceView {
  readonly id: ClusterId;
  readonly name: string;
  readonly access: Exclude<Access, 'none'>;
  readonly sharesLights: boolean;
  /** [RO2] The cluster's next benchmark goes to this round. */
  readonly isTaking: boolean;
  /** [RO6] */
  readonly daysLate: number;
  /** Null before it has delivered. */
  readonly delivered: {
    /** The day of the first file. */
    readonly on: Day;
    /** Of a closed round the revision that it closed with. */
    readonly benchmarkId: BenchmarkId;
    readonly takenOn: Day;
    readonly revision: number;
    readonly lights: readonly CodedLight[];
  } | null;
}

export interface CodedLight {
  readonly code: string;
  readonly name: Localized;
  readonly light: Light;
}

/** No id of ours has other characters; some of them the database would not even take. */
export async function findForumRound(
  db: PrismaClient,
  forumId: ForumId,
  roundId: string | undefined,
): Promise<Round | undefined> {
  const round = isId(roundId) ? await findRound(db, asId<RoundId>(roundId)) : undefined;
  return round?.forumId === forumId ? round : undefined;
}

/** The round of this forum; throws 404 where it has none. */
export async function requireRound(db: PrismaClient, forumId: ForumId, roundId: string | undefined): Promise<Round> {
  const round = await findForumRound(db, forumId, roundId);
  if (round === undefined) throw new Response(null, { status: 404 });
  return round;
}

/** [PE3] Of single clusters only those whose benchmarks the reader may read; of the others, their number. */
export async function readRoundPage(
  db: PrismaClient,
  round: Round,
  { memberships, today }: { readonly memberships: readonly Membership[]; readonly today: Day },
) {
  const [clusters, places, delivered, firsts, set] = await Promise.all([
    listClusters(db, round.forumId),
    listRoundPlaces(db, round.id),
    roundBenchmarks(db, round),
    firstDeliveries(db, round),
    findIndicatorSet(db, round.setId),
  ]);
  const taking = await openPlaces(
    db,
    places.map(({ clusterId }) => clusterId),
  );
  const takesFrom = new Set(taking.filter(({ roundId }) => roundId === round.id).map(({ clusterId }) => clusterId));
  const byCluster = new Map(places.map((place) => [place.clusterId, place]));
  const shown = clusters.flatMap((cluster): PlaceView[] => {
    const place = byCluster.get(cluster.id);
    const access = benchmarkAccess(memberships, cluster);
    if (place === undefined || access === 'none') return [];
    const benchmark = delivered.get(cluster.id);
    const on = benchmark === undefined ? null : (firsts.get(cluster.id) ?? localDay(benchmark.createdAt));
    return [
      {
        id: cluster.id,
        name: cluster.name,
        access,
        sharesLights: place.sharesLights,
        isTaking: takesFrom.has(cluster.id),
        daysLate: daysLate(round, on, today),
        delivered:
          benchmark === undefined || on === null ? null : { on, ...deliveredView(benchmark, set?.indicators ?? []) },
      },
    ];
  });
  return {
    round,
    setName: set?.name ?? null,
    invited: places.length,
    delivered: places.filter(({ clusterId }) => delivered.has(clusterId)).length,
    places: shown,
  };
}

function deliveredView(
  { id, takenOn, revision, scores }: SavedBenchmark,
  indicators: readonly { readonly code: string; readonly name: Localized }[],
) {
  const lights = indicators.map(({ code, name }) => ({
    code,
    name,
    light: scores.get(code)?.light ?? ('none' as const),
  }));
  return { benchmarkId: id, takenOn, revision, lights };
}
