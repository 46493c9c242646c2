import { ACTION_STATUSES, type Action, type ActionStatus } from '#app/domain/action.ts';
import type { ActionId } from '#app/domain/ids.ts';

/** Where a card lies: in which lane and column, and above which card; null is below all of them. */
export interface BoardPlace {
  readonly lane: string;
  readonly status: ActionStatus;
  readonly before: ActionId | null;
}

/**
 * Which action of the whole plan the card must be placed before, so that it lies above `before` in its column or, for null,
 * right after the column's last card. `undefined`: it lies right already.
 * @param column the cards of the column, as they stand
 * @param all the plan's actions in their order
 */
export function orderFor(
  id: ActionId,
  before: ActionId | null,
  column: readonly Action[],
  all: readonly Action[],
): ActionId | null | undefined {
  const at = column.findIndex((action) => action.id === id);
  if (before === id || (at !== -1 && (column[at + 1]?.id ?? null) === before)) return undefined;
  if (before !== null) return before;
  const last = column.filter((action) => action.id !== id).at(-1);
  if (last === undefined) return undefined;
  const others = all.filter((action) => action.id !== id);
  return others[others.findIndex((action) => action.id === last.id) + 1]?.id ?? null;
}

/** The column to the left or right. */
export function statusBeside(status: ActionStatus, by: -1 | 1): ActionStatus | undefined {
  return ACTION_STATUSES[ACTION_STATUSES.indexOf(status) + by];
}

/** One step up or down in the column: above which card that is; `undefined` at the ends. */
export function stepIn(id: ActionId, by: -1 | 1, column: readonly Action[]): ActionId | null | undefined {
  const at = column.findIndex((action) => action.id === id);
  if (at === -1 || column[at + by] === undefined) return undefined;
  return column[by === -1 ? at - 1 : at + 2]?.id ?? null;
}
