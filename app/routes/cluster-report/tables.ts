import type { Locale } from '#app/domain/indicator-set.ts';
import { LIGHTS } from '#app/domain/light.ts';
import { CHANGE_WORDS } from '#app/i18n/change-words.ts';
import { LIGHT_WORDS } from '#app/i18n/light-words.ts';
import type { ShownBenchmark } from '#app/routes/cluster/queries.server.ts';
import type { NamedTable } from '#app/sheet/write-tables.server.ts';
import { REPORT_WORDS } from './words.ts';

export const REPORT_TABLES = ['indicators', 'trend'] as const;
export type ReportTable = (typeof REPORT_TABLES)[number];

/** What the cluster's page shows, as tables: every indicator, and the lights of every benchmark up to this one. */
export function reportTables(
  shown: ShownBenchmark,
  { table, locale }: { readonly table: ReportTable | undefined; readonly locale: Locale },
): NamedTable[] {
  const made = { indicators: indicatorTable, trend: trendTable };
  return (table === undefined ? REPORT_TABLES : [table]).map((name) => made[name](shown, locale));
}

const column = (name: keyof (typeof REPORT_WORDS)['nb']['columns'], width: number, locale: Locale) => ({
  title: REPORT_WORDS[locale].columns[name],
  width,
});

function indicatorTable({ board, middle }: ShownBenchmark, locale: Locale): NamedTable {
  const lights = LIGHT_WORDS[locale];
  return {
    name: REPORT_WORDS[locale].sheets.indicators,
    columns: [
      column('code', 8, locale),
      column('indicator', 44, locale),
      column('group', 28, locale),
      column('value', 10, locale),
      column('light', 14, locale),
      column('minimum', 12, locale),
      column('excellence', 12, locale),
      column('change', 18, locale),
      column('before', 12, locale),
      column('lightBefore', 14, locale),
      column('low', 14, locale),
      column('median', 14, locale),
      column('high', 14, locale),
      column('remark', 40, locale),
    ],
    rows: board.groups.flatMap((group) =>
      group.rows.map((row) => {
        const { low = null, median = null, high = null } = middle?.quartiles[row.code] ?? {};
        return [
          row.code,
          row.name[locale],
          group.name[locale],
          row.value,
          lights[row.light],
          row.bounds.minimum,
          row.bounds.excellence,
          row.change === null ? null : CHANGE_WORDS[locale][row.change],
          row.previousValue,
          row.previousLight === null ? null : lights[row.previousLight],
          low,
          median,
          high,
          row.remark,
        ];
      }),
    ),
  };
}

function trendTable({ trend }: ShownBenchmark, locale: Locale): NamedTable {
  const lights = LIGHT_WORDS[locale];
  return {
    name: REPORT_WORDS[locale].sheets.trend,
    columns: [
      column('day', 14, locale),
      ...LIGHTS.map((light) => ({ title: lights[light], width: 12 })),
      column('total', 24, locale),
    ],
    rows: trend.map(({ takenOn, lights: counts, share }) => [
      takenOn,
      ...LIGHTS.map((light) => counts[light]),
      share === null ? null : Math.round(share * 100),
    ]),
  };
}
