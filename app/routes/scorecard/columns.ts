import type { Locale } from '#app/domain/indicator-set.ts';
import type { Scorecard } from '#app/domain/scorecard.ts';
import type { RegionScorecard } from '#app/data/scorecard.server.ts';
import { SHARE_WORDS } from '#app/i18n/share-words.ts';

/** What stands side by side: the region, where it is shown, then the comparison groups. */
export interface Column {
  readonly id: string;
  /** With how many clusters it covers. */
  readonly name: string;
  readonly scorecard: Scorecard;
}

export function columnsOf({ region, groups }: RegionScorecard, regionName: string, locale: Locale): readonly Column[] {
  const words = SHARE_WORDS[locale];
  return [
    ...(region === null
      ? []
      : [{ id: 'region', name: words.region({ region: regionName, n: region.n }), scorecard: region }]),
    ...groups.map(({ id, name, n, scorecard }) => ({ id, name: words.group({ name: name[locale], n }), scorecard })),
  ];
}

/** The same, as the chart of groups and its file take them. */
export function sharesColumns(scorecard: RegionScorecard, regionName: string, locale: Locale) {
  return columnsOf(scorecard, regionName, locale).map(({ id, name, scorecard: { all, groups } }) => ({
    id,
    name,
    all,
    groups,
  }));
}
