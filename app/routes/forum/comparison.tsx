import { FEWEST_IN_AGGREGATE, type LightAggregate, type LightCounts } from '#app/domain/light-aggregate.ts';
import { useFormat } from '#app/i18n/format.ts';
import { useLocale, useWords } from '#app/i18n/words.ts';
import { DataTable, Td, Th, Tr } from '#app/ui/data-table.tsx';
import { LightBar } from '#app/ui/light-bar.tsx';
import { Panel } from '#app/ui/panel.tsx';
import { UnofficialMark } from '#app/ui/unofficial-mark.tsx';
import type { ForumOverview } from './queries.server.ts';
import { FORUM_WORDS } from './words.ts';

/** The region's lights beside the comparison groups', by indicator group. Everyone in it is one of many. */
export function Comparison({ overview }: { overview: ForumOverview }) {
  const words = useWords(FORUM_WORDS).comparison;
  const locale = useLocale();
  const { region, comparison, groups, forum, isOfficial } = overview;
  const columns: { id: string; name: string; aggregate: LightAggregate }[] = [
    ...(region === null
      ? []
      : [{ id: 'region', name: words.region({ region: forum.region, n: region.n }), aggregate: region }]),
    ...comparison.map(({ id, name, aggregate }) => ({ id, name: name[locale], aggregate })),
  ];
  return (
    <Panel id="comparison" title={words.title} aside={isOfficial ? undefined : <UnofficialMark />} isFlush>
      <div className="text-muted grid gap-1 px-5 pb-4 sm:px-6">
        <p className="measure">{words.explained}</p>
        {region === null && <p className="measure">{words.tooFew({ fewest: FEWEST_IN_AGGREGATE })}</p>}
        {comparison.length === 0 && <p className="measure">{words.noGroups}</p>}
      </div>
      {columns.length > 0 && (
        <DataTable caption={`${words.title}: ${words.group}`} className="pb-3">
          <thead>
            <tr>
              <Th className="min-w-28 sm:min-w-40">{words.group}</Th>
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
              {columns.map(({ id, aggregate }) => (
                <Shares key={id} counts={aggregate.all} />
              ))}
            </Tr>
            {groups.map(({ code, name }) => (
              <Tr key={code}>
                <Th scope="row">
                  <span className="text-muted tabular-nums">{code}</span> {name[locale]}
                </Th>
                {columns.map(({ id, aggregate }) => (
                  <Shares key={id} counts={aggregate.byGroup.get(code)} />
                ))}
              </Tr>
            ))}
          </tbody>
        </DataTable>
      )}
    </Panel>
  );
}

function Shares({ counts }: { counts: LightCounts | undefined }) {
  const words = useWords(FORUM_WORDS).comparison;
  const { share } = useFormat();
  const assessed = counts === undefined ? 0 : counts.green + counts.yellow + counts.red;
  if (counts === undefined || assessed === 0) return <Td className="text-muted">{words.nothing}</Td>;
  const part = (light: 'green' | 'yellow' | 'red') => share(counts[light] / assessed);
  return (
    <Td className="align-top">
      <div aria-hidden>
        <LightBar counts={{ ...counts, none: 0 }} isLegendShown={false} />
      </div>
      <p className="text-small mt-1 tabular-nums">
        {words.figures({ green: part('green'), yellow: part('yellow'), red: part('red') })}
      </p>
    </Td>
  );
}
