import { createHash } from 'node:crypto';
import { WHOLE_SHEET } from '#app/domain/benchmark-problem.ts';
import type { PlanContent } from '#app/domain/plan.ts';
import type { PartName, PlanSheetRows, ReadRow } from '#app/domain/plan-differences.ts';
import {
  actionRow,
  cellWords,
  goalRow,
  isSameValue,
  type ActionRow,
  type GoalRow,
  type RowField,
  type RowValue,
} from '#app/domain/plan-rows.ts';
import type { PlanSheetPlace, PlanSheetProblem } from '#app/domain/plan-sheet-problem.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import type { SheetProblem } from '#app/domain/sheet-problem.ts';
import { cellText, EMPTY, type Cell, type Sheet, type SheetRow } from '#app/domain/sheet.ts';
import { fileKind } from './file-kind.server.ts';
import { readCell, writeCell, type SheetNames } from './plan-cells.ts';
import { actionFields, columnUse, GOAL_FIELDS, planSheetName, type ColumnUse } from './plan-columns.ts';
import { cellMark, readFingerprint, type Fingerprint } from './plan-fingerprint.ts';
import { MAX_FILE_BYTES, MAX_ROWS } from './sheet-limits.ts';
import { visibleSheets } from './xlsx-scan.server.ts';
import { readXlsx } from './xlsx.server.ts';

/** The plan that a workbook is read for. */
export interface ReadFor {
  readonly planId: string;
  readonly isShared: boolean;
  readonly content: PlanContent;
  readonly names: SheetNames;
}

export interface PlanSheet {
  readonly rows: PlanSheetRows;
  /** The plan's newest change at the export; null for a sheet that is none. */
  readonly seq: number | null;
  /** Headings of columns that mean nothing here. */
  readonly ignored: readonly string[];
}

export type PlanFileProblem = PlanSheetProblem | SheetProblem;

/** [EX3] A workbook as rows of this plan, or all that is wrong with it. */
export async function readPlanXlsx(bytes: Uint8Array, plan: ReadFor): Promise<Result<PlanSheet, PlanFileProblem[]>> {
  if (bytes.length === 0) return fail([{ ...WHOLE_SHEET, code: 'sheet.empty' }]);
  if (bytes.length > MAX_FILE_BYTES) {
    return fail([{ ...WHOLE_SHEET, code: 'sheet.too-large', limitBytes: MAX_FILE_BYTES }]);
  }
  const kind = fileKind(bytes);
  if (!kind.ok) return fail([kind.problem]);
  if (kind.value.is === 'text') return fail([{ ...WHOLE_SHEET, code: 'sheet.not-a-sheet', found: 'other' }]);
  const { zip } = kind.value;
  const names = visibleSheets(zip);
  const actionsName = planSheetName('actions', names);
  const goalsName = planSheetName('goals', names);
  if (actionsName === undefined) {
    return fail([{ sheet: null, row: null, column: null, value: names.join(', '), code: 'plan-sheet.no-actions' }]);
  }
  const fileMark = createHash('sha256').update(bytes).digest('base64url');
  const read: Partial<Record<PartName, PartRead>> = {};
  for (const [part, name] of [
    ['actions', actionsName],
    ['goals', goalsName],
  ] as const) {
    if (name === undefined) continue;
    const sheet = await readXlsx(bytes, zip, name);
    if (!sheet.ok) return fail([sheet.problem]);
    const rows = sheet.value.filter(({ cells }) => cells.some((cell) => cell.is !== 'empty'));
    if (rows.length > MAX_ROWS) return fail([{ ...WHOLE_SHEET, code: 'sheet.too-many-rows', limit: MAX_ROWS }]);
    read[part] = readPart(part, name, rows, plan, fileMark);
  }
  const { actions, goals } = read;
  const problems = [...(actions?.problems ?? []), ...(goals?.problems ?? [])];
  if (problems.length > 0) return fail(problems);
  return ok({
    rows: {
      actions: (actions?.rows ?? []) as readonly ReadRow<ActionRow>[],
      goals: goals === undefined ? null : (goals.rows as readonly ReadRow<GoalRow>[]),
    },
    seq: actions?.seq ?? goals?.seq ?? null,
    ignored: [...(actions?.ignored ?? []), ...(goals?.ignored ?? [])],
  });
}

type AnyRow = Partial<Readonly<Record<RowField, RowValue>>>;

interface PartRead {
  readonly rows: readonly ReadRow<AnyRow>[];
  readonly problems: readonly PlanSheetProblem[];
  readonly seq: number | null;
  readonly ignored: readonly string[];
}

interface Column {
  readonly heading: string;
  readonly use: ColumnUse | undefined;
}

function readPart(part: PartName, sheet: string, lines: Sheet, plan: ReadFor, fileMark: string): PartRead {
  const fields = part === 'actions' ? actionFields(plan.isShared) : GOAL_FIELDS;
  const [header, ...rest] = lines;
  const columns = (header?.cells ?? []).map((cell): Column => {
    const heading = cellText(cell).trim();
    return { heading, use: columnUse(part, heading, fields) };
  });
  const place: PlanSheetPlace = { sheet, row: header?.row ?? null, column: null, value: null };
  const problems: PlanSheetProblem[] = columns
    .filter(({ use }, at) => use !== undefined && columns.findIndex((other) => isSameUse(other.use, use)) < at)
    .map(({ heading }) => ({ ...place, column: heading, code: 'plan-sheet.column-twice' as const }));
  if (!columns.some(({ use }) => use?.is === 'field' && use.field === 'title')) {
    problems.push({ ...place, code: 'plan-sheet.title-column-missing' });
  }
  const ignored = columns.flatMap(({ heading, use }) =>
    use === undefined && heading !== '' && !/\((leses ikke inn|not read in)\)$/.test(heading) ? [heading] : [],
  );
  if (problems.length > 0) return { rows: [], problems, seq: null, ignored };
  const now = new Map<string, AnyRow>(
    part === 'actions'
      ? plan.content.actions.map((action) => [action.id, actionRow(action)])
      : plan.content.goals.map((goal) => [goal.id, goalRow(goal)]),
  );
  const at = columns.findIndex(({ use }) => use?.is === 'fingerprint');
  const fingerprints = rest.map(({ cells }) => readFingerprint(cellText(cells[at] ?? EMPTY)));
  const seq = fingerprints.find((found) => found !== undefined)?.seq ?? null;
  const reader = {
    part,
    sheet,
    columns,
    now,
    plan,
    origin: seq ?? fileMark,
    seenIds: new Set<string>(),
    seenNew: new Map<string, number>(),
  };
  const rows = rest.map((line) => readLine(line, reader));
  return {
    rows: rows.flatMap(({ read }) => (read === undefined ? [] : [read])),
    problems: rows.flatMap((one) => one.problems),
    seq,
    ignored,
  };
}

const isSameUse = (a: ColumnUse | undefined, b: ColumnUse | undefined): boolean =>
  a?.is === b?.is && (a?.is !== 'field' || (b?.is === 'field' && a.field === b.field));

interface LineReader {
  readonly part: PartName;
  readonly sheet: string;
  readonly columns: readonly Column[];
  readonly now: ReadonlyMap<string, AnyRow>;
  readonly plan: ReadFor;
  /** What the file is of: an export, or by its own bytes. */
  readonly origin: number | string;
  readonly seenIds: Set<string>;
  /** How often a new row of the same words has come. */
  readonly seenNew: Map<string, number>;
}

interface LineRead {
  readonly read?: ReadRow<AnyRow>;
  readonly problems: readonly PlanSheetProblem[];
}

function readLine({ row, cells }: SheetRow, reader: LineReader): LineRead {
  const { part, sheet, columns, now, plan } = reader;
  const problems: PlanSheetProblem[] = [];
  const cellOf = (is: 'id' | 'fingerprint') =>
    cellText(cells[columns.findIndex(({ use }) => use?.is === is)] ?? EMPTY).trim();
  const id = cellOf('id') || null;
  const written = cellOf('fingerprint');
  const fingerprint = readFingerprint(written);
  const problem = (
    told: Partial<PlanSheetPlace> & { readonly code: PlanSheetProblem['code']; readonly limit?: number },
  ) => problems.push({ sheet, row, column: null, value: null, ...told } as PlanSheetProblem);
  if (written !== '' && fingerprint === undefined) {
    problem({ code: 'plan-sheet.fingerprint-changed', value: written.slice(0, 40) });
  } else if (fingerprint !== undefined && fingerprint.planId !== plan.planId) {
    problem({ code: 'plan-sheet.other-plan' });
  }
  if (id !== null && reader.seenIds.has(id)) problem({ code: 'plan-sheet.id-twice', value: id });
  if (id !== null) reader.seenIds.add(id);
  const there = id === null ? undefined : now.get(id);
  // A row that was copied has the fingerprint of another; what it says of that one says nothing of a new one.
  const known = id === null ? undefined : fingerprint;
  const values: Partial<Record<RowField, RowValue>> = {};
  const changedSince = new Set<RowField>();
  columns.forEach(({ heading, use }, at) => {
    if (use?.is !== 'field') return;
    const { field } = use;
    const cell = cells[at] ?? EMPTY;
    if (isAsExported(cell, field, known)) return;
    if (isOtherNow(field, there, known, plan.names)) changedSince.add(field);
    const read = readCell(field, cell, plan.names, there?.[field]);
    if (read.ok) values[field] = read.value;
    else problem({ column: heading, value: cellText(cell), ...read.problem });
  });
  const isBlank =
    id === null &&
    Object.values(values).every(
      (value) => value === null || value === 'planned' || value === '' || (Array.isArray(value) && value.length === 0),
    );
  if (isBlank && problems.length === 0) return { problems };
  if (values.title === '' && !isSameValue(there?.title, '')) problem({ code: 'plan-sheet.title-missing' });
  const read = { row, id, newId: newIdOf(part, cells, reader), values, changedSince };
  return { read, problems };
}

const isAsExported = (cell: Cell, field: RowField, known: Fingerprint | undefined): boolean =>
  known?.cells.get(field) === cellMark(cell);

/** Whether the plan says something else now than when the sheet was made. */
function isOtherNow(
  field: RowField,
  there: AnyRow | undefined,
  known: Fingerprint | undefined,
  names: SheetNames,
): boolean {
  const mark = known?.cells.get(field);
  if (there === undefined || known === undefined || mark === undefined) return false;
  return cellMark(writeCell(field, there[field] ?? null, names, known.locale)) !== mark;
}

/** [EX7] The same new row of the same sheet has the same id, so that nobody who uploads it twice adds it twice. */
function newIdOf(part: PartName, cells: readonly Cell[], reader: LineReader): string {
  const { columns, plan, origin, seenNew } = reader;
  const words = columns.flatMap(({ use }, at) =>
    use?.is === 'field' ? [[use.field, cellWords(cellText(cells[at] ?? EMPTY))]] : [],
  );
  const content = JSON.stringify([part, plan.planId, origin, words]);
  const times = (seenNew.get(content) ?? 0) + 1;
  seenNew.set(content, times);
  return createHash('sha256').update(`${times} ${content}`).digest('base64url').slice(0, 24);
}
