import { FEWEST_IN_AGGREGATE } from '#app/domain/light-aggregate.ts';
import { SHARE_WORDS } from '#app/i18n/share-words.ts';
import { useLocale, useWords } from '#app/i18n/words.ts';
import { GroupShares } from '#app/ui/chart/group-shares.tsx';
import { Panel } from '#app/ui/panel.tsx';
import { TableDownload } from '#app/ui/table-download.tsx';
import { UnofficialMark } from '#app/ui/unofficial-mark.tsx';
import { comparisonColumns } from './comparison-columns.ts';
import type { ForumOverview } from './queries.server.ts';
import { FORUM_WORDS } from './words.ts';

/** The region's lights beside the comparison groups', by indicator group. Everyone in it is one of many. */
export function Comparison({ overview }: { overview: ForumOverview }) {
  const words = useWords(FORUM_WORDS).comparison;
  const shares = useWords(SHARE_WORDS);
  const locale = useLocale();
  const { region, comparison, groups, forum, isOfficial } = overview;
  const columns = comparisonColumns(overview, locale);
  return (
    <Panel
      id="comparison"
      title={words.title}
      aside={
        <span className="flex flex-wrap items-center gap-x-5 gap-y-1">
          {!isOfficial && <UnofficialMark />}
          {columns.length > 0 && (
            <TableDownload address={`/forum/${forum.id}/comparison?table=groups`} table={words.title} />
          )}
        </span>
      }
      isFlush
    >
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
