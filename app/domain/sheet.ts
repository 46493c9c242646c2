import type { Day } from './day.ts';

/** A spreadsheet's cell as it was read; CSV has only empty, text and error. */
export type Cell =
  | { readonly is: 'empty' }
  | { readonly is: 'text'; readonly text: string }
  /** `number` as stored: a cell shown as `45 %` stores 0.45. */
  | { readonly is: 'number'; readonly number: number; readonly isShownAsPercent: boolean }
  | { readonly is: 'date'; readonly day: Day }
  /** What a formula left when it failed, such as `#N/A`; the formula itself where it was never computed. */
  | { readonly is: 'error'; readonly text: string };

export interface SheetRow {
  /** As the spreadsheet numbers it, from 1; blank rows count. */
  readonly row: number;
  readonly cells: readonly Cell[];
}

/** One sheet of cells; blank rows may be left out, their numbers are kept. */
export type Sheet = readonly SheetRow[];

export const EMPTY: Cell = { is: 'empty' };

/** The cell as its author would recognise it in a message. */
export function cellText(cell: Cell): string {
  switch (cell.is) {
    case 'empty':
      return '';
    case 'number':
      return cell.isShownAsPercent ? `${asExcelRounds(cell.number * 100)} %` : String(cell.number);
    case 'date':
      return cell.day;
    default:
      return cell.text;
  }
}

/** Excel computes in binary but shows and compares 15 digits: 0.29 × 100 is 29, not 28.999999999999996. */
export function asExcelRounds(value: number): number {
  return Number(value.toPrecision(15));
}
