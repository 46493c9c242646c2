import type { RegionScorecard } from '#app/data/scorecard.server.ts';
import type { Locale } from '#app/domain/indicator-set.ts';
import type { LightCounts } from '#app/domain/light-aggregate.ts';
import { greenMoved } from '#app/domain/scorecard.ts';
import { LIGHT_WORDS } from '#app/i18n/light-words.ts';
import { columnsOf } from '#app/routes/scorecard/columns.ts';
import { SCORECARD_WORDS } from '#app/routes/scorecard/words.ts';
import type { NamedTable, TableCell } from '#app/sheet/write-tables.server.ts';
import { EXPORT_WORDS } from './words.ts';

/** The scorecard's figures, as its page shows them to this reader and no further. */
export function scorecardTables(scorecard: RegionScorecard, region: string, locale: Locale): NamedTable[] {
  const words = EXPORT_WORDS[locale];
  return [
    { name: words.sheets.groups, ...groupTable(scorecard, region, locale) },
    { name: words.sheets.indicators, ...indicatorTable(scorecard, region, locale) },
    { name: words.sheets.weak, ...weakTable(scorecard, locale) },
    { name: words.sheets.clusters, ...clusterTable(scorecard, locale) },
  ];
}

type Table = Omit<NamedTable, 'name'>;
const COUNTED = ['green', 'yellow', 'red', 'none'] as const;
const counts = (of: LightCounts | undefined): TableCell[] => COUNTED.map((light) => of?.[light] ?? null);

function groupTable(scorecard: RegionScorecard, region: string, locale: Locale): Table {
  const words = EXPORT_WORDS[locale];
  const columns = columnsOf(scorecard, region, locale);
  const row = (code: string, name: string, pick: (one: (typeof columns)[number]) => LightCounts | undefined) => [
    code,
    name,
    ...columns.flatMap((column) => counts(pick(column))),
  ];
  return {
    columns: [
      { title: words.code, width: 8 },
      { title: words.group, width: 36 },
      ...columns.flatMap(({ name }) =>
        COUNTED.map((light) => ({ title: words.of({ name, what: words[light] }), width: 14 })),
      ),
    ],
    rows: [
      row('', words.all, (column) => column.scorecard.all),
      ...scorecard.set.groups.map(({ code, name }) =>
        row(code, name[locale], (column) => column.scorecard.groups.get(code)),
      ),
    ],
  };
}

function indicatorTable(scorecard: RegionScorecard, region: string, locale: Locale): Table {
  const words = EXPORT_WORDS[locale];
  const columns = columnsOf(scorecard, region, locale);
  const { set, before } = scorecard;
  const themes = new Map(set.themes.map(({ code, name }) => [code, name[locale]]));
  return {
    columns: [
      { title: words.code, width: 8 },
      { title: words.indicator, width: 44 },
      { title: words.theme, width: 28 },
      ...columns.flatMap(({ name }) =>
        [...COUNTED, 'low', 'median', 'high'].map((what) => ({
          title: words.of({ name, what: words[what as 'low'] }),
          width: 14,
        })),
      ),
      { title: words.moved, width: 16 },
    ],
    rows: set.indicators.map(({ code, name, themeCode }) => [
      code,
      name[locale],
      themeCode === null ? null : (themes.get(themeCode) ?? null),
      ...columns.flatMap(({ scorecard: { lines } }) => {
        const line = lines.get(code);
        const { low = null, median = null, high = null } = line?.quartiles ?? {};
        return [...counts(line?.counts), low, median, high];
      }),
      moved(before?.region.lines.get(code)?.counts, scorecard.region?.lines.get(code)?.counts),
    ]),
  };
}

function moved(before: LightCounts | undefined, after: LightCounts | undefined): number | null {
  const by = after === undefined ? null : greenMoved(before, after);
  return by === null ? null : Math.round(by * 100);
}

function weakTable({ weak, set, clusters }: RegionScorecard, locale: Locale): Table {
  const words = EXPORT_WORDS[locale];
  const indicators = new Map(set.indicators.map(({ code, name }) => [code, name[locale]]));
  const themes = new Map<string | null, string>(set.themes.map(({ code, name }) => [code, name[locale]]));
  const names = new Map(clusters.map(({ id, name }) => [id, name]));
  return {
    columns: [
      { title: words.theme, width: 30 },
      { title: words.code, width: 8 },
      { title: words.indicator, width: 44 },
      { title: words.weakIn, width: 12 },
      { title: words.weakClusters, width: 60 },
    ],
    rows: weak.themes.flatMap(({ themeCode, weaknesses }) =>
      weaknesses.map(({ code, count, seenIn }) => [
        themes.get(themeCode) ?? SCORECARD_WORDS[locale].weak.noTheme,
        code,
        indicators.get(code) ?? '',
        count,
        seenIn.flatMap((id) => names.get(id) ?? []).join(', '),
      ]),
    ),
  };
}

function clusterTable({ clusters, set }: RegionScorecard, locale: Locale): Table {
  const words = EXPORT_WORDS[locale];
  const lights = LIGHT_WORDS[locale];
  return {
    columns: [{ title: words.cluster, width: 32 }, ...set.indicators.map(({ code }) => ({ title: code, width: 12 }))],
    rows: clusters.map(({ name, lights: own }) => [
      name,
      ...set.indicators.map(({ code }) =>
        own === null ? words.notDelivered : lights[own.get(code) ?? 'none'].toLowerCase(),
      ),
    ]),
  };
}
