import type { Locale } from '#app/domain/indicator-set.ts';
import { LIGHT_WORDS } from '#app/i18n/light-words.ts';
import type { NamedTable } from '#app/sheet/write-tables.server.ts';
import { ownValue, type IndicatorPage } from './indicator-page.ts';
import { INDICATOR_WORDS } from './words.ts';

export const INDICATOR_TABLES = ['history', 'others'] as const;
export type IndicatorTable = (typeof INDICATOR_TABLES)[number];

/** What the page's two charts show, as tables; one of them, or both. */
export function indicatorTables(
  page: IndicatorPage,
  { table, locale }: { readonly table: IndicatorTable | undefined; readonly locale: Locale },
): NamedTable[] {
  const made = { history: historyTable, others: othersTable };
  return (table === undefined ? INDICATOR_TABLES : [table]).map((name) => made[name](page, locale));
}

function historyTable({ history }: IndicatorPage, locale: Locale): NamedTable {
  const words = INDICATOR_WORDS[locale];
  const { columns, file } = words;
  return {
    name: words.history,
    columns: [
      { title: columns.day, width: 14 },
      { title: file.revision, width: 8 },
      { title: file.isReplaced, width: 14 },
      { title: columns.value, width: 12 },
      { title: columns.light, width: 14 },
      { title: file.note, width: 48 },
      { title: columns.remark, width: 40 },
      { title: columns.by, width: 24 },
    ],
    rows: history.map(({ takenOn, revision, isReplaced, score, why, haveBoundsMoved, personName }) => [
      takenOn,
      revision,
      isReplaced ? words.yes : words.no,
      score?.value ?? null,
      score === null ? null : LIGHT_WORDS[locale][score.light],
      why !== null ? words.why[why] : haveBoundsMoved ? words.boundsMoved : null,
      score?.remark ?? null,
      personName,
    ]),
  };
}

function othersTable({ groups, history }: IndicatorPage, locale: Locale): NamedTable {
  const { others, file } = INDICATOR_WORDS[locale];
  const own = ownValue(history);
  return {
    name: others,
    columns: [
      { title: file.group, width: 36 },
      { title: file.n, width: 14 },
      { title: file.low, width: 14 },
      { title: file.median, width: 14 },
      { title: file.high, width: 14 },
      { title: file.own, width: 22 },
    ],
    rows: groups.map(({ name, n, quartiles: { low, median, high } }) => [name[locale], n, low, median, high, own]),
  };
}
