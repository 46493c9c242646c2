import { benchmarkChanges, lightShares, weakIndicators } from '#app/domain/benchmark-change.ts';
import type { Benchmark } from '#app/domain/benchmark.ts';
import { isOverdue, type ActionStatus } from '#app/domain/action.ts';
import type { Day } from '#app/domain/day.ts';
import type { ActionId, ClusterId, PlanId } from '#app/domain/ids.ts';
import type { IndicatorSet } from '#app/domain/indicator-set.ts';
import { labelState, type Label } from '#app/domain/label.ts';
import type { LightCounts } from '#app/domain/light-aggregate.ts';
import type { Light } from '#app/domain/light.ts';
import { coverage, progress, type Progress } from '#app/domain/plan.ts';

export interface OverviewAction {
  readonly id: ActionId;
  readonly title: string;
  readonly status: ActionStatus;
  readonly responsible: string;
  readonly deadline: Day | null;
  readonly indicatorCodes: readonly string[];
}

export interface PlanSummary {
  readonly id: PlanId;
  readonly title: string;
  readonly progress: Progress;
}

export interface WeakIndicator {
  readonly code: string;
  /** Null in the shared plan, which stands for several clusters. */
  readonly light: Light | null;
}

export interface WeakSummary {
  /** With an action that was not stopped. */
  readonly covered: readonly WeakIndicator[];
  readonly uncovered: readonly WeakIndicator[];
}

export interface ClusterSummary {
  readonly id: ClusterId;
  readonly name: string;
  readonly label: Label | null;
  /** Null before its first benchmark. */
  readonly benchmark: {
    readonly takenOn: Day;
    readonly counts: LightCounts;
    /** Since the benchmark before it; null for the first, and where the set has changed. */
    readonly moved: { readonly improved: number; readonly worse: number } | null;
  } | null;
  readonly weak: WeakSummary;
  readonly plan: PlanSummary | null;
}

/** Something that should not wait: whose, and since or until when. */
export interface OverdueAction {
  readonly planId: PlanId;
  /** Null for the shared plan. */
  readonly clusterName: string | null;
  readonly actionId: ActionId;
  readonly title: string;
  readonly responsible: string;
  readonly deadline: Day;
}

export interface ClusterParts {
  readonly id: ClusterId;
  readonly name: string;
  readonly label: Label | undefined;
  readonly latest: Benchmark | undefined;
  readonly previous: Benchmark | undefined;
  readonly plan: PlanParts | undefined;
}

export interface PlanParts {
  readonly id: PlanId;
  readonly title: string;
  readonly actions: readonly OverviewAction[];
}

export function clusterSummary(cluster: ClusterParts, set: IndicatorSet | undefined, today: Day): ClusterSummary {
  const { id, name, label, latest, previous, plan } = cluster;
  const lightOf = (code: string): Light => latest?.scores.get(code)?.light ?? 'none';
  const weakCodes = latest === undefined || set === undefined ? [] : weakIndicators(latest, set);
  return {
    id,
    name,
    label: label ?? null,
    benchmark:
      latest === undefined || set === undefined
        ? null
        : { takenOn: latest.takenOn, counts: lightShares(latest, set), moved: moved(previous, latest, set) },
    weak: weakSummary(weakCodes, plan, lightOf),
    plan: plan === undefined ? null : planSummary(plan, today),
  };
}

function moved(previous: Benchmark | undefined, latest: Benchmark, set: IndicatorSet) {
  if (previous === undefined || previous.setId !== latest.setId) return null;
  const changes = [...benchmarkChanges(previous, latest, set).values()];
  return {
    improved: changes.filter((change) => change === 'improved').length,
    worse: changes.filter((change) => change === 'worse').length,
  };
}

export function planSummary({ id, title, actions }: PlanParts, today: Day): PlanSummary {
  return { id, title, progress: progress(actions, today) };
}

/** Which of the weak indicators the plan does something about. */
export function weakSummary(
  codes: readonly string[],
  plan: PlanParts | undefined,
  lightOf: (code: string) => Light | null,
): WeakSummary {
  const { covered, uncovered } = coverage(codes, plan?.actions ?? []);
  const withLight = (code: string): WeakIndicator => ({ code, light: lightOf(code) });
  return { covered: covered.map(withLight), uncovered: uncovered.map(withLight) };
}

/** The overdue actions of a plan. */
export function overdueActions(plan: PlanParts, clusterName: string | null, today: Day): OverdueAction[] {
  return plan.actions.flatMap(({ id, title, responsible, deadline, status }) =>
    deadline !== null && isOverdue({ status, deadline }, today)
      ? [{ planId: plan.id, clusterName, actionId: id, title, responsible, deadline }]
      : [],
  );
}

/** The longest overdue first. */
export function byDeadline(a: OverdueAction, b: OverdueAction): number {
  if (a.deadline !== b.deadline) return a.deadline < b.deadline ? -1 : 1;
  return a.title.localeCompare(b.title, 'nb');
}

export interface ExpiringLabel {
  readonly clusterId: ClusterId;
  readonly clusterName: string;
  readonly label: Label;
}

/** Labels that have expired or are about to, the most pressing first. */
export function expiringLabels(clusters: readonly ClusterSummary[], today: Day): ExpiringLabel[] {
  return clusters
    .flatMap(({ id, name, label }) =>
      label === null || labelState(label, today).is === 'valid' ? [] : [{ clusterId: id, clusterName: name, label }],
    )
    .sort((a, b) =>
      a.label.validUntil === b.label.validUntil
        ? a.clusterName.localeCompare(b.clusterName, 'nb')
        : a.label.validUntil < b.label.validUntil
          ? -1
          : 1,
    );
}
