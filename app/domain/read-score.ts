import type { BenchmarkNote, BenchmarkProblem, Place } from './benchmark-problem.ts';
import { dateInCell } from './became-date.ts';
import type { Unit } from './indicator-set.ts';
import { readNumber } from './read-number.ts';
import { fail, ok, type Result } from './result.ts';
import { asExcelRounds, type Cell } from './sheet.ts';

export interface ReadScore {
  /** In the indicator's unit; null for an empty cell. */
  readonly value: number | null;
  readonly notes: readonly BenchmarkNote[];
}

/** What a unit can hold; null where there is no upper end. */
export const UNIT_RANGE: Readonly<Record<Unit, { readonly minimum: number; readonly maximum: number | null }>> = {
  percent: { minimum: 0, maximum: 100 },
  level: { minimum: 0, maximum: 4 },
  count: { minimum: 0, maximum: null },
  years: { minimum: 0, maximum: null },
  months: { minimum: 0, maximum: null },
  fte: { minimum: 0, maximum: null },
};

/** True for nothing, and for the dash that people put where there is nothing. */
export function isBlank(cell: Cell): boolean {
  return cell.is === 'empty' || (cell.is === 'text' && /^[\s\u00a0\-\u2010-\u2015\u2212]*$/.test(cell.text));
}

/**
 * [BM9] Reads a score in the unit's own scale.
 * [BM10] Shares: `45 %` as text and a cell that the spreadsheet shows as 45 % are 45; a bare number is taken as it
 * stands, and noted where it lies above 0 and up to 1, since it may be a fraction of one. A percent sign on
 * anything that is not a share is a problem. Counts are whole numbers, so that 1.234 is never read as one and a bit.
 */
export function readScore(cell: Cell, unit: Unit, place: Place): Result<ReadScore, BenchmarkProblem> {
  if (isBlank(cell)) return ok({ value: null, notes: [] });
  if (cell.is === 'error') return fail({ ...place, code: 'benchmark.formula-error' });
  const date = dateInCell(cell);
  if (date !== undefined) return fail({ ...place, code: 'benchmark.value-is-date', suggestion: scoreBefore(date) });
  const read = cell.is === 'number' ? storedNumber(cell) : cell.is === 'text' ? readNumber(cell.text) : undefined;
  if (read === undefined || !Number.isFinite(read.number)) {
    return fail({ ...place, code: 'benchmark.not-a-number', unit });
  }
  const { number, hasPercentSign } = read;
  if (hasPercentSign && unit !== 'percent') return fail({ ...place, code: 'benchmark.percent-not-expected', unit });
  const { minimum, maximum } = UNIT_RANGE[unit];
  if (number < minimum || (maximum !== null && number > maximum)) {
    return fail({ ...place, code: 'benchmark.out-of-range', minimum, maximum });
  }
  if (unit === 'count' && !Number.isInteger(number)) return fail({ ...place, code: 'benchmark.not-whole' });
  const isMaybeFraction = unit === 'percent' && !hasPercentSign && number > 0 && number <= 1;
  return ok({ value: number, notes: isMaybeFraction ? [{ ...place, code: 'benchmark.maybe-fraction', number }] : [] });
}

function storedNumber(cell: Cell & { is: 'number' }): { number: number; hasPercentSign: boolean } {
  const number = asExcelRounds(cell.isShownAsPercent ? cell.number * 100 : cell.number);
  return { number: number === 0 ? 0 : number, hasPercentSign: cell.isShownAsPercent };
}

/** 1.5 typed into a Norwegian spreadsheet becomes 1 May; a date with day and month is the only such trace. */
function scoreBefore({ day, month }: { day: number; month: number }): number {
  return Number(`${day}.${month}`);
}
