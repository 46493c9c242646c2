import type { ActionId, ClusterId, GoalId } from './ids.ts';
import type { Asker } from './joint-action.ts';
import type { ActionRow, GoalRow } from './plan-rows.ts';

/** Some fields of one entry: what they said when somebody looked at them, and what they shall say. */
export interface RowChange<Id, Row> {
  readonly id: Id;
  readonly from: Partial<Row>;
  readonly to: Partial<Row>;
}

export interface PartOrder<Id, Row> {
  readonly changes: readonly RowChange<Id, Row>[];
  /** Under ids of their own: the same one twice is made once. */
  readonly additions: readonly { readonly id: Id; readonly values: Partial<Row> }[];
  /** With what they said when somebody looked at them. */
  readonly removals: readonly { readonly id: Id; readonly from: Row }[];
}

/** Changes of a whole plan as plain data, to be carried out together. */
export interface PlanOrder {
  /** Who wants it, and on which day, for what is written down with a name. */
  readonly by: Asker;
  /** [JA1] The clusters for which this person can say that they join; all others are asked. */
  readonly speaksFor: readonly ClusterId[];
  readonly actions: PartOrder<ActionId, ActionRow>;
  readonly goals: PartOrder<GoalId, GoalRow>;
}

/** How many changes it is, a field as one. */
export function sizeOf({ actions, goals }: PlanOrder): number {
  return sizeOfPart(actions) + sizeOfPart(goals);
}

const sizeOfPart = ({ changes, additions, removals }: PartOrder<unknown, object>): number =>
  changes.reduce((sum, { to }) => sum + Object.keys(to).length, 0) + additions.length + removals.length;
