import type { AppContext } from '#app/context.ts';
import { listClusters } from '#app/data/clusters.server.ts';
import { findIndicatorSet } from '#app/data/indicator-sets.server.ts';
import { listPlans, type Plan } from '#app/data/plans.server.ts';
import type { Round } from '#app/data/rounds.server.ts';
import { proposal, type Proposal } from '#app/domain/benchmark-day.ts';
import type { Action, ActionStatus, Baseline } from '#app/domain/action.ts';
import type { ActionId, PlanId } from '#app/domain/ids.ts';
import { planAccess, type Membership } from '#app/domain/permission.ts';
import { clusterLines } from './cluster-lines.server.ts';
import type { DayLine } from './day-line.ts';
import { regionLines } from './region-lines.server.ts';

/** An action beside what became of its indicators. */
export interface DayAction {
  readonly id: ActionId;
  readonly title: string;
  readonly status: ActionStatus;
  readonly lines: readonly DayLine[];
  readonly proposal: Proposal;
}

export interface PlanChoice {
  readonly id: PlanId;
  readonly kind: Plan['kind'];
  /** Null for the shared plan. */
  readonly clusterName: string | null;
}

/** The plans that the reader may read, and one of them against the round; undefined where `wanted` is none of them. */
export async function readBenchmarkDay(
  context: Pick<AppContext, 'db' | 'rooms'>,
  round: Round,
  memberships: readonly Membership[],
  wanted: string | null,
) {
  const [all, clusters, set] = await Promise.all([
    listPlans(context.db, round.forumId),
    listClusters(context.db, round.forumId),
    findIndicatorSet(context.db, round.setId),
  ]);
  const plans = all.filter((plan) => planAccess(memberships, plan) !== 'none');
  const plan = wanted === null ? firstPlan(plans, memberships) : plans.find(({ id }) => id === wanted);
  if (set === undefined || (plan === undefined && wanted !== null)) return undefined;
  const names = new Map(clusters.map(({ id, name }) => [id, name]));
  const choice = ({ id, kind, clusterId }: Plan): PlanChoice => ({
    id,
    kind,
    clusterName: clusterId === null ? null : (names.get(clusterId) ?? null),
  });
  const head = { set: { name: set.name, isOfficial: set.isOfficial }, choices: plans.map(choice) };
  if (plan === undefined) return { ...head, plan: null, actions: null };
  const { content } = await context.rooms.read(plan.id);
  if (content === null) return { ...head, plan: choice(plan), actions: null };
  const actions = content.actions.filter(({ status }) => status !== 'stopped');
  const line =
    plan.clusterId === null
      ? await regionLines(context.db, round, memberships)
      : await clusterLines(context.db, plan.clusterId, { round, set, actions });
  return { ...head, plan: choice(plan), actions: actions.map((action) => dayAction(action, line)) };
}

function dayAction(
  { id, title, status, indicators }: Action,
  line: (code: string, baseline: Baseline | null) => DayLine,
): DayAction {
  const lines = [...indicators].map(([code, baseline]) => line(code, baseline));
  return { id, title, status, lines, proposal: proposal(lines.map(({ movement }) => movement)) };
}

/** The reader's own cluster's; without one the shared plan. The newest is the one that holds. */
function firstPlan(plans: readonly Plan[], memberships: readonly Membership[]): Plan | undefined {
  return (
    plans.findLast((plan) => plan.kind === 'individual' && planAccess(memberships, plan) === 'write') ??
    plans.findLast(({ kind }) => kind === 'shared') ??
    plans[0]
  );
}
