import { Link } from '@remix-run/react';
import { useLocale, useWords } from '#app/i18n/words.ts';
import { GroupShares } from '#app/ui/chart/group-shares.tsx';
import { Panel } from '#app/ui/panel.tsx';
import { TableDownload } from '#app/ui/table-download.tsx';
import { UnofficialMark } from '#app/ui/unofficial-mark.tsx';
import { sharesColumns } from './columns.ts';
import type { Page } from './scorecard-view.tsx';
import { tableAddress } from './table-address.ts';
import { SCORECARD_WORDS } from './words.ts';

/** Groups of indicators down, the region and its comparison groups across. */
export function GroupTable({ page: { forum, scorecard } }: { page: Page }) {
  const words = useWords(SCORECARD_WORDS);
  const locale = useLocale();
  const { set } = scorecard;
  return (
    <Panel
      id="groups"
      title={words.groups.title}
      aside={
        <span className="flex flex-wrap items-center gap-x-5 gap-y-1">
          {!set.isOfficial && <UnofficialMark />}
          <TableDownload address={tableAddress(forum.id, scorecard, 'groups')} table={words.groups.title} />
          <Link className="link no-print" to={`/forum/${forum.id}/comparison-groups`}>
            {words.groups.others}
          </Link>
        </span>
      }
      isFlush
    >
      <p className="text-muted measure px-5 pb-4 sm:px-6">{words.groups.explained}</p>
      <GroupShares
        caption={words.groups.caption}
        groups={set.groups}
        columns={sharesColumns(scorecard, forum.region, locale)}
      />
    </Panel>
  );
}
