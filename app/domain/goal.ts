import type { FieldConflict, Target } from './action.ts';
import type { GoalId } from './ids.ts';

/** What a plan wants to reach in the long run: an indicator's light or value at a benchmark to come, or a goal in words. */
export interface Goal {
  readonly id: GoalId;
  readonly title: string;
  /** Null for a goal that is no indicator's. */
  readonly indicatorCode: string | null;
  readonly target: Target;
  /** A fractional key, as an action's. */
  readonly order: string;
  /** By field, as an action's. */
  readonly conflicts: ReadonlyMap<string, FieldConflict>;
}

/** By their names in the document. */
const GOAL_FIELDS: readonly string[] = ['title', 'indicator', 'value', 'light', 'by'];

export const isGoalField = (field: string): boolean => GOAL_FIELDS.includes(field);

export const NO_TARGET: Target = { value: null, light: null, by: null };
