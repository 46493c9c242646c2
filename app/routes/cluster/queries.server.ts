import type { PrismaClient } from '#prisma/generated/client.ts';
import { listBenchmarks } from '#app/data/benchmarks.server.ts';
import type { Cluster } from '#app/data/clusters.server.ts';
import { findForum } from '#app/data/forums.server.ts';
import { findIndicatorSet } from '#app/data/indicator-sets.server.ts';
import { currentLabels } from '#app/data/labels.server.ts';
import { listActions } from '#app/data/plan-views.server.ts';
import type { Day } from '#app/domain/day.ts';
import { asId, type PlanId } from '#app/domain/ids.ts';
import type { Localized } from '#app/domain/indicator-set.ts';
import type { Label } from '#app/domain/label.ts';
import { coverage } from '#app/domain/plan.ts';
import { board, type Board } from './board.ts';

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
  readonly set: { readonly name: Localized; readonly isOfficial: boolean };
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
      orderBy: { createdAt: 'asc' },
      select: { id: true },
    }),
  ]);
  const at = wanted === null ? 0 : benchmarks.findIndex(({ id }) => id === wanted);
  if (at === -1) return undefined;
  const shown = await show(db, benchmarks.slice(at));
  return {
    forumName: forum?.name ?? '',
    label: labels.get(cluster.id),
    plan: plan === null ? undefined : await planBeside(db, asId<PlanId>(plan.id), shown),
    history: benchmarks.map(({ id, takenOn, revision, fileName }) => ({ id, takenOn, revision, fileName })),
    shown,
  };
}

/** The first of `benchmarks`, compared with the second where both are of one set. */
async function show(
  db: PrismaClient,
  [benchmark, before]: Awaited<ReturnType<typeof listBenchmarks>>,
): Promise<ShownBenchmark | undefined> {
  if (benchmark === undefined) return undefined;
  const set = await findIndicatorSet(db, benchmark.setId);
  if (set === undefined) return undefined;
  const previous = before?.setId === benchmark.setId ? before : undefined;
  const { id, takenOn, revision, fileName } = benchmark;
  return {
    id,
    takenOn,
    revision,
    fileName,
    board: board(benchmark, previous, set),
    comparedWith: previous?.takenOn ?? null,
    set: { name: set.name, isOfficial: set.isOfficial },
  };
}

async function planBeside(db: PrismaClient, planId: PlanId, shown: ShownBenchmark | undefined) {
  const actions = (await listActions(db, [planId])).get(planId) ?? [];
  const weak = shown?.board.weak.map(({ code }) => code) ?? [];
  return { id: planId, uncovered: coverage(weak, actions).uncovered };
}
