import { readSheet as readCells, type SheetData } from 'read-excel-file/universal';
import { WHOLE_SHEET } from '#app/domain/benchmark-problem.ts';
import { dayOf } from '#app/domain/day.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import type { SheetProblem } from '#app/domain/sheet-problem.ts';
import { EMPTY, type Cell, type Sheet } from '#app/domain/sheet.ts';
import { MAX_COLUMNS } from './sheet-limits.ts';
import { textCell } from './text-cell.ts';
import { scanXlsx } from './xlsx-scan.server.ts';
import type { Zip } from './zip.server.ts';

/** Reads the first visible sheet, or the one of this name: values of formulas, not the formulas; merged cells have their value top left. */
export async function readXlsx(bytes: Uint8Array, zip: Zip, sheetName?: string): Promise<Result<Sheet, SheetProblem>> {
  const scan = scanXlsx(zip, sheetName);
  if (scan === undefined) return fail({ ...WHOLE_SHEET, code: 'sheet.damaged' });
  const values = await valuesOf(bytes, scan.sheetNumber);
  if (values === undefined) return fail({ ...WHOLE_SHEET, code: 'sheet.damaged' });
  const rows = values.map((row, index) =>
    row.map((value, column) => cellOf(value, scan.percentCells.has(addressOf(index, column)))),
  );
  for (const [address, text] of scan.errors) {
    const { row, column } = placeOf(address);
    if (column >= MAX_COLUMNS) return fail({ ...WHOLE_SHEET, code: 'sheet.too-many-columns', limit: MAX_COLUMNS });
    const cells = (rows[row] ??= []);
    while (cells.length < column) cells.push(EMPTY);
    cells[column] = { is: 'error', text };
  }
  return ok(Array.from(rows, (cells, index) => ({ row: index + 1, cells: cells ?? [] })));
}

/** Undefined where the library cannot make sense of the file; it says why only in words, and all mean "damaged". */
async function valuesOf(bytes: Uint8Array, sheetNumber: number): Promise<SheetData | undefined> {
  try {
    return await readCells(new Uint8Array(bytes).buffer, sheetNumber, { trim: false });
  } catch {
    return undefined;
  }
}

function cellOf(value: unknown, isShownAsPercent: boolean): Cell {
  if (typeof value === 'number') return { is: 'number', number: value, isShownAsPercent };
  // A date cell that holds no date shows as hashes in the spreadsheet too.
  if (value instanceof Date)
    return isCalendarDate(value) ? { is: 'date', day: dayOf(value) } : { is: 'text', text: '#####' };
  if (typeof value === 'boolean') return { is: 'text', text: value ? 'TRUE' : 'FALSE' };
  return typeof value === 'string' && value.trim() !== '' ? textCell(value) : EMPTY;
}

function isCalendarDate(date: Date): boolean {
  const year = date.getUTCFullYear();
  return year >= 1900 && year <= 9999;
}

/** Row and column from 0 on: 0, 0 is A1; 0, 26 is AA1. */
function addressOf(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}

function columnName(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnName(Math.floor(column / 26) - 1) + last;
}

function placeOf(address: string): { readonly row: number; readonly column: number } {
  const letters = address.replace(/\d+$/, '');
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(address.slice(letters.length)) - 1, column };
}
