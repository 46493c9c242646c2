import { BOUNDS_WORDS } from '#app/i18n/bounds-words.ts';
import { useLocale, useWords } from '#app/i18n/words.ts';
import { DataTable, Th } from '#app/ui/data-table.tsx';
import { Panel } from '#app/ui/panel.tsx';
import { TableDownload } from '#app/ui/table-download.tsx';
import { UnofficialMark } from '#app/ui/unofficial-mark.tsx';
import { filtered, type Shown } from './board.ts';
import { BoardLine } from './board-line.tsx';
import type { ShownBenchmark } from './queries.server.ts';
import { ShowFilter } from './show-filter.tsx';
import { CLUSTER_WORDS } from './words.ts';

/** Every indicator by group with its value, light, bounds and change. On a phone the bounds stand under the name. */
export function BoardTable({ shown, show, clusterId }: { shown: ShownBenchmark; show: Shown; clusterId: string }) {
  const words = useWords(CLUSTER_WORDS);
  const cluster = words;
  const bounds = useWords(BOUNDS_WORDS);
  const locale = useLocale();
  const groups = filtered(shown.board.groups, show);
  return (
    <Panel
      id="indicators"
      title={words.indicators.title}
      aside={<ShowFilter show={show} hasChanges={shown.board.changes !== null} />}
      className="min-w-0 lg:row-span-2 lg:row-start-1"
      isFlush
    >
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 px-5 pb-3 sm:px-6">
        {!shown.set.isOfficial && <UnofficialMark />}
        <TableDownload
          address={`/cluster/${clusterId}/report?benchmark=${shown.id}&table=indicators`}
          table={words.indicators.title}
        />
      </div>
      {shown.middle !== null && (
        <p className="text-small text-muted measure px-5 pb-3 sm:px-6">
          {cluster.middleOf({ name: shown.middle.name[locale] })}
        </p>
      )}
      {groups.length === 0 ? (
        <p className="text-muted px-5 pb-6 sm:px-6">{words.indicators.nothingShown}</p>
      ) : (
        <DataTable caption={words.indicators.caption} className="pb-2">
          <thead>
            <tr>
              <Th>{words.indicators.indicator}</Th>
              <Th className="hidden text-right sm:table-cell">{words.indicators.value}</Th>
              <Th>{words.indicators.light}</Th>
              <Th className="hidden text-right xl:table-cell">{bounds.minimum}</Th>
              <Th className="hidden text-right xl:table-cell">{bounds.excellence}</Th>
              {shown.board.changes !== null && <Th>{words.indicators.change}</Th>}
            </tr>
          </thead>
          {groups.map((group) => (
            <tbody key={group.code}>
              <tr>
                <th scope="rowgroup" colSpan={6} className="px-5 pt-6 pb-1.5 text-left font-[640] sm:px-6">
                  {group.code} {group.name[locale]}
                </th>
              </tr>
              {group.rows.map((row) => (
                <BoardLine
                  key={row.code}
                  row={row}
                  isCompared={shown.board.changes !== null}
                  clusterId={clusterId}
                  middle={shown.middle}
                />
              ))}
            </tbody>
          ))}
        </DataTable>
      )}
    </Panel>
  );
}
