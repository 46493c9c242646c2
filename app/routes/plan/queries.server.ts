import type { PrismaClient } from '#prisma/generated/client.ts';
import { latestBenchmarks } from '#app/data/benchmarks.server.ts';
import { listClusters } from '#app/data/clusters.server.ts';
import { currentIndicatorSet, findIndicatorSet } from '#app/data/indicator-sets.server.ts';
import type { PlanHead } from '#app/data/plans.server.ts';
import { readRegion } from '#app/data/region.server.ts';
import { benchmarksOnSet } from '#app/data/set-mappings.server.ts';
import { benchmarkChanges } from '#app/domain/benchmark-change.ts';
import type { Change } from '#app/domain/benchmark.ts';
import type { ClusterId } from '#app/domain/ids.ts';
import type { Membership } from '#app/domain/permission.ts';
import type { Indicator } from '#app/domain/indicator-set.ts';
import type { Measure } from '#app/domain/what-if.ts';
import { clusterSide, forumSide, planIndicators, type PlanIndicator, type WeakSide } from './weak/weak-side.ts';

export interface BesidePlan {
  /** What actions of the plan can be linked to. */
  readonly indicators: readonly PlanIndicator[];
  readonly side: WeakSide;
  /** [GO3] Of a cluster's own plan, with its scores: the bounds and weights that they are judged by. */
  readonly measures: readonly Measure[];
  /** Of a cluster's own plan: how each indicator moved since the benchmark before; empty where there was none. */
  readonly trends: ReadonlyMap<string, Change>;
  /** Of the shared plan: the forum's clusters, which take part in its joint actions. */
  readonly clusters: readonly { readonly id: ClusterId; readonly name: string }[];
}

/** What stands beside the plan: its indicators, those that are weak as far as this reader may see, and who may take part. */
export async function besidePlan(
  db: PrismaClient,
  plan: PlanHead,
  memberships: readonly Membership[],
): Promise<BesidePlan> {
  const current = await currentIndicatorSet(db, plan.forumId);
  if (plan.clusterId === null) {
    const clusters = await listClusters(db, plan.forumId);
    const region =
      current === undefined ? undefined : await readRegion(db, plan.forumId, current, { clusters, memberships });
    return {
      indicators: planIndicators(current),
      side: forumSide(region?.n ?? 0, region?.benchmarks ?? null, current),
      measures: [],
      // [TX3] How one cluster moved is nobody else's to see.
      trends: new Map(),
      clusters: clusters.map(({ id, name }) => ({ id, name })),
    };
  }
  const found = (await latestBenchmarks(db, [plan.clusterId])).get(plan.clusterId);
  const benchmark = found?.latest;
  const set = benchmark === undefined ? undefined : await findIndicatorSet(db, benchmark.setId);
  const [previous] =
    found?.previous === undefined || set === undefined ? [] : await benchmarksOnSet(db, [found.previous], set);
  return {
    clusters: [],
    measures: (benchmark === undefined ? undefined : set)?.indicators.map(measureOf) ?? [],
    trends:
      benchmark === undefined || previous === undefined || set === undefined
        ? new Map()
        : benchmarkChanges(previous, benchmark, set),
    indicators: planIndicators(current),
    side: clusterSide(plan.clusterId, benchmark === undefined || set === undefined ? undefined : { benchmark, set }),
  };
}

const measureOf = ({ code, bounds, weight, isSilverMinimum, isGoldMinimum }: Indicator): Measure => ({
  code,
  bounds,
  weight,
  isSilverMinimum,
  isGoldMinimum,
});
