import type { PrismaClient } from '#prisma/generated/client.ts';
import { latestBenchmarks } from '#app/data/benchmarks.server.ts';
import { listClusters } from '#app/data/clusters.server.ts';
import { listComparisonGroups } from '#app/data/comparison-groups.server.ts';
import type { Forum } from '#app/data/forums.server.ts';
import { currentIndicatorSet } from '#app/data/indicator-sets.server.ts';
import { currentLabels } from '#app/data/labels.server.ts';
import { listActions } from '#app/data/plan-views.server.ts';
import { listPlans, type Plan } from '#app/data/plans.server.ts';
import { readRegion, type Region } from '#app/data/region.server.ts';
import type { Day } from '#app/domain/day.ts';
import type { IndicatorSet } from '#app/domain/indicator-set.ts';
import {
  aggregateOfBenchmarks,
  aggregateOfFigures,
  FEWEST_IN_AGGREGATE,
  weakInMost,
} from '#app/domain/light-aggregate.ts';
import { benchmarkAccess, forumAccess, planAccess, type Membership } from '#app/domain/permission.ts';
import { invitations } from '#app/routes/round/invitations.server.ts';
import { readJointLines } from './joint-lines.server.ts';
import {
  byDeadline,
  clusterSummary,
  expiringLabels,
  overdueActions,
  planSummary,
  weakSummary,
  type PlanParts,
} from './overview.ts';

export interface Reader {
  readonly memberships: readonly Membership[];
  readonly today: Day;
}

/**
 * What the reader may see of the forum, from rows alone: clusters and plans that are theirs to read, and the
 * region as one. [PE3] The lights of other clusters are not in the answer, [CG3] nor can they be reckoned from it.
 */
export async function readForum(db: PrismaClient, forum: Forum, { memberships, today }: Reader) {
  const isCoordinator = forumAccess(memberships, forum.id) === 'write';
  const clusters = await listClusters(db, forum.id);
  const shown = clusters.filter((cluster) => benchmarkAccess(memberships, cluster) !== 'none');
  const readable = (await listPlans(db, forum.id)).filter((plan) => planAccess(memberships, plan) !== 'none');
  const set = await currentIndicatorSet(db, forum.id);
  const labels = await currentLabels(
    db,
    shown.map(({ id }) => id),
  );
  const benchmarks = await latestBenchmarks(
    db,
    clusters.map(({ id }) => id),
  );
  const actions = await listActions(
    db,
    readable.map(({ id }) => id),
  );
  const comparisonGroups = set === undefined ? [] : await listComparisonGroups(db, set.id);

  const parts = (plan: Plan | undefined): PlanParts | undefined =>
    plan === undefined ? undefined : { id: plan.id, title: plan.title, actions: actions.get(plan.id) ?? [] };
  // Where a cluster has several plans, the newest is the one that holds.
  const shared = readable.findLast(({ kind }) => kind === 'shared');
  const sharedPlan = parts(shared);
  const withPlans = shown.map((cluster) => ({
    ...cluster,
    plan: parts(readable.findLast(({ clusterId }) => clusterId === cluster.id)),
  }));
  const summaries = withPlans.map((cluster) =>
    clusterSummary(
      {
        ...cluster,
        label: labels.get(cluster.id),
        latest: benchmarks.get(cluster.id)?.latest,
        previous: benchmarks.get(cluster.id)?.previous,
      },
      set,
      today,
    ),
  );

  const taken = [...benchmarks.values()].map(({ latest }) => latest);
  const region = set === undefined ? null : asOne(await readRegion(db, forum.id, set, { clusters, memberships }), set);
  return {
    forum,
    isCoordinator,
    today,
    clusterCount: clusters.length,
    latestOn:
      taken
        .map(({ takenOn }) => takenOn)
        .sort()
        .at(-1) ?? null,
    isOfficial: set?.isOfficial ?? true,
    indicatorNames: Object.fromEntries((set?.indicators ?? []).map(({ code, name }) => [code, name])),
    groups: (set?.groups ?? []).map(({ code, name }) => ({ code, name })),
    clusters: summaries,
    invitations: await invitations(db, clusters, { memberships, today }),
    shared:
      sharedPlan === undefined || shared === undefined
        ? null
        : {
            plan: planSummary(sharedPlan, today),
            joint: await readJointLines(db, shared, memberships, today),
            weak: region === null ? null : weakSummary(region.weakest, sharedPlan, () => null),
          },
    attention: {
      labels: expiringLabels(summaries, today),
      overdue: [
        ...(sharedPlan === undefined ? [] : overdueActions(sharedPlan, null, today)),
        ...withPlans.flatMap(({ name, plan }) => (plan === undefined ? [] : overdueActions(plan, name, today))),
      ].sort(byDeadline),
    },
    region: region?.aggregate ?? null,
    comparison: comparisonGroups.flatMap(({ id, name, n, figures }) =>
      set === undefined || n < FEWEST_IN_AGGREGATE
        ? []
        : [{ id, name, aggregate: aggregateOfFigures(n, figures, set) }],
    ),
  };
}

/** Null where the reader may not see the region, and where there is nothing of it yet. */
function asOne({ benchmarks }: Region, set: IndicatorSet) {
  if (benchmarks === null || benchmarks.length === 0) return null;
  return {
    aggregate: aggregateOfBenchmarks(benchmarks, set),
    weakest: weakInMost(benchmarks, set).map(({ code }) => code),
  };
}

export type ForumOverview = Awaited<ReturnType<typeof readForum>>;
