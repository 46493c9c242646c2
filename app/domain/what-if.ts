import { isOpen, type Action, type Target } from './action.ts';
import type { Score } from './benchmark.ts';
import type { Day } from './day.ts';
import type { ActionId } from './ids.ts';
import type { Indicator } from './indicator-set.ts';
import { light, type Bounds, type Light } from './light.ts';

/** What of an indicator decides its light and its share of the estimated total. */
export type Measure = Pick<Indicator, 'code' | 'bounds' | 'weight' | 'isSilverMinimum' | 'isGoldMinimum'>;

export interface WhatIf {
  /** In the set's order. */
  readonly measures: readonly Measure[];
  /** The latest benchmark's. */
  readonly scores: ReadonlyMap<string, Score>;
  readonly actions: readonly Action[];
  readonly on: Day;
  /** Actions that are taken to fail. */
  readonly failing: ReadonlySet<ActionId>;
  /** Other days to try, by `dateKey`. */
  readonly days: ReadonlyMap<string, Day>;
}

/** An indicator now and on the day. */
export interface Outcome {
  readonly code: string;
  readonly now: Score;
  readonly then: Score;
  /** The action whose target it is that makes the difference; null where nothing changes. */
  readonly through: ActionId | null;
}

/** A target of an action, and the day it counts from. */
export interface AimedAt {
  readonly actionId: ActionId;
  readonly code: string;
  readonly target: Target;
  /** The target's own, else the action's deadline; null where neither is set, so that it counts on no day. */
  readonly by: Day | null;
}

const NOT_ASSESSED: Score = { value: null, light: 'none', remark: null };
const RANK: Readonly<Record<Light, number>> = { none: 0, red: 1, yellow: 2, green: 3 };

export const dateKey = (actionId: ActionId, code: string): string => `${actionId} ${code}`;

/** [GO3] The targets of actions that were not stopped, on indicators of the set. */
export function aims({ actions, measures, days }: Pick<WhatIf, 'actions' | 'measures' | 'days'>): readonly AimedAt[] {
  const codes = new Set(measures.map(({ code }) => code));
  return actions.filter(counts).flatMap((action) =>
    [...action.targets].flatMap(([code, target]): readonly AimedAt[] => {
      if (!codes.has(code) || (target.value === null && target.light === null)) return [];
      const by = days.get(dateKey(action.id, code)) ?? target.by ?? action.deadline;
      return [{ actionId: action.id, code, target, by }];
    }),
  );
}

/**
 * [GO3] What the lights would be on a day if the actions reached their targets by their days. A value is judged by the
 * set's bounds. Of several targets the best by that day counts, and none makes a light worse than it is.
 */
export function whatIf(wanted: WhatIf): readonly Outcome[] {
  const reached = aims(wanted).filter(
    ({ by, actionId }) => by !== null && by <= wanted.on && !wanted.failing.has(actionId),
  );
  const byCode = new Map<string, AimedAt[]>();
  for (const aim of reached) byCode.set(aim.code, [...(byCode.get(aim.code) ?? []), aim]);
  return wanted.measures.map(({ code, bounds }) => {
    const now = wanted.scores.get(code) ?? NOT_ASSESSED;
    let outcome: Outcome = { code, now, then: now, through: null };
    for (const { actionId, target } of byCode.get(code) ?? []) {
      const then = { value: target.value, light: targetLight(target, bounds), remark: null };
      if (isBetter(then, outcome.then, bounds)) outcome = { ...outcome, then, through: actionId };
    }
    return outcome;
  });
}

/** What a target wants the light to be: a value decides, by the bounds. */
export function targetLight({ value, light: wanted }: Pick<Target, 'value' | 'light'>, bounds: Bounds): Light {
  return value === null ? (wanted ?? 'none') : light(value, bounds);
}

function isBetter(one: Score, other: Score, { direction }: Bounds): boolean {
  if (RANK[one.light] !== RANK[other.light]) return RANK[one.light] > RANK[other.light];
  if (one.value === null || other.value === null) return false;
  return direction === 'higher' ? one.value > other.value : one.value < other.value;
}

/** [GO4] The linked actions that say nothing to reckon with: no target, or none with a day. */
export function withoutMeasure(wanted: Pick<WhatIf, 'actions' | 'measures' | 'days'>): readonly ActionId[] {
  const dated = new Set(aims(wanted).flatMap(({ actionId, by }) => (by === null ? [] : [actionId])));
  return wanted.actions
    .filter((action) => isOpen(action.status) && action.indicators.size > 0 && !dated.has(action.id))
    .map(({ id }) => id);
}

const counts = ({ status }: Action): boolean => isOpen(status) || status === 'completed';
