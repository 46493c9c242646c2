import { folded } from './folded.ts';
import { columnLetter, type ColumnChoices, type ColumnUse } from './sheet-choices.ts';
import { headerOf, headingsOf, isToldHeading, isValue, withChoices } from './sheet-headings.ts';
import { cellText, EMPTY, type Sheet } from './sheet.ts';

/** What each column of the sheet is read as, for somebody to look over; columns without anything in them are left out. */
export function columnUses(sheet: Sheet, clusterName: string, chosen: ColumnChoices) {
  const headerRow = headerOf(sheet);
  const headings = headerRow === undefined ? [] : headingsOf(headerRow);
  const headed = withChoices(headings, chosen);
  const isLong = headed.some(isValue);
  const rows = sheet.filter(({ row }) => row > (headerRow?.row ?? 0));
  const width = Math.max(0, ...sheet.map(({ cells }) => cells.length));
  return Array.from({ length: width }, (_, index) => {
    const heading = headings.find((column) => column.index === index)?.heading;
    const column = headed.find((one) => one.index === index);
    const isOwn = !isLong && column?.field === undefined && folded(column?.heading ?? '') === folded(clusterName);
    const use: ColumnUse = column?.field ?? (isOwn ? 'own' : 'none');
    const texts = rows.map(({ cells }) => cellText(cells[index] ?? EMPTY).trim()).filter((text) => text !== '');
    const isTold = isToldHeading(cellText(headerRow?.cells[index] ?? EMPTY));
    return { index, heading: heading ?? columnLetter(index), use, examples: texts.slice(0, 3), isTold };
  }).filter(({ examples, isTold }) => examples.length > 0 && !isTold);
}
