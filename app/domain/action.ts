import type { Day } from './day.ts';
import type { ActionId, ClusterId, EvidenceId, MilestoneId, ParticipationId, PersonId } from './ids.ts';
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

/** What an indicator shall show, and by when; each of the three may be left open. */
export interface Target {
  /** In the indicator's own unit. */
  readonly value: number | null;
  readonly light: Light | null;
  readonly by: Day | null;
}

export const PRIORITIES = ['high', 'medium', 'low'] as const;
export type Priority = (typeof PRIORITIES)[number];

/** A step on the way, or a line of the action's checklist. */
export interface Milestone {
  readonly id: MilestoneId;
  readonly title: string;
  readonly isDone: boolean;
  readonly due: Day | null;
  /** A fractional key, as an action's. */
  readonly order: string;
}

/** Something that shows what was done or what came of it: a page or file elsewhere, or a note. */
export interface Evidence {
  readonly id: EvidenceId;
  readonly title: string;
  /** Where it is; empty for a note. */
  readonly address: string;
  readonly addedOn: Day | null;
}

export const PARTICIPATIONS = ['asked', 'joined', 'left'] as const;

/** That a cluster was asked by others to take part in a joint action, or joined or left it itself. */
export interface Participation {
  readonly id: ParticipationId;
  readonly clusterId: ClusterId;
  readonly what: (typeof PARTICIPATIONS)[number];
  readonly on: Day;
  /** The name of whoever said so. */
  readonly by: string;
}

/** Values as the document holds them. */
export interface FieldConflict {
  readonly kept: unknown;
  readonly lost: unknown;
}

/** A measure (tiltak) of a plan, as plain data; its description is rich text and stays in the document. */
export interface Action {
  readonly id: ActionId;
  readonly title: string;
  readonly status: ActionStatus;
  /** Free text: a name, a role or several. */
  readonly responsible: string;
  /** The people of the workspace that are responsible, with the name that each had when chosen. */
  readonly responsiblePeople: ReadonlyMap<PersonId, string>;
  readonly start: Day | null;
  readonly deadline: Day | null;
  readonly priority: Priority | null;
  /** Days of work of one person. */
  readonly effortDays: number | null;
  /** Norwegian kroner, without value added tax. */
  readonly costNok: number | null;
  /** Who pays. */
  readonly funding: string;
  /** What the action should change for the cluster. */
  readonly expectedEffect: string;
  /** What it did change, as its people see it. */
  readonly actualEffect: string;
  /** A fractional key: actions are sorted by it as text. */
  readonly order: string;
  /** By indicator code; null where no baseline is known. */
  readonly indicators: ReadonlyMap<string, Baseline | null>;
  /** By indicator code; only of those that are linked. */
  readonly targets: ReadonlyMap<string, Target>;
  /** In their order. */
  readonly milestones: readonly Milestone[];
  readonly evidence: readonly Evidence[];
  /** The actions of this plan that must be completed first. */
  readonly dependsOn: readonly ActionId[];
  /** Of a joint action: the clusters that take part; empty for all others. */
  readonly participants: readonly ClusterId[];
  /** Of a joint action: the cluster that leads it. */
  readonly leadCluster: ClusterId | null;
  /** Of a joint action: who joined and left, the oldest first. */
  readonly participation: readonly Participation[];
  /** Of a commitment: the joint action of the forum's shared plan that this cluster carries out its part of. */
  readonly jointAction: ActionId | null;
  /** By field, where two people set it without knowing of each other: the value that stands, and the other. */
  readonly conflicts: ReadonlyMap<string, FieldConflict>;
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
