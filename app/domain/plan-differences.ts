import { moveStatus, type ActionStatus } from './action.ts';
import type { ActionId, GoalId } from './ids.ts';
import type { PlanContent } from './plan.ts';
import type { PartOrder, PlanOrder } from './plan-order.ts';
import {
  actionRow,
  goalRow,
  isSameValue,
  type ActionRow,
  type GoalRow,
  type RowField,
  type RowValue,
} from './plan-rows.ts';

/** A row of an uploaded sheet, understood. */
export interface ReadRow<Row> {
  /** As the spreadsheet numbers it. */
  readonly row: number;
  /** Null: a new one. */
  readonly id: string | null;
  /** The id that a new one gets: the same for the same row of the same export. */
  readonly newId: string;
  /** The fields that the sheet has and whose cells differ from the export; all of them where it is unknown. */
  readonly values: Partial<Row>;
  /** Fields that the plan has changed since the export. */
  readonly changedSince: ReadonlySet<keyof Row>;
}

export type PartName = 'actions' | 'goals';

export interface Difference {
  readonly part: PartName;
  readonly row: number;
  readonly id: string;
  /** The entry's title in the plan now. */
  readonly title: string;
  readonly field: RowField;
  readonly now: RowValue;
  readonly to: RowValue;
  /**
   * `conflict`: the plan has changed the same field since the export, and somebody has to choose.
   * `refused`: a status that cannot follow on the one that the plan has.
   */
  readonly is: 'change' | 'conflict' | 'refused';
  /** Of a conflict: what it was at the export; undefined where that is not kept. */
  readonly was?: RowValue | undefined;
}

export interface Addition {
  readonly part: PartName;
  readonly row: number;
  readonly id: string;
  readonly values: Partial<ActionRow> | Partial<GoalRow>;
}

export interface Missing {
  readonly part: PartName;
  readonly id: string;
  readonly title: string;
  readonly canStop: boolean;
}

export interface Differences {
  readonly fields: readonly Difference[];
  readonly additions: readonly Addition[];
  /** In the plan, and not in the sheet. */
  readonly missing: readonly Missing[];
  /** Changed in the sheet, and removed from the plan meanwhile. */
  readonly gone: readonly { readonly part: PartName; readonly row: number; readonly title: string }[];
  /** New rows that an earlier upload of the same file has added. */
  readonly alreadyAdded: number;
}

export interface PlanSheetRows {
  readonly actions: readonly ReadRow<ActionRow>[];
  readonly goals: readonly ReadRow<GoalRow>[] | null;
}

/** [EX4] The sheet against the plan now. `then` is the plan at the export, where that is still to be had. */
export function planDifferences(sheet: PlanSheetRows, now: PlanContent, then: PlanContent | undefined): Differences {
  const actions = partDifferences('actions', sheet.actions, rowsOf(now, 'actions'), then && rowsOf(then, 'actions'));
  if (sheet.goals === null) return actions;
  const goals = partDifferences('goals', sheet.goals, rowsOf(now, 'goals'), then && rowsOf(then, 'goals'));
  return {
    fields: [...actions.fields, ...goals.fields],
    additions: [...actions.additions, ...goals.additions],
    missing: [...actions.missing, ...goals.missing],
    gone: [...actions.gone, ...goals.gone],
    alreadyAdded: actions.alreadyAdded + goals.alreadyAdded,
  };
}

type AnyRow = Partial<Readonly<Record<RowField, RowValue>>>;

function rowsOf(content: PlanContent, part: PartName): ReadonlyMap<string, AnyRow> {
  return part === 'actions'
    ? new Map(content.actions.map((action) => [action.id, actionRow(action)]))
    : new Map(content.goals.map((goal) => [goal.id, goalRow(goal)]));
}

function partDifferences(
  part: PartName,
  rows: readonly ReadRow<ActionRow>[] | readonly ReadRow<GoalRow>[],
  now: ReadonlyMap<string, AnyRow>,
  then: ReadonlyMap<string, AnyRow> | undefined,
): Differences {
  const fields: Difference[] = [];
  const additions: Addition[] = [];
  const gone: Differences['gone'][number][] = [];
  let alreadyAdded = 0;
  const seen = new Set<string>();
  for (const { row, id, newId, values, changedSince } of rows) {
    seen.add(id ?? newId);
    const there = now.get(id ?? newId);
    if (id === null) {
      if (there === undefined) additions.push({ part, row, id: newId, values });
      else alreadyAdded += 1;
      continue;
    }
    if (there === undefined) {
      if (Object.keys(values).length > 0)
        gone.push({ part, row, title: String((values as AnyRow).title ?? then?.get(id)?.title ?? '') });
      continue;
    }
    const changed = changedSince as ReadonlySet<RowField>;
    for (const [field, to] of Object.entries(values) as [RowField, RowValue][]) {
      const value = there[field] ?? null;
      if (isSameValue(value, to)) continue;
      const is = isRefused(field, value, to) ? 'refused' : changed.has(field) ? 'conflict' : 'change';
      const title = String(there.title ?? '');
      const was = is === 'conflict' ? { was: then?.get(id)?.[field] } : {};
      fields.push({ part, row, id, title, field, now: value, to, is, ...was });
    }
  }
  const missing = [...now]
    // What the plan got after the export was never in the sheet.
    .filter(([id]) => !seen.has(id) && (then === undefined || then.has(id)))
    .map(([id, { title, status }]) => ({
      part,
      id,
      title: String(title ?? ''),
      canStop: part === 'actions' && status !== 'stopped' && moveStatus(status as ActionStatus, 'stopped').ok,
    }));
  return { fields, additions, missing, gone, alreadyAdded };
}

const isRefused = (field: RowField, now: RowValue, to: RowValue): boolean =>
  field === 'status' && !moveStatus(now as ActionStatus, to as ActionStatus).ok;

export interface ImportChoices {
  /** Of a conflict, by entry and field: whether the sheet's value is taken; else the plan's stays. */
  readonly takesSheet: (id: string, field: RowField) => boolean;
  /** Of what is not in the sheet. */
  readonly missing: (id: string) => 'keep' | 'remove' | 'stop';
}

/** [EX5] What shall be done of the differences, by what somebody chose. */
export function planOrder(
  differences: Differences,
  now: PlanContent,
  choices: ImportChoices,
  who: Pick<PlanOrder, 'by' | 'speaksFor'>,
): PlanOrder {
  return {
    ...who,
    actions: partOrder<ActionId, ActionRow>('actions', differences, rowsOf(now, 'actions'), choices),
    goals: partOrder<GoalId, GoalRow>('goals', differences, rowsOf(now, 'goals'), choices),
  };
}

function partOrder<Id, Row>(
  part: PartName,
  differences: Differences,
  now: ReadonlyMap<string, AnyRow>,
  choices: ImportChoices,
): PartOrder<Id, Row> {
  const changes = new Map<string, { from: AnyRow; to: AnyRow }>();
  const change = (id: string, field: RowField, from: RowValue, to: RowValue) => {
    const { from: froms, to: tos } = changes.get(id) ?? { from: {}, to: {} };
    changes.set(id, { from: { ...froms, [field]: from }, to: { ...tos, [field]: to } });
  };
  for (const { part: of, id, field, now: from, to, is } of differences.fields) {
    if (of !== part || is === 'refused' || (is === 'conflict' && !choices.takesSheet(id, field))) continue;
    change(id, field, from, to);
  }
  const removals: { id: Id; from: Row }[] = [];
  for (const { part: of, id, canStop } of differences.missing) {
    const from = now.get(id);
    if (of !== part || from === undefined) continue;
    const choice = choices.missing(id);
    if (choice === 'remove') removals.push({ id: id as Id, from: from as Row });
    else if (choice === 'stop' && canStop) change(id, 'status', from.status ?? null, 'stopped');
  }
  return {
    changes: [...changes].map(([id, each]) => ({
      id: id as Id,
      from: each.from as Partial<Row>,
      to: each.to as Partial<Row>,
    })),
    additions: differences.additions
      .filter((addition) => addition.part === part)
      .map(({ id, values }) => ({ id: id as Id, values: values as Partial<Row> })),
    removals,
  };
}
