import type { Locale } from '#app/domain/indicator-set.ts';
import { LIGHTS } from '#app/domain/light.ts';
import { CHANGE_WORDS } from '#app/i18n/change-words.ts';
import { LIGHT_WORDS } from '#app/i18n/light-words.ts';
import type { ShownBenchmark } from '#app/routes/cluster/queries.server.ts';
import type { NamedTable } from '#app/sheet/write-tables.server.ts';
import { REPORT_WORDS } from './words.ts';

/** What the cluster's page shows, as tables: every indicator, and the lights of every benchmark up to this one. */
export function reportTables({ board, middle, trend }: ShownBenchmark, locale: Locale): NamedTable[] {
  const { sheets, columns } = REPORT_WORDS[locale];
  const lights = LIGHT_WORDS[locale];
  const column = (name: keyof typeof columns, width: number) => ({ title: columns[name], width });
  return [
    {
      name: sheets.indicators,
      columns: [
        column('code', 8),
        column('indicator', 44),
        column('group', 28),
        column('value', 10),
        column('light', 14),
        column('minimum', 12),
        column('excellence', 12),
        column('change', 18),
        column('before', 12),
        column('lightBefore', 14),
        column('low', 14),
        column('median', 14),
        column('high', 14),
        column('remark', 40),
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
    },
    {
      name: sheets.trend,
      columns: [
        column('day', 14),
        ...LIGHTS.map((light) => ({ title: lights[light], width: 12 })),
        column('total', 24),
      ],
      rows: trend.map(({ takenOn, lights: counts, share }) => [
        takenOn,
        ...LIGHTS.map((light) => counts[light]),
        share === null ? null : Math.round(share * 100),
      ]),
    },
  ];
}
