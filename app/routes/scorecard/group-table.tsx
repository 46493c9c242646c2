import { Link } from '@remix-run/react';
import { useLocale, useWords } from '#app/i18n/words.ts';
import { DataTable, Td, Th, Tr } from '#app/ui/data-table.tsx';
import { Panel } from '#app/ui/panel.tsx';
import { UnofficialMark } from '#app/ui/unofficial-mark.tsx';
import { columnsOf } from './columns.ts';
import type { Page } from './scorecard-view.tsx';
import { Shares } from './shares.tsx';
import { SCORECARD_WORDS } from './words.ts';

/** Groups of indicators down, the region and its comparison groups across. */
export function GroupTable({ page: { forum, scorecard } }: { page: Page }) {
  const words = useWords(SCORECARD_WORDS);
  const locale = useLocale();
  const columns = columnsOf(scorecard, forum.region, locale);
  const { set } = scorecard;
  return (
    <Panel
      id="groups"
      title={words.groups.title}
      aside={
        <span className="flex flex-wrap items-center gap-x-5 gap-y-1">
          {!set.isOfficial && <UnofficialMark />}
          <Link className="link no-print" to={`/forum/${forum.id}/comparison-groups`}>
            {words.groups.others}
          </Link>
        </span>
      }
      isFlush
    >
      <p className="text-muted measure px-5 pb-4 sm:px-6">{words.groups.explained}</p>
      <DataTable caption={words.groups.caption} className="pb-3">
        <thead>
          <tr>
            <Th className="min-w-28 sm:min-w-40">{words.groups.head}</Th>
            {columns.map(({ id, name }) => (
              <Th key={id} className="min-w-36 sm:min-w-48">
                {name}
              </Th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Tr>
            <Th scope="row" className="font-[620]">
              {words.all}
            </Th>
            {columns.map((column) => (
              <Td key={column.id} className="align-top">
                <Shares counts={column.scorecard.all} />
              </Td>
            ))}
          </Tr>
          {set.groups.map(({ code, name }) => (
            <Tr key={code}>
              <Th scope="row">
                <span className="text-muted tabular-nums">{code}</span> {name[locale]}
              </Th>
              {columns.map((column) => (
                <Td key={column.id} className="align-top">
                  <Shares counts={column.scorecard.groups.get(code)} />
                </Td>
              ))}
            </Tr>
          ))}
        </tbody>
      </DataTable>
    </Panel>
  );
}
