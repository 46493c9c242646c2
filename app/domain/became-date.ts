import { readDay } from './day.ts';
import type { Cell } from './sheet.ts';

/** The parts of a date that a spreadsheet made of something else; `year` null where it is not written. */
export interface DateParts {
  readonly day: number;
  readonly month: number;
  readonly year: number | null;
}

// jan … des/dec and their longer forms, in Norwegian and English.
const MONTHS: readonly RegExp[] = [
  /^jan(uary?)?$/,
  /^feb(ruary?)?$/,
  /^mar(s|ch)?$/,
  /^apr(il)?$/,
  /^ma[iy]$/,
  /^jun[ei]?$/,
  /^jul[iy]?$/,
  /^aug(ust)?$/,
  /^sept?(ember)?$/,
  /^o[kc]t(ober)?$/,
  /^nov(ember)?$/,
  /^de[sc](ember)?$/,
];

/**
 * The date that a cell holds or writes out (`01.feb`, `2-Jan`, `Feb.26`, `04.06.2001`, `2026-01-02`), undefined where
 * it is no date. Spreadsheets turn the code 4.6.1 and the score 1.5 into such dates as they are typed.
 */
export function dateInCell(cell: Cell): DateParts | undefined {
  if (cell.is === 'date') return partsOf(cell.day);
  return cell.is === 'text' ? dateInText(cell.text.trim().toLowerCase()) : undefined;
}

function dateInText(text: string): DateParts | undefined {
  if (readDay(text.slice(0, 10)) !== undefined && /^.{10}([ t]\d\d:\d\d.*)?$/.test(text)) return partsOf(text);
  const [first = '', second = '', third, ...rest] = text.split(/[.\-/ ]+/).filter((part) => part !== '');
  if (rest.length > 0) return undefined;
  const year = third === undefined ? null : readWhole(third);
  if (year === undefined) return undefined;
  const named = monthNumber(second);
  if (named !== undefined) return dateOfParts(readWhole(first), named, year);
  const leading = monthNumber(first);
  if (leading !== undefined) return dateOfParts(readWhole(second), leading, year);
  // Only digits: a date where a year or padding says so, else it may well be the code itself.
  const isPadded = /^\d\d$/.test(first) && /^\d\d$/.test(second);
  if (third === undefined || !(isPadded || third.length === 4)) return undefined;
  return dateOfParts(readWhole(first), readWhole(second), year);
}

function monthNumber(text: string): number | undefined {
  const index = MONTHS.findIndex((month) => month.test(text));
  return index === -1 ? undefined : index + 1;
}

function readWhole(text: string): number | undefined {
  return /^\d{1,4}$/.test(text) ? Number(text) : undefined;
}

/** Excel writes month and year alone as `feb.26` or `Feb-26`: then the "day" may be above 31. */
function dateOfParts(day: number | undefined, month: number | undefined, year: number | null): DateParts | undefined {
  if (day === undefined || month === undefined || month < 1 || month > 12 || day > 99) return undefined;
  return { day, month, year };
}

function partsOf(isoDay: string): DateParts {
  return { day: Number(isoDay.slice(8, 10)), month: Number(isoDay.slice(5, 7)), year: Number(isoDay.slice(0, 4)) };
}

/** What may have been typed before it became this date: `4.6.1` or `4.6`, and the American order too. */
export function typedBefore({ day, month, year }: DateParts): readonly string[] {
  const ends = year === null ? [''] : [`.${year % 100}`, ''];
  return ends.flatMap((end) => [`${day}.${month}${end}`, `${month}.${day}${end}`]);
}
