import type { PrismaClient } from '#prisma/generated/client.ts';
import type { ClusterId, ForumId } from '#app/domain/ids.ts';
import type { IndicatorSet } from '#app/domain/indicator-set.ts';
import { benchmarkAccess, seesLights, type Membership } from '#app/domain/permission.ts';
import { regionView } from '#app/domain/region-view.ts';
import { latestBenchmarks, type SavedBenchmark } from './benchmarks.server.ts';
import { roundsWithBaseline } from './round-deliveries.server.ts';
import { listRoundPlaces, listRounds, roundBenchmarks, type Round } from './rounds.server.ts';
import { benchmarksOnSet, type OnSet } from './set-mappings.server.ts';

/** Who asks, and the forum's clusters. */
export interface Viewing {
  readonly clusters: readonly RegionCluster[];
  readonly memberships: readonly Membership[];
}

export interface RegionCluster {
  readonly id: ClusterId;
  readonly name: string;
  readonly forumId: ForumId;
}

/** A round's clusters, and what of them the reader may see. */
export interface RoundAsSeen {
  /** Those that are invited, by name. */
  readonly places: readonly RegionCluster[];
  /** Of all that delivered; for the answer only as far as the rest of this allows. */
  readonly benchmarks: ReadonlyMap<ClusterId, OnSet<SavedBenchmark>>;
  /** [PE7] Whose lights the reader sees one by one. */
  readonly seen: ReadonlySet<ClusterId>;
  /** How many others share their lights and are not shown all the same, by CG3. */
  readonly heldBack: number;
  /**
   * [CG3] Whether the reader sees all of them as one. While the round is open only who sees each of them does: whoever
   * looks before and after a delivery could tell the two apart.
   */
  readonly isRegionShown: boolean;
  /** [JW3] Whom everyone who reads the shared plan may learn to be weak. */
  readonly namable: ReadonlySet<ClusterId>;
}

/** Every benchmark as `set` sees it. */
export async function roundAsSeen(
  db: PrismaClient,
  round: Round,
  set: IndicatorSet,
  { clusters, memberships }: Viewing,
): Promise<RoundAsSeen> {
  const sharing = new Map(
    (await listRoundPlaces(db, round.id)).map(({ clusterId, sharesLights }) => [clusterId, sharesLights]),
  );
  const places = clusters.filter(({ id }) => sharing.has(id));
  const delivered = [...(await roundBenchmarks(db, round)).values()];
  const benchmarks = byCluster(await benchmarksOnSet(db, delivered, set));
  const own = places.filter((cluster) => benchmarkAccess(memberships, cluster) !== 'none');
  const shared = places.filter(
    (cluster) => !own.includes(cluster) && seesLights(memberships, cluster, sharing.get(cluster.id) === true),
  );
  const count = (some: readonly RegionCluster[]) => some.filter(({ id }) => benchmarks.has(id)).length;
  const view = regionView(benchmarks.size, count(own), count(shared));
  return {
    places,
    benchmarks,
    seen: new Set([...own, ...(view.areOthersShown ? shared : [])].map(({ id }) => id)),
    heldBack: view.areOthersShown ? 0 : count(shared),
    isRegionShown: view.isRegionShown && (round.closedAt !== null || count(own) === benchmarks.size),
    namable: namable(benchmarks.size, delivering(places.filter(({ id }) => sharing.get(id) === true))),
  };

  function delivering(some: readonly RegionCluster[]): readonly ClusterId[] {
    return some.map(({ id }) => id).filter((id) => benchmarks.has(id));
  }
}

/** [JW3] Those that share their lights, where every lead of the forum sees these. @param n how many delivered */
function namable(n: number, sharing: readonly ClusterId[]): ReadonlySet<ClusterId> {
  // Of a lead whose own cluster shares, and of one whose does not, where there is one.
  const others = [...(sharing.length > 0 ? [sharing.length - 1] : []), ...(sharing.length < n ? [sharing.length] : [])];
  return new Set(others.every((shared) => regionView(n, 1, shared).areOthersShown) ? sharing : []);
}

/** The region's round: the newest closed one that somebody delivered to, else the newest. @param filled with a baseline */
export function regionRound(rounds: readonly Round[], filled: readonly Round[]): Round | undefined {
  return filled[0] ?? rounds[0];
}

/** The forum's clusters as one, beside a plan and on the forum's page. */
export interface Region {
  /** How many clusters it covers. */
  readonly n: number;
  /** [CG3] Null where this reader could find out about single clusters from it. */
  readonly benchmarks: readonly OnSet<SavedBenchmark>[] | null;
}

/**
 * Of the very round that the scorecard shows, so that one cannot be taken off the other. Only a forum without rounds, in
 * which nobody can have shared lights, has its clusters' latest benchmarks as one.
 */
export async function readRegion(
  db: PrismaClient,
  forumId: ForumId,
  set: IndicatorSet,
  viewing: Viewing,
): Promise<Region> {
  const rounds = await listRounds(db, forumId);
  const round = regionRound(rounds, await roundsWithBaseline(db, rounds));
  if (round !== undefined) {
    const { benchmarks, isRegionShown } = await roundAsSeen(db, round, set, viewing);
    return { n: benchmarks.size, benchmarks: isRegionShown ? [...benchmarks.values()] : null };
  }
  const ids = viewing.clusters.map(({ id }) => id);
  const latest = [...(await latestBenchmarks(db, ids)).values()].map((one) => one.latest);
  const taken = byCluster(await benchmarksOnSet(db, latest, set));
  const own = viewing.clusters.filter(
    (cluster) => taken.has(cluster.id) && benchmarkAccess(viewing.memberships, cluster) !== 'none',
  );
  const { isRegionShown } = regionView(taken.size, own.length, 0);
  return { n: taken.size, benchmarks: isRegionShown ? [...taken.values()] : null };
}

const byCluster = (benchmarks: readonly OnSet<SavedBenchmark>[]) =>
  new Map(benchmarks.map((benchmark) => [benchmark.clusterId, benchmark]));
