import { ACTION_STATUSES, isOverdue, type Action, type ActionStatus } from './action.ts';
import type { Day } from './day.ts';
import type { Goal } from './goal.ts';

export const PLAN_KINDS = ['shared', 'individual'] as const;
export type PlanKind = (typeof PLAN_KINDS)[number];

/** A plan's document as plain data. */
export interface PlanContent {
  /** In the order they are shown. */
  readonly actions: readonly Action[];
  /** In their order. */
  readonly goals: readonly Goal[];
  /** The plan's own text without its marks. */
  readonly text: string;
  /** Entries that could not be read as actions or goals, and `text` for the plan's own text; counted, never guessed. */
  readonly unreadable: readonly string[];
}

export interface Progress {
  readonly byStatus: Readonly<Record<ActionStatus, number>>;
  readonly overdue: number;
  readonly total: number;
}

/** [PL1] How many actions have which status, and how many are overdue. */
export function progress(actions: readonly Pick<Action, 'status' | 'deadline'>[], today: Day): Progress {
  const byStatus = Object.fromEntries(ACTION_STATUSES.map((status) => [status, 0])) as Record<ActionStatus, number>;
  for (const action of actions) byStatus[action.status] += 1;
  return { byStatus, overdue: actions.filter((action) => isOverdue(action, today)).length, total: actions.length };
}

/**
 * [PL2] A weak indicator is covered when an action that was not stopped is linked to it.
 * Splits `codes` in two, each in the order given.
 */
export function coverage(
  codes: readonly string[],
  actions: readonly { readonly status: ActionStatus; readonly indicatorCodes: readonly string[] }[],
): { readonly covered: readonly string[]; readonly uncovered: readonly string[] } {
  const linked = new Set(
    actions.filter((action) => action.status !== 'stopped').flatMap((action) => action.indicatorCodes),
  );
  return {
    covered: codes.filter((code) => linked.has(code)),
    uncovered: codes.filter((code) => !linked.has(code)),
  };
}
