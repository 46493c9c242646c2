import type { Locale } from '#app/domain/indicator-set.ts';
import type { LightAggregate } from '#app/domain/light-aggregate.ts';
import { SHARE_WORDS } from '#app/i18n/share-words.ts';
import type { SharesColumn } from '#app/ui/chart/group-shares.tsx';
import type { ForumOverview } from './queries.server.ts';

/** The region, where it is shown, then the comparison groups: for the page and its file alike. */
export function comparisonColumns(
  { region, comparison, forum }: Pick<ForumOverview, 'region' | 'comparison' | 'forum'>,
  locale: Locale,
): readonly SharesColumn[] {
  const words = SHARE_WORDS[locale];
  return [
    ...(region === null
      ? []
      : [{ id: 'region', name: words.region({ region: forum.region, n: region.n }), ...counted(region) }]),
    ...comparison.map(({ id, name, aggregate }) => ({ id, name: name[locale], ...counted(aggregate) })),
  ];
}

const counted = ({ all, byGroup }: LightAggregate) => ({ all, groups: byGroup });
