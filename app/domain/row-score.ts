import type { BenchmarkNote, BenchmarkProblem, Place } from './benchmark-problem.ts';
import type { Score } from './benchmark.ts';
import type { Indicator } from './indicator-set.ts';
import { light } from './light.ts';
import { readLight, type ReadLight } from './read-light.ts';
import { isBlank, readScore } from './read-score.ts';
import { fail, ok, type Result } from './result.ts';
import { cellText, EMPTY, type Cell, type SheetRow } from './sheet.ts';
import type { SheetColumns } from './sheet-columns.ts';
import type { Column } from './sheet-headings.ts';

/** What a row says about its indicator. */
export interface RowScore {
  readonly score: Score;
  /** False where score and light are both empty. */
  readonly isGiven: boolean;
  readonly problems: readonly BenchmarkProblem[];
  readonly notes: readonly BenchmarkNote[];
}

/**
 * [BM8] Where a score is given, the light follows from the bounds; a light that contradicts it is a problem.
 * Neither of the two is "not assessed".
 */
export function readRowScore(row: SheetRow, columns: SheetColumns, indicator: Indicator, isGreenG: boolean): RowScore {
  const at = (column: Column | undefined): Cell => (column === undefined ? EMPTY : (row.cells[column.index] ?? EMPTY));
  const placeIn = (column: Column | undefined): Place => ({
    row: row.row,
    column: column?.heading ?? null,
    value: cellText(at(column)) || null,
  });
  const [scoreColumn, lightColumn] = valueColumns(columns, at);
  const score = readScore(at(scoreColumn), indicator.unit, placeIn(scoreColumn));
  const given = readGivenLight(at(lightColumn), placeIn(lightColumn), isGreenG);
  const remark =
    columns.remarks
      .map((column) => cellText(at(column)).trim())
      .filter((text) => text !== '')
      .join('; ') || null;

  const problems = [score, given].flatMap((read) => (read.ok ? [] : [read.problem]));
  if (!score.ok || !given.ok)
    return { score: { value: null, light: 'none', remark }, isGiven: true, problems, notes: [] };
  const { value, notes } = score.value;
  const isGiven = value !== null || given.value !== undefined;
  if (value === null) {
    if (given.value === 'green-or-yellow')
      problems.push({ ...placeIn(lightColumn), code: 'benchmark.ambiguous-light' });
    const told = given.value === undefined || given.value === 'green-or-yellow' ? 'none' : given.value;
    return { score: { value, light: told, remark }, isGiven, problems, notes };
  }

  const expected = light(value, indicator.bounds);
  const isEither = given.value === 'green-or-yellow' && (expected === 'green' || expected === 'yellow');
  if (given.value !== undefined && given.value !== expected && !isEither) {
    problems.push({
      ...placeIn(lightColumn),
      code: 'benchmark.contradicting-light',
      given: given.value,
      expected,
      score: value,
      unit: indicator.unit,
      bounds: indicator.bounds,
    });
  }
  return { score: { value, light: expected, remark }, isGiven, problems, notes };
}

/** A cluster's column in a wide sheet holds a score or a light's name, cell by cell. */
function valueColumns(columns: SheetColumns, at: (column: Column | undefined) => Cell): [Column?, Column?] {
  if (columns.either === undefined) return [columns.score, columns.light];
  return isLightName(at(columns.either)) ? [undefined, columns.either] : [columns.either, undefined];
}

function isLightName(cell: Cell): boolean {
  return cell.is === 'text' && readLight(cell.text) !== undefined;
}

function readGivenLight(cell: Cell, place: Place, isGreenG: boolean): Result<ReadLight | undefined, BenchmarkProblem> {
  if (isBlank(cell)) return ok(undefined);
  if (cell.is === 'error') return fail({ ...place, code: 'benchmark.formula-error' });
  const read = cell.is === 'text' ? readLight(cell.text) : undefined;
  if (read === undefined) return fail({ ...place, code: 'benchmark.unknown-light' });
  return ok(read === 'green-or-yellow' && isGreenG ? 'green' : read);
}

/**
 * [BM12] A lone `g` is green under an English heading, and where the sheet writes yellow in another way; else it could
 * be grønn or gul, and is asked about unless a score decides.
 */
export function isYellowWrittenOut(rows: readonly SheetRow[], columns: SheetColumns): boolean {
  const column = columns.light ?? columns.either;
  if (column === undefined) return false;
  return rows.some((row) => {
    const cell = row.cells[column.index] ?? EMPTY;
    return cell.is === 'text' && readLight(cell.text) === 'yellow';
  });
}
