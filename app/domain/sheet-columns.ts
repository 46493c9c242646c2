import { WHOLE_SHEET, type BenchmarkNote, type BenchmarkProblem } from './benchmark-problem.ts';
import { folded } from './folded.ts';
import type { Locale, Localized } from './indicator-set.ts';
import { fail, ok, type Result } from './result.ts';
import { columnLetter, type ColumnChoices, type ColumnUse } from './sheet-choices.ts';
import { cellText, EMPTY, type Cell, type Sheet, type SheetRow } from './sheet.ts';

/** Every heading that a column is known by, in the language it is written in. */
const HEADINGS = {
  code: { code: 'en', kode: 'nb' },
  indicator: { indicator: 'en', indikator: 'nb' },
  score: { score: 'en', value: 'en', verdi: 'nb', poeng: 'nb' },
  light: { light: 'en', lys: 'nb' },
  remark: { remark: 'en', remarks: 'en', comment: 'en', merknad: 'nb', merknader: 'nb', kommentar: 'nb' },
} as const satisfies Record<string, Record<string, Locale>>;

/** Above the column in which a refused sheet comes back with its problems; passed over where it is read again. */
export const TOLD_HEADING: Localized = { nb: 'Feil i raden', en: 'Problems in the row' };

type Field = keyof typeof HEADINGS | 'own';

/** A column by its place, and its heading as the author wrote it. */
export interface Column {
  readonly index: number;
  readonly heading: string;
}

export interface SheetColumns {
  readonly code: Column | undefined;
  readonly indicator: Column | undefined;
  readonly score: Column | undefined;
  readonly light: Column | undefined;
  readonly remarks: readonly Column[];
  /** In wide form a cluster's column, whose cells hold scores or lights. */
  readonly either: Column | undefined;
  /** The language that one-letter lights are written in. */
  readonly lightLocale: Locale;
}

export interface Header {
  readonly columns: SheetColumns;
  /** Undefined where columns were chosen in a sheet without headings. */
  readonly headerRow: SheetRow | undefined;
  readonly rows: readonly SheetRow[];
  readonly notes: readonly BenchmarkNote[];
}

interface Headed extends Column {
  readonly field: Field | undefined;
  readonly locale: Locale | undefined;
}

/**
 * [BM1] The header is the first row with a heading for code or indicator and one for score or light; it may stand lower down.
 * [BM2] With a score or light column the sheet is long: a row an indicator.
 * [BM3] Else it is wide: each further column is a cluster's, and exactly one must bear the cluster's name.
 * [BM28] Columns that somebody has chosen are what they say; a sheet without headings is read from its first row then.
 */
export function findHeader(
  sheet: Sheet,
  clusterName: string,
  chosen: ColumnChoices = new Map(),
): Result<Header, BenchmarkProblem[]> {
  const headerRow = headerOf(sheet);
  const headed = withChoices(headerRow === undefined ? [] : headingsOf(headerRow), chosen);
  if (!headed.some(isIdentity)) return fail([{ ...WHOLE_SHEET, code: 'benchmark.no-header' }]);
  const row = headerRow?.row ?? null;
  const repeated = repeatedFields(headed, row);
  if (repeated.length > 0) return fail(repeated);
  const isLong = headed.some((column) => isValue(column) || column.field === 'own');
  const columns = isLong ? ok(longColumns(headed)) : wideColumns(headed, row, clusterName);
  if (!columns.ok) return fail([columns.problem]);
  const isWide = columns.value.either !== undefined;
  return ok({
    columns: columns.value,
    headerRow,
    rows: sheet.filter((one) => one.row > (row ?? 0)),
    // The other clusters of a round are what a wide sheet is for: nothing to remark on.
    notes: isWide ? [] : ignoredColumns(headed, row),
  });
}

function withChoices(headed: readonly Headed[], chosen: ColumnChoices): Headed[] {
  const kept = headed.flatMap((column): Headed[] => {
    const use = chosen.get(column.index) ?? column.field;
    if (use === 'none') return [];
    return [{ ...column, field: use, locale: use === column.field ? column.locale : undefined }];
  });
  const unheaded = [...chosen].flatMap(([index, field]): Headed[] =>
    field === 'none' || headed.some((column) => column.index === index)
      ? []
      : [{ index, heading: columnLetter(index), field, locale: undefined }],
  );
  return [...kept, ...unheaded].sort((a, b) => a.index - b.index);
}

/** What each column of the sheet is read as, for somebody to look over; columns without anything in them are left out. */
export function columnUses(sheet: Sheet, clusterName: string, chosen: ColumnChoices) {
  const headerRow = headerOf(sheet);
  const headings = headerRow === undefined ? [] : headingsOf(headerRow);
  const headed = withChoices(headings, chosen);
  const isLong = headed.some(isValue);
  const rows = sheet.filter(({ row }) => row > (headerRow?.row ?? 0));
  const width = Math.max(0, ...sheet.map(({ cells }) => cells.length));
  return Array.from({ length: width }, (_, index) => {
    const heading = headings.find((column) => column.index === index)?.heading;
    const column = headed.find((one) => one.index === index);
    const isOwn = !isLong && column?.field === undefined && folded(column?.heading ?? '') === folded(clusterName);
    const use: ColumnUse = column?.field ?? (isOwn ? 'own' : 'none');
    const texts = rows.map(({ cells }) => cellText(cells[index] ?? EMPTY).trim()).filter((text) => text !== '');
    const isTold = isToldHeading(cellText(headerRow?.cells[index] ?? EMPTY));
    return { index, heading: heading ?? columnLetter(index), use, examples: texts.slice(0, 3), isTold };
  }).filter(({ examples, isTold }) => examples.length > 0 && !isTold);
}

/** A row with all that long form needs; else one with something beside code or indicator; else one with these alone. */
export function headerOf(sheet: Sheet): SheetRow | undefined {
  const candidates = sheet
    .map((row) => ({ row, headed: headingsOf(row) }))
    .filter(({ headed }) => headed.some(isIdentity));
  const best =
    candidates.find(({ headed }) => headed.some(isValue)) ??
    candidates.find(({ headed }) => headed.length > 1) ??
    candidates[0];
  return best?.row;
}

function headingsOf(row: SheetRow): Headed[] {
  return row.cells.flatMap((cell, index): Headed[] => {
    const heading = headingText(cell);
    if (heading === '') return [];
    const name = folded(heading);
    if (isToldHeading(heading)) return [];
    for (const [field, words] of Object.entries(HEADINGS) as [Field, Record<string, Locale>][]) {
      if (Object.hasOwn(words, name)) return [{ index, heading, field, locale: words[name] }];
    }
    return [{ index, heading, field: undefined, locale: undefined }];
  });
}

const isToldHeading = (text: string): boolean =>
  Object.values(TOLD_HEADING).some((told) => folded(told) === folded(text));

function headingText(cell: Cell): string {
  return cellText(cell).replace(/\s+/g, ' ').trim();
}

const isIdentity = ({ field }: Headed): boolean => field === 'code' || field === 'indicator';
const isValue = ({ field }: Headed): boolean => field === 'score' || field === 'light';

/** Two columns for the same thing: which one counts is not ours to guess. Remarks may stand in several. */
function repeatedFields(headed: readonly Headed[], row: number | null): BenchmarkProblem[] {
  return headed.flatMap((column) => {
    if (column.field === undefined || column.field === 'remark') return [];
    const first = headed.find(({ field }) => field === column.field);
    if (first === undefined || first === column) return [];
    const place = { row, column: column.heading, value: column.heading };
    return [{ ...place, code: 'benchmark.duplicate-column' as const, other: first.heading }];
  });
}

function longColumns(headed: readonly Headed[]): SheetColumns {
  const first = (wanted: Field) => headed.find(({ field }) => field === wanted);
  return {
    code: first('code'),
    indicator: first('indicator'),
    score: first('score'),
    light: first('light'),
    remarks: headed.filter(({ field }) => field === 'remark'),
    either: headed.some(isValue) ? undefined : first('own'),
    lightLocale: (headed.some(isValue) ? first('light') : headed.find(isIdentity))?.locale ?? 'nb',
  };
}

function wideColumns(
  headed: readonly Headed[],
  row: number | null,
  clusterName: string,
): Result<SheetColumns, BenchmarkProblem> {
  const clusters = headed.filter(({ field }) => field === undefined);
  const columns = clusters.map(({ heading }) => heading);
  if (columns.length === 0) return fail({ ...WHOLE_SHEET, row, code: 'benchmark.no-score-column' });
  const own = clusters.filter(({ heading }) => folded(heading) === folded(clusterName));
  const [either] = own;
  if (either === undefined || own.length > 1) {
    const code = either === undefined ? 'benchmark.cluster-column-missing' : 'benchmark.cluster-column-twice';
    return fail({ ...WHOLE_SHEET, row, code, clusterName, columns });
  }
  return ok({ ...longColumns(headed), either, lightLocale: headed.find(isIdentity)?.locale ?? 'nb' });
}

/**
 * [BM3] The headings of a sheet in wide form that are no column of ours: each is a cluster's, by its name. Fails where
 * the sheet has no header, or is in long form, which holds one cluster only.
 */
export function clusterHeadings(sheet: Sheet): Result<readonly string[], BenchmarkProblem[]> {
  const headerRow = headerOf(sheet);
  if (headerRow === undefined) return fail([{ ...WHOLE_SHEET, code: 'benchmark.no-header' }]);
  const headed = headingsOf(headerRow);
  const headings = headed.filter(({ field }) => field === undefined).map(({ heading }) => heading);
  if (headed.some(isValue) || headings.length === 0) {
    return fail([{ ...WHOLE_SHEET, row: headerRow.row, code: 'benchmark.no-score-column' }]);
  }
  return ok(headings);
}

function ignoredColumns(headed: readonly Headed[], row: number | null): BenchmarkNote[] {
  return headed
    .filter(({ field }) => field === undefined)
    .map(({ heading }) => ({ row, column: heading, value: heading, code: 'benchmark.column-ignored' }));
}
