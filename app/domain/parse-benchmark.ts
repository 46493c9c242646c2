import { named, WHOLE_SHEET, type BenchmarkNote, type BenchmarkProblem } from './benchmark-problem.ts';
import type { Score } from './benchmark.ts';
import { indexIndicators } from './find-indicator.ts';
import type { IndicatorSet } from './indicator-set.ts';
import { fail, ok, type Result } from './result.ts';
import { identifyRow, type IdentifiedRow } from './row-indicator.ts';
import { isYellowWrittenOut, readRowScore, type RowScore } from './row-score.ts';
import { isBlank } from './read-score.ts';
import { cellText, EMPTY, type Sheet, type SheetRow } from './sheet.ts';
import { NO_CHOICES, type SheetChoices } from './sheet-choices.ts';
import { findHeader, type SheetColumns } from './sheet-columns.ts';

/** A benchmark's content, not yet saved. */
export interface ParsedBenchmark {
  /** By indicator code, every indicator of the set, in the set's order. */
  readonly scores: ReadonlyMap<string, Score>;
  readonly notes: readonly BenchmarkNote[];
}

export interface ParseOptions {
  /** Whose column to take where a sheet has a column a cluster. */
  readonly clusterName: string;
  /** [BM28] What somebody has said about columns and rows. */
  readonly choices?: SheetChoices;
}

/**
 * Reads one cluster's benchmark out of a sheet of cells; rules BM1-BM18 in docs/rules.md.
 * [BM15] Answers with a benchmark, or with all problems at once in the order of the sheet; never with half a benchmark.
 */
export function parseBenchmark(
  sheet: Sheet,
  set: IndicatorSet,
  options: ParseOptions,
): Result<ParsedBenchmark, BenchmarkProblem[]> {
  const choices = options.choices ?? NO_CHOICES;
  const header = findHeader(sheet, options.clusterName, choices.columns);
  if (!header.ok) return fail(header.problem);
  const { columns, headerRow, rows } = header.value;
  const index = indexIndicators(set);
  const isGreenG = columns.lightLocale === 'en' || isYellowWrittenOut(rows, columns);
  const problems: BenchmarkProblem[] = [];
  const notes: BenchmarkNote[] = [...header.value.notes];
  const found = new Map<string, { readonly row: number; readonly score: RowScore }>();

  for (const row of rows) {
    if (row.cells.every((cell) => isBlank(cell)) || isSameHeader(row, headerRow, columns)) continue;
    const chosen = choices.rows.get(row.row);
    if (chosen === 'skip') continue;
    const identified = chosenRow(row, chosen?.code, set) ?? identifyRow(row, columns, index);
    if (identified.is === 'skipped') notes.push(...identified.notes);
    else if (identified.is === 'problem') problems.push(identified.problem);
    else {
      const { indicator, place } = identified;
      const score = readRowScore(row, columns, indicator, isGreenG);
      const first = found.get(indicator.code);
      // [BM16] Two rows for one indicator: which one counts is not ours to guess.
      if (first === undefined) found.set(indicator.code, { row: row.row, score });
      else
        problems.push({ ...place, code: 'benchmark.duplicate-row', indicator: named(indicator), firstRow: first.row });
      problems.push(...score.problems);
      notes.push(...identified.notes, ...score.notes);
    }
  }

  // [BM14] A sheet that says nothing about any indicator is not a benchmark.
  if (problems.length === 0 && ![...found.values()].some(({ score }) => score.isGiven)) {
    return fail([{ ...WHOLE_SHEET, code: 'benchmark.no-rows' }]);
  }
  if (problems.length > 0) return fail(problems);

  // [BM13] What the sheet leaves out was not assessed, and is said.
  const missing = set.indicators.filter(({ code }) => !found.has(code)).map(named);
  if (missing.length > 0) notes.push({ ...WHOLE_SHEET, code: 'benchmark.indicators-missing', indicators: missing });
  const scores = new Map(
    set.indicators.map(({ code }): [string, Score] => [code, found.get(code)?.score.score ?? NOT_ASSESSED]),
  );
  return ok({ scores, notes });
}

const NOT_ASSESSED: Score = { value: null, light: 'none', remark: null };

/** Undefined where nobody said which indicator of the set the row is about. */
function chosenRow({ row }: SheetRow, code: string | undefined, set: IndicatorSet): IdentifiedRow | undefined {
  const indicator = set.indicators.find((one) => one.code === code);
  if (indicator === undefined) return undefined;
  return { is: 'indicator', indicator, place: { row, column: null, value: indicator.code }, notes: [] };
}

/** A table that was printed over several pages repeats its header. */
function isSameHeader(row: SheetRow, header: SheetRow | undefined, columns: SheetColumns): boolean {
  if (header === undefined) return false;
  return [columns.code, columns.indicator, columns.score, columns.light, columns.either].every(
    (column) =>
      column === undefined ||
      cellText(row.cells[column.index] ?? EMPTY) === cellText(header.cells[column.index] ?? EMPTY),
  );
}
