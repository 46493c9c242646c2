import { fail, ok, type Result } from '#app/domain/result.ts';
import type { SetRows } from '#app/domain/parse-set.ts';
import type { SetRow } from '#app/domain/set-cells.ts';
import { SET_PARTS, type SetField, type SetFileProblem, type SetPart } from '#app/domain/set-problem.ts';
import type { SheetProblem } from '#app/domain/sheet-problem.ts';
import { cellText, type Cell, type Sheet } from '#app/domain/sheet.ts';
import { WHOLE_SHEET } from '#app/domain/benchmark-problem.ts';
import { fieldOfHeading, NEEDED, OPTIONAL_PARTS, sheetOfPart } from './set-columns.ts';
import { MAX_ROWS } from './sheet-limits.ts';
import { visibleSheets } from './xlsx-scan.server.ts';
import { readXlsx } from './xlsx.server.ts';
import type { Zip } from './zip.server.ts';

/** A file's rows, and what its author calls the place of a part's field. */
export interface SetFile {
  readonly rows: SetRows;
  readonly placeOf: (part: SetPart, row: number | null, field: SetField | null) => FilePlace;
}

export interface FilePlace {
  readonly sheet: string | null;
  readonly row: number | null;
  readonly column: string | null;
}

interface ReadPart {
  readonly sheet: string;
  readonly rows: readonly SetRow[];
  readonly headings: ReadonlyMap<SetField, string>;
}

/** Reads a workbook with a sheet for each part, known by its name in either language, headings in its first row. */
export async function readSetWorkbook(
  bytes: Uint8Array,
  zip: Zip,
): Promise<Result<SetFile, (SheetProblem | SetFileProblem)[]>> {
  const names = visibleSheets(zip);
  const found = SET_PARTS.map((part) => ({ part, name: sheetOfPart(part, names) }));
  if (found.every(({ name }) => name === undefined)) {
    return fail([{ part: 'set', row: null, field: null, value: names.join(', '), code: 'set.not-a-set' }]);
  }
  const problems: (SheetProblem | SetFileProblem)[] = [];
  const parts = new Map<SetPart, ReadPart>();
  for (const { part, name } of found) {
    if (name === undefined) {
      if (!OPTIONAL_PARTS.includes(part)) problems.push({ ...whole(part), code: 'set.part-missing' });
      continue;
    }
    const sheet = await readXlsx(bytes, zip, name);
    if (!sheet.ok) return fail([sheet.problem]);
    if (sheet.value.length > MAX_ROWS) return fail([{ ...WHOLE_SHEET, code: 'sheet.too-many-rows', limit: MAX_ROWS }]);
    const read = readPart(part, name, sheet.value);
    if (read.ok) parts.set(part, read.value);
    else problems.push(...read.problem);
  }
  if (problems.length > 0) return fail(problems);
  const rowsOf = (part: SetPart): readonly SetRow[] => parts.get(part)?.rows ?? [];
  return ok({
    rows: {
      set: rowsOf('set')[0] ?? { row: 2, cells: {} },
      groups: rowsOf('groups'),
      themes: rowsOf('themes'),
      indicators: rowsOf('indicators'),
      levels: rowsOf('levels'),
    },
    placeOf: (part, row, field) => ({
      sheet: parts.get(part)?.sheet ?? null,
      row,
      column: (field !== null && parts.get(part)?.headings.get(field)) || null,
    }),
  });
}

function readPart(part: SetPart, name: string, sheet: Sheet): Result<ReadPart, SetFileProblem[]> {
  const [header, ...lines] = sheet.filter(({ cells }) => cells.some((cell) => cell.is !== 'empty'));
  const columns = (header?.cells ?? []).map((cell) => {
    const heading = cellText(cell).trim();
    return { heading, field: fieldOfHeading(part, heading) };
  });
  const problems = NEEDED[part]
    .filter((field) => !columns.some((column) => column.field === field))
    .map((field): SetFileProblem => ({ ...whole(part), row: header?.row ?? null, field, code: 'set.column-missing' }));
  for (const [index, { field, heading }] of columns.entries()) {
    if (field === undefined || columns.findIndex((column) => column.field === field) === index) continue;
    problems.push({ part, row: header?.row ?? null, field, value: heading, code: 'set.column-twice' });
  }
  if (problems.length > 0) return fail(problems);
  const rows = lines
    .map(({ row, cells }): SetRow => ({ row, cells: cellsByField(columns, cells) }))
    .filter(({ cells }) => Object.values(cells).some((cell) => cell.is !== 'empty'));
  const headings = columns.flatMap(({ field, heading }): [SetField, string][] =>
    field === undefined ? [] : [[field, heading]],
  );
  return ok({ sheet: name, rows, headings: new Map(headings) });
}

function cellsByField(
  columns: readonly { readonly field: SetField | undefined }[],
  cells: readonly Cell[],
): SetRow['cells'] {
  return Object.fromEntries(
    columns.flatMap(({ field }, index) => {
      const cell = cells[index];
      return field === undefined || cell === undefined ? [] : [[field, cell]];
    }),
  );
}

const whole = (part: SetPart) => ({ part, row: null, field: null, value: null });
