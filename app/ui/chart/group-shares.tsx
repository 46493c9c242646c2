import type { IndicatorGroup } from '#app/domain/indicator-set.ts';
import type { LightCounts } from '#app/domain/light-aggregate.ts';
import { SHARE_WORDS } from '#app/i18n/share-words.ts';
import { useLocale, useWords } from '#app/i18n/words.ts';
import { DataTable, Td, Th, Tr } from '#app/ui/data-table.tsx';
import { Shares } from './shares.tsx';

/** A region, or a group of clusters that it stands beside. */
export interface SharesColumn {
  readonly id: string;
  readonly name: string;
  readonly all: LightCounts;
  /** By the group's code. */
  readonly groups: ReadonlyMap<string, LightCounts>;
}

/** Groups of indicators down, the region and its comparison groups across. */
export function GroupShares({
  caption,
  groups,
  columns,
}: {
  caption: string;
  groups: readonly IndicatorGroup[];
  columns: readonly SharesColumn[];
}) {
  const words = useWords(SHARE_WORDS);
  const locale = useLocale();
  return (
    <DataTable caption={caption} className="pb-3">
      <thead>
        <tr>
          <Th className="min-w-28 sm:min-w-40">{words.head}</Th>
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
              <Shares counts={column.all} />
            </Td>
          ))}
        </Tr>
        {groups.map(({ code, name }) => (
          <Tr key={code}>
            <Th scope="row">
              <span className="text-muted tabular-nums">{code}</span> {name[locale]}
            </Th>
            {columns.map((column) => (
              <Td key={column.id} className="align-top">
                <Shares counts={column.groups.get(code)} />
              </Td>
            ))}
          </Tr>
        ))}
      </tbody>
    </DataTable>
  );
}
