import type { PrismaClient } from '#prisma/generated/client.ts';
import { listBenchmarks, type SavedBenchmark } from '#app/data/benchmarks.server.ts';
import type { Cluster } from '#app/data/clusters.server.ts';
import { listForumGroups } from '#app/data/comparison-groups.server.ts';
import { findForum } from '#app/data/forums.server.ts';
import { findIndicatorSet } from '#app/data/indicator-sets.server.ts';
import { currentLabels } from '#app/data/labels.server.ts';
import { listActions } from '#app/data/plan-views.server.ts';
import { benchmarksOnSet } from '#app/data/set-mappings.server.ts';
import { benchmarkChanges, lightShares } from '#app/domain/benchmark-change.ts';
import type { Change } from '#app/domain/benchmark.ts';
import type { Day } from '#app/domain/day.ts';
import { asId, type IndicatorSetId, type PlanId } from '#app/domain/ids.ts';
import type { Localized } from '#app/domain/indicator-set.ts';
import type { Label } from '#app/domain/label.ts';
import type { Quartiles } from '#app/domain/quartiles.ts';
import { coverage } from '#app/domain/plan.ts';
import type { LightCounts } from '#app/domain/light-aggregate.ts';
import { totalScore, type TotalScore } from '#app/domain/total-score.ts';
import { board, countChanges, type Board } from './board.ts';

/** A benchmark of the history, without its scores. */
export interface PastBenchmark {
  readonly id: string;
  readonly takenOn: Day;
  readonly revision: number;
  readonly fileName: string;
}

export interface ShownBenchmark extends PastBenchmark {
  readonly board: Board;
  /** The day of the one it is compared with. */
  readonly comparedWith: Day | null;
  /** [CM1-CM4] It was taken on another set, so some indicators may not be comparable. */
  readonly isOtherSet: boolean;
  /** Against the cluster's first benchmark; null where that is this one or the one before it. */
  readonly sinceFirst: { readonly takenOn: Day; readonly changes: Readonly<Record<Change, number>> } | null;
  /** The largest comparison group that has quartiles on this set; null where none has. */
  readonly middle: Middle | null;
  readonly total: TotalScore | null;
  /** The benchmarks up to this one, the oldest first, each as this one's set sees it. */
  readonly trend: readonly TrendPoint[];
  readonly set: { readonly id: IndicatorSetId; readonly name: Localized; readonly isOfficial: boolean };
}

/** Where the middle half of other clusters lies, by indicator code. */
export interface Middle {
  readonly name: Localized;
  readonly n: number;
  readonly quartiles: Readonly<Record<string, Quartiles>>;
}

export interface TrendPoint {
  readonly id: string;
  readonly takenOn: Day;
  readonly lights: LightCounts;
  /** [TS1] */
  readonly share: number | null;
}

export interface ClusterPage {
  readonly forumName: string;
  readonly label: Label | undefined;
  /** The cluster's own plan, and which weak indicators no action of it is linked to. */
  readonly plan: { readonly id: PlanId; readonly uncovered: readonly string[] } | undefined;
  readonly history: readonly PastBenchmark[];
  /** Undefined before the first benchmark. */
  readonly shown: ShownBenchmark | undefined;
}

/** All that the page shows of a cluster; undefined where the cluster has no benchmark with the id `wanted`. */
export async function readClusterPage(
  db: PrismaClient,
  cluster: Cluster,
  wanted: string | null,
): Promise<ClusterPage | undefined> {
  const [benchmarks, forum, labels, plan] = await Promise.all([
    listBenchmarks(db, cluster.id),
    findForum(db, cluster.forumId),
    currentLabels(db, [cluster.id]),
    db.plan.findFirst({
      where: { clusterId: cluster.id, kind: 'individual' },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      select: { id: true },
    }),
  ]);
  const at = wanted === null ? 0 : benchmarks.findIndex(({ id }) => id === wanted);
  if (at === -1) return undefined;
  const shown = await show(db, cluster, benchmarks.slice(at));
  return {
    forumName: forum?.name ?? '',
    label: labels.get(cluster.id),
    plan: plan === null ? undefined : await planBeside(db, asId<PlanId>(plan.id), shown),
    history: benchmarks.map(({ id, takenOn, revision, fileName }) => ({ id, takenOn, revision, fileName })),
    shown,
  };
}

/** The first of `benchmarks` (the newest first), compared with those before it as its own set sees them. */
async function show(
  db: PrismaClient,
  cluster: Cluster,
  benchmarks: readonly SavedBenchmark[],
): Promise<ShownBenchmark | undefined> {
  const set = benchmarks[0] === undefined ? undefined : await findIndicatorSet(db, benchmarks[0].setId);
  if (set === undefined) return undefined;
  const [benchmark, previous, ...older] = await benchmarksOnSet(db, benchmarks, set);
  if (benchmark === undefined) return undefined;
  const first = older.at(-1);
  const { id, takenOn, revision, fileName } = benchmark;
  return {
    isOtherSet: previous !== undefined && previous.counterparts !== null,
    sinceFirst:
      first === undefined
        ? null
        : { takenOn: first.takenOn, changes: countChanges([...benchmarkChanges(first, benchmark, set).values()]) },
    middle: await readMiddle(db, cluster, set.id),
    total: totalScore(benchmark, set),
    trend: [benchmark, ...(previous === undefined ? [] : [previous]), ...older].reverse().map((one) => ({
      id: one.id,
      takenOn: one.takenOn,
      lights: lightShares(one, set),
      share: totalScore(one, set)?.share ?? null,
    })),
    id,
    takenOn,
    revision,
    fileName,
    board: board(benchmark, previous, set),
    comparedWith: previous?.takenOn ?? null,
    set: { id: set.id, name: set.name, isOfficial: set.isOfficial },
  };
}

async function readMiddle(db: PrismaClient, cluster: Cluster, setId: IndicatorSetId): Promise<Middle | null> {
  for (const group of await listForumGroups(db, cluster.forumId)) {
    if (group.setId !== setId) continue;
    const quartiles = Object.fromEntries(
      [...group.figures].flatMap(([code, figure]) => (figure.quartiles === null ? [] : [[code, figure.quartiles]])),
    ) as Record<string, Quartiles>;
    if (Object.keys(quartiles).length > 0) return { name: group.name, n: group.n, quartiles };
  }
  return null;
}

async function planBeside(db: PrismaClient, planId: PlanId, shown: ShownBenchmark | undefined) {
  const actions = (await listActions(db, [planId])).get(planId) ?? [];
  const weak = shown?.board.weak.map(({ code }) => code) ?? [];
  return { id: planId, uncovered: coverage(weak, actions).uncovered };
}
