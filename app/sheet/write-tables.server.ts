import writeXlsxFile, { type SheetData } from 'write-excel-file/node';
import type { Locale } from '#app/domain/indicator-set.ts';
import { csvText } from './csv-text.ts';

/** A number stays a number in the file; null is an empty cell. */
export type TableCell = string | number | null;

export interface NamedTable {
  /** Of the sheet in a workbook, at most 31 characters there; the heading in a CSV. */
  readonly name: string;
  readonly columns: readonly { readonly title: string; readonly width: number }[];
  readonly rows: readonly (readonly TableCell[])[];
}

/** A workbook with a sheet a table. Text cells are strings in the file, never formulas, whatever they begin with. */
export function writeTablesXlsx(tables: readonly NamedTable[]): Promise<Buffer> {
  return writeXlsxFile(
    tables.map(({ name, columns, rows }) => ({
      sheet: sheetName(name),
      columns: columns.map(({ width }) => ({ width })),
      stickyRowsCount: 1,
      data: [
        columns.map(({ title }): SheetData[number][number] => ({ value: title, fontWeight: 'bold' })),
        ...rows.map((row) => row.map(xlsxCell)),
      ],
    })),
  ).toBuffer();
}

/** What spreadsheets do not take in a sheet's name. */
const sheetName = (name: string): string => name.replaceAll(/[[\]:*?/\\]/g, ' ').slice(0, 31);

function xlsxCell(cell: TableCell): SheetData[number][number] {
  if (cell === null || cell === '') return null;
  if (typeof cell === 'number') return { value: cell, type: Number };
  // Format @ keeps codes such as 2.1 text when someone edits the cell.
  return { value: cell, type: String, format: '@' };
}

/** All tables in one file, each under its name, parted by a blank line; UTF-8 with a mark, as the locale's Excel writes it. */
export function writeTablesCsv(tables: readonly NamedTable[], locale: Locale): Buffer {
  const [delimiter, decimalMark] = locale === 'nb' ? [';', ','] : [',', '.'];
  const cell = (value: TableCell) =>
    typeof value === 'number' ? String(value).replace('.', decimalMark) : csvText(value ?? '');
  const line = (cells: readonly TableCell[]) => `${cells.map(cell).join(delimiter)}\r\n`;
  const blocks = tables.map(({ name, columns, rows }) =>
    [line([name]), line(columns.map(({ title }) => title)), ...rows.map(line)].join(''),
  );
  return Buffer.from(`\ufeff${blocks.join('\r\n')}`, 'utf8');
}
