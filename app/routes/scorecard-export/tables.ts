import type { RegionScorecard } from '#app/data/scorecard.server.ts';
import type { Locale } from '#app/domain/indicator-set.ts';
import type { LightCounts } from '#app/domain/light-aggregate.ts';
import { greenMoved } from '#app/domain/scorecard.ts';
import { LIGHT_WORDS } from '#app/i18n/light-words.ts';
import { SHARE_WORDS } from '#app/i18n/share-words.ts';
import { columnsOf, sharesColumns } from '#app/routes/scorecard/columns.ts';
import { SCORECARD_WORDS } from '#app/routes/scorecard/words.ts';
import { groupSharesTable, lightCells, lightColumns } from '#app/sheet/group-shares-table.ts';
import type { NamedTable } from '#app/sheet/write-tables.server.ts';
import { EXPORT_WORDS } from './words.ts';

export const SCORECARD_TABLES = ['groups', 'indicators', 'weak', 'clusters'] as const;
export type ScorecardTable = (typeof SCORECARD_TABLES)[number];

/** The scorecard's figures, as its page shows them to this reader and no further; one of the tables, or all of them. */
export function scorecardTables(
  scorecard: RegionScorecard,
  region: string,
  { table, locale }: { readonly table: ScorecardTable | undefined; readonly locale: Locale },
): NamedTable[] {
  const words = EXPORT_WORDS[locale];
  const made: Readonly<Record<ScorecardTable, () => NamedTable>> = {
    groups: () => groupSharesTable(scorecard.set.groups, sharesColumns(scorecard, region, locale), locale),
    indicators: () => ({ name: words.sheets.indicators, ...indicatorTable(scorecard, region, locale) }),
    weak: () => ({ name: words.sheets.weak, ...weakTable(scorecard, locale) }),
    clusters: () => ({ name: words.sheets.clusters, ...clusterTable(scorecard, locale) }),
  };
  return (table === undefined ? SCORECARD_TABLES : [table]).map((name) => made[name]());
}

type Table = Omit<NamedTable, 'name'>;
const QUARTILES = ['low', 'median', 'high'] as const;

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
      ...columns.flatMap(({ name }) => [
        ...lightColumns(name, locale),
        ...QUARTILES.map((what) => ({ title: SHARE_WORDS[locale].of({ name, what: words[what] }), width: 14 })),
      ]),
      { title: words.moved, width: 16 },
    ],
    rows: set.indicators.map(({ code, name, themeCode }) => [
      code,
      name[locale],
      themeCode === null ? null : (themes.get(themeCode) ?? null),
      ...columns.flatMap(({ scorecard: { lines } }) => {
        const line = lines.get(code);
        const { low = null, median = null, high = null } = line?.quartiles ?? {};
        return [...lightCells(line?.counts), low, median, high];
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
