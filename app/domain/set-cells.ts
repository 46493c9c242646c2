import { dateInCell } from './became-date.ts';
import { readNumber } from './read-number.ts';
import { fail, ok, type Result } from './result.ts';
import { TEXT_LIMITS } from './set-content.ts';
import type { SetField, SetPart, SetPlace, SetProblem } from './set-problem.ts';
import { asExcelRounds, cellText, EMPTY, type Cell } from './sheet.ts';

/** A row of one part of a set, as a file or a form has it. */
export interface SetRow {
  /** As the file numbers it, from 1. */
  readonly row: number;
  readonly cells: Readonly<Partial<Record<SetField, Cell>>>;
}

/** One cell of a row, with where it stands. */
export interface SetCell extends SetPlace {
  readonly cell: Cell;
}

export function cellAt(part: SetPart, { row, cells }: SetRow, field: SetField): SetCell {
  const cell = cells[field] ?? EMPTY;
  return { part, row, field, value: textOf(cell) === '' ? null : textOf(cell), cell };
}

export function placeOf({ part, row, field, value }: SetPlace): SetPlace {
  return { part, row, field, value };
}

/** Line ends are one kind, and nothing stands before or after the text. */
function textOf(cell: Cell): string {
  return cellText(cell).replace(/\r\n?/g, '\n').trim();
}

export function readText(at: SetCell, limit: number, isRequired: boolean): Result<string, SetProblem> {
  if (at.cell.is === 'error') return fail({ ...placeOf(at), code: 'set.formula-error' });
  const text = textOf(at.cell);
  if (text === '' && isRequired) return fail({ ...placeOf(at), code: 'set.missing' });
  return text.length > limit ? fail({ ...placeOf(at), code: 'set.too-long', limit }) : ok(text);
}

/** Letters and digits, with points, dashes or underscores between: such as `4.6.1`. */
const CODE = /^[\p{L}\p{N}]+(?:[._-][\p{L}\p{N}]+)*$/u;

export function readCode(at: SetCell): Result<string, SetProblem> {
  // Excel makes dates of codes such as 2.1; what it was is not ours to guess.
  if (dateInCell(at.cell) !== undefined) return fail({ ...placeOf(at), code: 'set.code-is-date' });
  const text = readText(at, TEXT_LIMITS.code, true);
  if (!text.ok) return text;
  return CODE.test(text.value) ? text : fail({ ...placeOf(at), code: 'set.code-malformed' });
}

/** A number as people write it; `45 %` is 45 where shares are expected, and no number elsewhere. */
export function readAmount(at: SetCell, isShare: boolean): Result<number, SetProblem> {
  const { cell } = at;
  if (cell.is === 'error') return fail({ ...placeOf(at), code: 'set.formula-error' });
  if (textOf(cell) === '') return fail({ ...placeOf(at), code: 'bounds.missing' });
  const read =
    cell.is === 'number'
      ? {
          number: asExcelRounds(cell.isShownAsPercent ? cell.number * 100 : cell.number),
          hasPercentSign: cell.isShownAsPercent,
        }
      : cell.is === 'text'
        ? readNumber(cell.text)
        : undefined;
  if (read === undefined || !Number.isFinite(read.number) || (read.hasPercentSign && !isShare)) {
    return fail({ ...placeOf(at), code: 'bounds.not-a-number' });
  }
  return ok(read.number === 0 ? 0 : read.number);
}
