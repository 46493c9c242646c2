import { WHOLE_SHEET, type BenchmarkNote, type BenchmarkProblem } from './benchmark-problem.ts';
import { folded } from './folded.ts';
import type { Locale } from './indicator-set.ts';
import { fail, ok, type Result } from './result.ts';
import type { ColumnChoices } from './sheet-choices.ts';
import {
  headerOf,
  headingsOf,
  isIdentity,
  isValue,
  withChoices,
  type Column,
  type Field,
  type Headed,
} from './sheet-headings.ts';
import type { Sheet, SheetRow } from './sheet.ts';

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
export function clusterHeadings(sheet: Sheet): Result<readonly Column[], BenchmarkProblem[]> {
  const headerRow = headerOf(sheet);
  if (headerRow === undefined) return fail([{ ...WHOLE_SHEET, code: 'benchmark.no-header' }]);
  const headed = headingsOf(headerRow);
  const headings = headed.filter(({ field }) => field === undefined);
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
