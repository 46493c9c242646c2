import writeXlsxFile, { type SheetData } from 'write-excel-file/node';
import { dateOf } from '#app/domain/day.ts';
import type { Locale } from '#app/domain/indicator-set.ts';
import type { Cell, Sheet } from '#app/domain/sheet.ts';
import { headerOf, TOLD_HEADING } from '#app/domain/sheet-headings.ts';
import { describePlace, describeProblem, type Told } from '#app/i18n/benchmark-problems.ts';

/** Beyond this the rows close up: a sheet with something in its last row would else be a million lines. */
const MAX_ROW_KEPT = 10_000;

/**
 * The sheet as it came, each row where it stood, with what is wrong in it in one more column, and below all what
 * concerns the whole. Once mended it can be uploaded as it is: the reader passes over that column. Text is text
 * in the file, never a formula, whatever it begins with.
 */
export function writeRemarksXlsx(sheet: Sheet, problems: readonly Told[], locale: Locale): Promise<Buffer> {
  const width = Math.max(0, ...sheet.map(({ cells }) => cells.findLastIndex((cell) => cell.is !== 'empty') + 1));
  const heading = headerOf(sheet)?.row ?? sheet[0]?.row;
  const toldIn = (row: number | null) =>
    problems
      .filter((problem) => problem.row === row)
      .map((problem) => {
        const column = describePlace({ ...problem, row: null }, locale);
        return [column, describeProblem(problem, locale)].filter(Boolean).join(': ');
      })
      .join('\n');

  const lines: SheetData[number][] = [];
  for (const { row, cells } of sheet) {
    while (row <= MAX_ROW_KEPT && lines.length < row - 1) lines.push([]);
    const cellsOfRow = Array.from({ length: width }, (_, index) => xlsxCell(cells[index]));
    lines.push([...cellsOfRow, marked(row === heading ? TOLD_HEADING[locale] : toldIn(row))]);
  }
  // What is wrong with the headings stands with what is wrong with the whole: their own cell is the column's heading.
  const whole = [toldIn(null), heading === undefined ? '' : toldIn(heading)].filter((text) => text !== '');
  for (const text of whole) lines.push([...Array.from({ length: width }, () => null), marked(text)]);
  const columns = [...Array.from({ length: width }, () => ({ width: 16 })), { width: 70 }];
  return writeXlsxFile(lines, { columns }).toBuffer();
}

const marked = (text: string): SheetData[number][number] =>
  text === '' ? null : { value: text, type: String, wrap: true, backgroundColor: '#FFE3DC', textColor: '#7A1F10' };

function xlsxCell(cell: Cell | undefined): SheetData[number][number] {
  if (cell === undefined || cell.is === 'empty') return null;
  if (cell.is === 'date') return { value: dateOf(cell.day), type: Date, format: 'yyyy-mm-dd' };
  // Format @ keeps codes such as 2.1 text when someone edits the cell.
  if (cell.is !== 'number') return { value: cell.text, type: String, format: '@' };
  return { value: cell.number, type: Number, ...(cell.isShownAsPercent ? { format: '0.##%' } : {}) };
}
