import type { PrismaClient } from '#prisma/generated/client.ts';
import { latestBenchmarks } from '#app/data/benchmarks.server.ts';
import { listClusters } from '#app/data/clusters.server.ts';
import { currentIndicatorSet, findIndicatorSet } from '#app/data/indicator-sets.server.ts';
import { readRegion } from '#app/data/region.server.ts';
import { benchmarksOnSet } from '#app/data/set-mappings.server.ts';
import { benchmarkChanges } from '#app/domain/benchmark-change.ts';
import type { Change } from '#app/domain/benchmark.ts';
import { dayOf, type Day } from '#app/domain/day.ts';
import { asId, isId, type ClusterId, type ForumId, type PlanId } from '#app/domain/ids.ts';
import type { Membership, PlanOwner } from '#app/domain/permission.ts';
import type { Indicator } from '#app/domain/indicator-set.ts';
import type { Measure } from '#app/domain/what-if.ts';
import { clusterSide, forumSide, planIndicators, type PlanIndicator, type WeakSide } from './weak/weak-side.ts';

export interface PlanHead extends PlanOwner {
  readonly title: string;
  readonly horizonOn: Day | null;
  readonly forumName: string;
  readonly clusterName: string | null;
}

export async function findPlanHead(db: PrismaClient, planId: string): Promise<PlanHead | undefined> {
  if (!isId(planId)) return undefined;
  const row = await db.plan.findUnique({
    where: { id: planId },
    include: { forum: { select: { name: true } }, cluster: { select: { name: true } } },
  });
  if (row === null) return undefined;
  return {
    id: asId<PlanId>(row.id),
    kind: row.kind,
    forumId: asId<ForumId>(row.forumId),
    clusterId: row.clusterId === null ? null : asId<ClusterId>(row.clusterId),
    title: row.title,
    horizonOn: row.horizonOn === null ? null : dayOf(row.horizonOn),
    forumName: row.forum.name,
    clusterName: row.cluster?.name ?? null,
  };
}

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
