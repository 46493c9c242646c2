import { isOpen, type Action } from './action.ts';
import { inCircles } from './dependency-circle.ts';
import type { Day } from './day.ts';
import type { Goal } from './goal.ts';
import type { ActionId, GoalId, PersonId } from './ids.ts';
import { coverage, type PlanKind } from './plan.ts';

/** What the check may find, in the order in which it is listed. */
export const FINDING_CODES = [
  'action.no-responsible',
  'action.no-deadline',
  'action.no-measure',
  'action.no-indicator',
  'action.responsible-silent',
  'action.start-after-horizon',
  'action.deadline-after-horizon',
  'action.deadline-before-start',
  'action.milestone-after-deadline',
  'action.waits-for-stopped',
  'action.waits-for-later',
  'action.waits-in-circle',
  'action.no-lead-cluster',
  'action.no-participants',
  'action.no-actual-effect',
  'action.no-evidence',
  'goal.no-target',
  'goal.after-horizon',
  'indicator.red-uncovered',
] as const;
export type FindingCode = (typeof FINDING_CODES)[number];

/** Something in a plan that somebody may want to look at again; a hint, which hinders nothing. */
export type Finding =
  | { readonly at: 'action'; readonly code: FindingCode; readonly actionId: ActionId; readonly field: Field }
  | { readonly at: 'goal'; readonly code: FindingCode; readonly goalId: GoalId; readonly field: 'light' | 'by' }
  | { readonly at: 'indicator'; readonly code: FindingCode; readonly indicator: string };

export interface CheckedPlan {
  readonly kind: PlanKind;
  readonly actions: readonly Action[];
  readonly goals: readonly Goal[];
  readonly horizonOn: Day | null;
  /** Codes of the indicators that are red now, as far as the reader may see lights; the worst first. */
  readonly red: readonly string[];
  /** [PC4] Of the people who are responsible, those of whom nothing has been heard for long. */
  readonly silent: ReadonlySet<PersonId>;
}

/** [PC1] What the plan lacks or contradicts itself in: its actions' in their order, then goals, then indicators. */
export function checkPlan(plan: CheckedPlan): readonly Finding[] {
  const byId = new Map(plan.actions.map((action) => [action.id, action]));
  const circles = inCircles(plan.actions);
  const codes = plan.actions.map(({ status, indicators }) => ({ status, indicatorCodes: [...indicators.keys()] }));
  return [
    ...plan.actions.flatMap((action) =>
      [
        ...(isOpen(action.status) ? openAction(action, plan, byId, circles) : []),
        ...(action.status === 'completed' ? completedAction(action) : []),
      ].map(([code, field]): Finding => ({ at: 'action', code, actionId: action.id, field })),
    ),
    ...plan.goals.flatMap((goal) => checkGoal(goal, plan.horizonOn)),
    ...coverage(plan.red, codes).uncovered.map((indicator): Finding => ({
      at: 'indicator',
      code: 'indicator.red-uncovered',
      indicator,
    })),
  ];
}

/** A field of an action, by the name that the document gives it. */
type Field = keyof Action;

type Found = readonly [FindingCode, Field];

/** [PC2] An action that is still to be done says who, by when, what shall come of it and which indicator it moves. */
function* openAction(
  action: Action,
  plan: CheckedPlan,
  byId: ReadonlyMap<ActionId, Action>,
  circles: ReadonlySet<ActionId>,
): Generator<Found> {
  const { start, deadline, responsiblePeople } = action;
  if (isBlank(action.responsible) && responsiblePeople.size === 0) yield ['action.no-responsible', 'responsible'];
  if ([...responsiblePeople.keys()].some((id) => plan.silent.has(id)))
    yield ['action.responsible-silent', 'responsiblePeople'];
  if (deadline === null) yield ['action.no-deadline', 'deadline'];
  if (!hasMeasure(action)) yield ['action.no-measure', 'expectedEffect'];
  if (action.indicators.size === 0) yield ['action.no-indicator', 'indicators'];
  yield* dates(action, plan.horizonOn);
  if (start !== null && deadline !== null && deadline < start) yield ['action.deadline-before-start', 'deadline'];
  yield* dependencies(action, byId, circles);
  if (plan.kind === 'shared') {
    const isJoint = action.participants.length > 0;
    if (isJoint && action.leadCluster === null) yield ['action.no-lead-cluster', 'leadCluster'];
    if (!isJoint && (action.leadCluster !== null || action.participation.length > 0))
      yield ['action.no-participants', 'participants'];
  }
}

/** What will be measured: an effect in words, or a target for one of its indicators. */
export function hasMeasure(action: Pick<Action, 'expectedEffect' | 'targets'>): boolean {
  return !isBlank(action.expectedEffect) || action.targets.size > 0;
}

/** [PC3] Days beyond the plan's horizon, and steps after the deadline that they lead to. */
function* dates({ start, deadline, milestones }: Action, horizonOn: Day | null): Generator<Found> {
  if (horizonOn !== null) {
    if (start !== null && start > horizonOn) yield ['action.start-after-horizon', 'start'];
    if (deadline !== null && deadline > horizonOn) yield ['action.deadline-after-horizon', 'deadline'];
  }
  const isLate = ({ due, isDone }: Action['milestones'][number]) =>
    !isDone && due !== null && deadline !== null && due > deadline;
  if (milestones.some(isLate)) yield ['action.milestone-after-deadline', 'milestones'];
}

/** [PC5] What must be completed first can be: it was not stopped, does not end later, and does not wait in turn. */
function* dependencies(
  { id, deadline, dependsOn }: Action,
  byId: ReadonlyMap<ActionId, Action>,
  circles: ReadonlySet<ActionId>,
): Generator<Found> {
  const first = dependsOn.flatMap((other) => byId.get(other) ?? []);
  if (first.some(({ status }) => status === 'stopped')) yield ['action.waits-for-stopped', 'dependsOn'];
  if (circles.has(id)) yield ['action.waits-in-circle', 'dependsOn'];
  const endsLater = (other: Action) =>
    isOpen(other.status) && other.deadline !== null && deadline !== null && other.deadline > deadline;
  if (first.some(endsLater)) yield ['action.waits-for-later', 'dependsOn'];
}

/** [PC6] What is completed says what came of it, and shows it. */
function* completedAction({ actualEffect, evidence }: Action): Generator<Found> {
  if (isBlank(actualEffect)) yield ['action.no-actual-effect', 'actualEffect'];
  if (evidence.length === 0) yield ['action.no-evidence', 'evidence'];
}

function checkGoal({ id, indicatorCode, target }: Goal, horizonOn: Day | null): readonly Finding[] {
  const lacksTarget = indicatorCode !== null && target.light === null && target.value === null;
  const isLate = target.by !== null && horizonOn !== null && target.by > horizonOn;
  return [
    ...(lacksTarget ? [{ at: 'goal', code: 'goal.no-target', goalId: id, field: 'light' } as const] : []),
    ...(isLate ? [{ at: 'goal', code: 'goal.after-horizon', goalId: id, field: 'by' } as const] : []),
  ];
}

/** Names a finding, the same after each check: for lists, and for what a person has put aside. */
export function findingKey(finding: Finding): string {
  switch (finding.at) {
    case 'action':
      return `${finding.code} ${finding.actionId}`;
    case 'goal':
      return `${finding.code} ${finding.goalId}`;
    case 'indicator':
      return `${finding.code} ${finding.indicator}`;
  }
}

const isBlank = (text: string): boolean => text.trim() === '';
