import type { AppContext } from '#app/context.ts';
import { currentIndicatorSet } from '#app/data/indicator-sets.server.ts';
import { listClusters } from '#app/data/clusters.server.ts';
import { localDay } from '#app/domain/day.ts';
import type { PersonId } from '#app/domain/ids.ts';
import type { PlanHead } from '#app/data/plans.server.ts';
import { planComments } from './plan-comments.server.ts';
import { planHistory } from './plan-history.server.ts';
import type { PlanFile } from './plan-file.ts';

/** The plan with all that its files are made of; null where nothing of it can be read. */
export async function readPlanFile(
  context: AppContext,
  plan: PlanHead,
  {
    withHistory,
    comments: wanted,
  }: {
    readonly withHistory: boolean;
    /** Null: without comments. */
    readonly comments: { readonly reader: PersonId; readonly unknown: string } | null;
  },
): Promise<{ readonly file: PlanFile; readonly seq: number } | null> {
  const whole = await context.rooms.readWhole(plan.id);
  if (whole === null) return null;
  const [clusters, set, history, comments] = await Promise.all([
    listClusters(context.db, plan.forumId),
    currentIndicatorSet(context.db, plan.forumId),
    withHistory ? planHistory(context, plan.id, whole.seq) : null,
    wanted === null ? null : planComments(context.db, plan.id, wanted),
  ]);
  const file: PlanFile = {
    title: plan.title,
    owner: plan.clusterName ?? plan.forumName,
    horizonOn: plan.horizonOn,
    today: localDay(context.now()),
    exportedAt: context.now(),
    content: whole.content,
    texts: whole.texts,
    // A cluster's plan tells of no other cluster.
    clusters: new Map(
      clusters.filter(({ id }) => plan.clusterId === null || id === plan.clusterId).map(({ id, name }) => [id, name]),
    ),
    indicators: new Map((set?.indicators ?? []).map(({ code, name, unit }) => [code, { name, unit }])),
    history,
    comments,
  };
  return { file, seq: whole.seq };
}
