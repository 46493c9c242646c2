import type { Action, ActionStatus, Milestone, Priority } from './action.ts';
import type { Day } from './day.ts';
import type { Goal } from './goal.ts';
import type { ClusterId, PersonId } from './ids.ts';
import type { Light } from './light.ts';

export interface NamedPerson {
  readonly id: PersonId;
  readonly name: string;
}

export type MilestoneLine = Pick<Milestone, 'title' | 'isDone' | 'due'>;

/** What a row of a sheet says of an action: the fields that can be edited there. */
export interface ActionRow {
  readonly title: string;
  readonly status: ActionStatus;
  readonly responsible: string;
  readonly responsiblePeople: readonly NamedPerson[];
  readonly start: Day | null;
  readonly deadline: Day | null;
  readonly priority: Priority | null;
  readonly effortDays: number | null;
  readonly costNok: number | null;
  readonly funding: string;
  readonly indicators: readonly string[];
  readonly milestones: readonly MilestoneLine[];
  readonly participants: readonly ClusterId[];
  readonly leadCluster: ClusterId | null;
  readonly expectedEffect: string;
  readonly actualEffect: string;
}

/** What a row of a sheet says of a goal. */
export interface GoalRow {
  readonly title: string;
  readonly indicatorCode: string | null;
  readonly value: number | null;
  readonly light: Light | null;
  readonly by: Day | null;
}

export const ACTION_ROW_FIELDS = [
  'title',
  'status',
  'responsible',
  'responsiblePeople',
  'start',
  'deadline',
  'priority',
  'effortDays',
  'costNok',
  'funding',
  'indicators',
  'milestones',
  'participants',
  'leadCluster',
  'expectedEffect',
  'actualEffect',
] as const satisfies readonly (keyof ActionRow)[];
export const GOAL_ROW_FIELDS = [
  'title',
  'indicatorCode',
  'value',
  'light',
  'by',
] as const satisfies readonly (keyof GoalRow)[];

export type RowField = keyof ActionRow | keyof GoalRow;
export type RowValue = ActionRow[keyof ActionRow] | GoalRow[keyof GoalRow];

export function actionRow(action: Action): ActionRow {
  return {
    title: action.title,
    status: action.status,
    responsible: action.responsible,
    responsiblePeople: [...action.responsiblePeople].map(([id, name]) => ({ id, name })),
    start: action.start,
    deadline: action.deadline,
    priority: action.priority,
    effortDays: action.effortDays,
    costNok: action.costNok,
    funding: action.funding,
    indicators: [...action.indicators.keys()],
    milestones: action.milestones.map(({ title, isDone, due }) => ({ title, isDone, due })),
    participants: action.participants,
    leadCluster: action.leadCluster,
    expectedEffect: action.expectedEffect,
    actualEffect: action.actualEffect,
  };
}

export function goalRow({ title, indicatorCode, target }: Goal): GoalRow {
  return { title, indicatorCode, value: target.value, light: target.light, by: target.by };
}

/** More than a cell of a spreadsheet takes is cut there; nothing that is longer can be set from one either. */
const CELL_LIMIT = 32_000;

/** A text as a cell of a spreadsheet can hold it: one kind of line break, nothing that XML lacks, no blank ends. */
export function cellWords(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\t\n]|\p{Cs}|[\ufffe\uffff]/gu, '')
    .trim()
    .slice(0, CELL_LIMIT)
    .replace(/[\ud800-\udbff]$/, '')
    .trim();
}

/** Whether two values of a field say the same: blank ends and the order of what has none tell nothing apart. */
export function isSameValue(a: RowValue | undefined, b: RowValue | undefined): boolean {
  return comparable(a) === comparable(b);
}

function comparable(value: RowValue | undefined): string {
  if (typeof value === 'string') return JSON.stringify(cellWords(value) || null);
  if (!Array.isArray(value)) return JSON.stringify(value ?? null);
  const parts = (value as readonly (string | NamedPerson | MilestoneLine)[]).map((part) => {
    if (typeof part === 'string') return part;
    if ('id' in part) return part.id;
    return JSON.stringify([cellWords(part.title.replace(/\s+/g, ' ')), part.isDone, part.due]);
  });
  const isOrdered = (value as readonly unknown[]).some(
    (part) => typeof part === 'object' && part !== null && 'isDone' in part,
  );
  return JSON.stringify(isOrdered ? parts : parts.sort());
}
