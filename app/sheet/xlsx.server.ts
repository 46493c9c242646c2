import { readSheet as readCells, type SheetData } from 'read-excel-file/universal';
import { WHOLE_SHEET } from '#app/domain/benchmark-problem.ts';
import { dayOf } from '#app/domain/day.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import type { SheetProblem } from '#app/domain/sheet-problem.ts';
import { EMPTY, type Cell, type Sheet } from '#app/domain/sheet.ts';
import { textCell } from './text-cell.ts';
import { scanXlsx } from './xlsx-scan.server.ts';
import type { Zip } from './zip.server.ts';

/** Reads the first visible sheet: values of formulas, not the formulas; merged cells have their value top left. */
export async function readXlsx(bytes: Uint8Array, zip: Zip): Promise<Result<Sheet, SheetProblem>> {
  const scan = scanXlsx(zip);
  if (scan === undefined) return fail({ ...WHOLE_SHEET, code: 'sheet.damaged' });
  const cells = await valuesOf(bytes, scan.sheetNumber);
  if (!cells.ok) return cells;
  return ok(
    cells.value.map((values, index) => {
      const row = index + 1;
      return {
        row,
        cells: values.map((value, column) => cellOf(value, scan.percentCells.has(`${columnName(column)}${row}`))),
      };
    }),
  );
}

async function valuesOf(bytes: Uint8Array, sheetNumber: number): Promise<Result<SheetData, SheetProblem>> {
  try {
    return ok(await readCells(new Uint8Array(bytes).buffer, sheetNumber, { trim: false }));
  } catch (error) {
    // The library tells what is wrong in a file only in words; a formula never computed is the one worth telling apart.
    const [, row, column] = /row (\d+), col (\d+): VALUE_MISSING/.exec(String(error)) ?? [];
    if (row === undefined || column === undefined) return fail({ ...WHOLE_SHEET, code: 'sheet.damaged' });
    const place = { row: Number(row), column: columnName(Number(column) - 1), value: null };
    return fail({ ...place, code: 'sheet.formula-without-value' });
  }
}

function cellOf(value: unknown, isShownAsPercent: boolean): Cell {
  if (typeof value === 'number') return { is: 'number', number: value, isShownAsPercent };
  if (value instanceof Date) return { is: 'date', day: dayOf(value) };
  if (typeof value === 'boolean') return { is: 'text', text: value ? 'TRUE' : 'FALSE' };
  return typeof value === 'string' && value.trim() !== '' ? textCell(value) : EMPTY;
}

/** 0 → A, 25 → Z, 26 → AA. */
export function columnName(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnName(Math.floor(index / 26) - 1) + last;
}
