import { WHOLE_SHEET } from '#app/domain/benchmark-problem.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import type { SheetProblem } from '#app/domain/sheet-problem.ts';
import type { Sheet } from '#app/domain/sheet.ts';
import { readCsv } from './csv.server.ts';
import { fileKind } from './file-kind.server.ts';
import { MAX_COLUMNS, MAX_FILE_BYTES, MAX_ROWS } from './sheet-limits.ts';
import { readXlsx } from './xlsx.server.ts';

/**
 * Reads a file's bytes as one sheet of cells: CSV with any usual encoding and delimiter, or the first visible sheet of
 * an XLSX. What the file is follows from its bytes, never from its name. Blank rows are left out; the others keep
 * the numbers that the spreadsheet shows.
 */
export async function readSheet(bytes: Uint8Array): Promise<Result<Sheet, SheetProblem>> {
  if (bytes.length === 0) return fail({ ...WHOLE_SHEET, code: 'sheet.empty' });
  if (bytes.length > MAX_FILE_BYTES) {
    return fail({ ...WHOLE_SHEET, code: 'sheet.too-large', limitBytes: MAX_FILE_BYTES });
  }
  const kind = fileKind(bytes);
  if (!kind.ok) return kind;
  const read = kind.value.is === 'xlsx' ? await readXlsx(bytes, kind.value.zip) : readCsv(bytes);
  return read.ok ? withinLimits(read.value) : read;
}

function withinLimits(sheet: Sheet): Result<Sheet, SheetProblem> {
  const rows = sheet.filter(({ cells }) => cells.some((cell) => cell.is !== 'empty'));
  if (rows.length === 0) return fail({ ...WHOLE_SHEET, code: 'sheet.empty' });
  if (rows.length > MAX_ROWS) return fail({ ...WHOLE_SHEET, code: 'sheet.too-many-rows', limit: MAX_ROWS });
  const isTooWide = rows.some(({ cells }) => cells.findLastIndex((cell) => cell.is !== 'empty') >= MAX_COLUMNS);
  return isTooWide ? fail({ ...WHOLE_SHEET, code: 'sheet.too-many-columns', limit: MAX_COLUMNS }) : ok(rows);
}
