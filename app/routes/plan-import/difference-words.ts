import type { ClusterId } from '#app/domain/ids.ts';
import type { Addition, Differences, PartName } from '#app/domain/plan-differences.ts';
import type { RowField, RowValue } from '#app/domain/plan-rows.ts';
import { cellText } from '#app/domain/sheet.ts';
import { useFormat } from '#app/i18n/format.ts';
import { useLocale, useWords } from '#app/i18n/words.ts';
import { writeCell } from '#app/sheet/plan-cells.ts';
import { headingOf } from '#app/sheet/plan-columns.ts';
import { PLAN_IMPORT_WORDS } from './words.ts';

export interface Found {
  readonly differences: Differences;
  readonly clusters: readonly { readonly id: ClusterId; readonly name: string }[];
  readonly ignored: readonly string[];
  readonly isExportKnown: boolean;
}

/** Fields and their values as the sheet writes them, with days and numbers as the page does. */
export function useDifferenceWords({ clusters }: Pick<Found, 'clusters'>) {
  const words = useWords(PLAN_IMPORT_WORDS);
  const locale = useLocale();
  const { day, number } = useFormat();
  const names = { clusters, people: [], indicatorCodes: new Set<string>() };
  const fieldName = (part: PartName, field: RowField) => headingOf(part, field, locale);
  const valueWords = (field: RowField, value: RowValue): string => {
    const cell = writeCell(field, value, names, locale);
    if (cell.is === 'empty') return words.empty;
    return cell.is === 'date' ? day(cell.day) : cell.is === 'number' ? number(cell.number) : cellText(cell);
  };
  const filledIn = ({ part, values }: Addition): string =>
    (Object.entries(values) as [RowField, RowValue][])
      .map(([field, value]) => [field, valueWords(field, value)] as const)
      .filter(([field, value]) => field !== 'title' && value !== words.empty)
      .map(([field, value]) => `${fieldName(part, field)}: ${value}`)
      .join('\n');
  return { fieldName, valueWords, filledIn };
}
