import { FEWEST_IN_AGGREGATE, type LightAggregate } from '#app/domain/light-aggregate.ts';
import { SHARE_WORDS } from '#app/i18n/share-words.ts';
import { useLocale, useWords } from '#app/i18n/words.ts';
import { GroupShares, type SharesColumn } from '#app/ui/chart/group-shares.tsx';
import { Panel } from '#app/ui/panel.tsx';
import { UnofficialMark } from '#app/ui/unofficial-mark.tsx';
import type { ForumOverview } from './queries.server.ts';
import { FORUM_WORDS } from './words.ts';

/** The region's lights beside the comparison groups', by indicator group. Everyone in it is one of many. */
export function Comparison({ overview }: { overview: ForumOverview }) {
  const words = useWords(FORUM_WORDS).comparison;
  const shares = useWords(SHARE_WORDS);
  const locale = useLocale();
  const { region, comparison, groups, forum, isOfficial } = overview;
  const columns: SharesColumn[] = [
    ...(region === null
      ? []
      : [{ id: 'region', name: shares.region({ region: forum.region, n: region.n }), ...counted(region) }]),
    ...comparison.map(({ id, name, aggregate }) => ({ id, name: name[locale], ...counted(aggregate) })),
  ];
  return (
    <Panel id="comparison" title={words.title} aside={isOfficial ? undefined : <UnofficialMark />} isFlush>
      <div className="text-muted grid gap-1 px-5 pb-4 sm:px-6">
        <p className="measure">{words.explained}</p>
        {region === null && <p className="measure">{words.tooFew({ fewest: FEWEST_IN_AGGREGATE })}</p>}
        {comparison.length === 0 && <p className="measure">{words.noGroups}</p>}
      </div>
      {columns.length > 0 && (
        <GroupShares caption={`${words.title}: ${shares.head}`} groups={groups} columns={columns} />
      )}
    </Panel>
  );
}

const counted = ({ all, byGroup }: LightAggregate) => ({ all, groups: byGroup });
