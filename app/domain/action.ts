import type { Day } from './day.ts';
import type { ActionId, ClusterId } from './ids.ts';
import type { Light } from './light.ts';
import { fail, ok, type Result } from './result.ts';

/** "Delayed" is not among them: it follows from the deadline. */
export const ACTION_STATUSES = ['planned', 'in-progress', 'completed', 'stopped'] as const;
export type ActionStatus = (typeof ACTION_STATUSES)[number];

/** What an indicator showed when the action was made from it. */
export interface Baseline {
  readonly value: number | null;
  readonly light: Light;
  readonly takenOn: Day;
}

/** A measure (tiltak) of a plan, as plain data; its description is rich text and stays in the document. */
export interface Action {
  readonly id: ActionId;
  readonly title: string;
  readonly status: ActionStatus;
  /** Free text: a name, a role or several. */
  readonly responsible: string;
  readonly deadline: Day | null;
  /** What the action should change for the cluster. */
  readonly expectedEffect: string;
  /** A fractional key: actions are sorted by it as text. */
  readonly order: string;
  /** By indicator code; null where no baseline is known. */
  readonly indicators: ReadonlyMap<string, Baseline | null>;
  /** Of a joint action: the clusters that take part; empty for all others. */
  readonly participants: readonly ClusterId[];
  /** The description's text without its marks. */
  readonly descriptionText: string;
}

const MOVES: Readonly<Record<ActionStatus, readonly ActionStatus[]>> = {
  planned: ['in-progress', 'completed', 'stopped'],
  'in-progress': ['planned', 'completed', 'stopped'],
  completed: ['in-progress'],
  stopped: ['planned'],
};

export interface StatusProblem {
  readonly code: 'action.status-move-not-allowed';
  readonly from: ActionStatus;
  readonly to: ActionStatus;
}

/** [AC1] What is completed or stopped is reopened first (to in progress, to planned), never turned into the other. */
export function moveStatus(from: ActionStatus, to: ActionStatus): Result<ActionStatus, StatusProblem> {
  if (from === to || MOVES[from].includes(to)) return ok(to);
  return fail({ code: 'action.status-move-not-allowed', from, to });
}

export function allowedStatuses(from: ActionStatus): readonly ActionStatus[] {
  return ACTION_STATUSES.filter((to) => to === from || MOVES[from].includes(to));
}

/** [AC2] Overdue: open after the whole of the deadline's day has passed. */
export function isOverdue(action: Pick<Action, 'status' | 'deadline'>, today: Day): boolean {
  return isOpen(action.status) && action.deadline !== null && action.deadline < today;
}

/** [AC3] Planned and in progress are open; completed and stopped are closed. */
export function isOpen(status: ActionStatus): boolean {
  return status === 'planned' || status === 'in-progress';
}
