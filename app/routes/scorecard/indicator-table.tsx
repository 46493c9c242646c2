import type { Indicator } from '#app/domain/indicator-set.ts';
import type { Quartiles } from '#app/domain/quartiles.ts';
import { greenMoved } from '#app/domain/scorecard.ts';
import { useFormat } from '#app/i18n/format.ts';
import { useLocale, useWords } from '#app/i18n/words.ts';
import { ChangeArrow } from '#app/ui/change-arrow.tsx';
import { DataTable, Td, Th, Tr } from '#app/ui/data-table.tsx';
import { Panel } from '#app/ui/panel.tsx';
import { TableDownload } from '#app/ui/table-download.tsx';
import { Shares } from '#app/ui/chart/shares.tsx';
import { QuartileStrip } from '#app/ui/chart/quartile-strip.tsx';
import { columnsOf } from './columns.ts';
import type { Page } from './scorecard-view.tsx';
import { tableAddress } from './table-address.ts';
import { SCORECARD_WORDS } from './words.ts';

/** Each indicator: the lights of region and groups, the middle half of the values, and how the green share moved. */
export function IndicatorTable({ page: { forum, scorecard } }: { page: Page }) {
  const words = useWords(SCORECARD_WORDS).indicators;
  const locale = useLocale();
  const { month } = useFormat();
  const columns = columnsOf(scorecard, forum.region, locale);
  const { set, before, region } = scorecard;
  return (
    <Panel
      id="indicators"
      title={words.title}
      aside={<TableDownload address={tableAddress(forum.id, scorecard, 'indicators')} table={words.title} />}
      isFlush
    >
      <DataTable caption={words.caption} className="pb-3">
        <thead>
          <tr>
            <Th className="min-w-40">{words.head}</Th>
            {columns.map(({ id, name }) => (
              <Th key={id} className="min-w-40">
                {name}
              </Th>
            ))}
            {region !== null && before !== null && (
              <Th className="min-w-32">{words.moved({ month: month(before.round.takenOn) })}</Th>
            )}
          </tr>
        </thead>
        {set.groups.map((group) => (
          <tbody key={group.code}>
            <tr>
              <th
                scope="rowgroup"
                colSpan={columns.length + 2}
                className="px-5 pt-6 pb-1.5 text-left font-[640] sm:px-6"
              >
                {group.code} {group.name[locale]}
              </th>
            </tr>
            {set.indicators
              .filter(({ groupCode }) => groupCode === group.code)
              .map((indicator) => (
                <Tr key={indicator.code} id={`i-${indicator.code}`}>
                  <Th scope="row" className="align-top">
                    <span className="font-[540]">{indicator.name[locale]}</span>{' '}
                    <span className="text-small text-muted tabular-nums">{indicator.code}</span>
                  </Th>
                  {columns.map(({ id, scorecard: { lines } }) => {
                    const line = lines.get(indicator.code);
                    return (
                      <Td key={id} className="align-top">
                        <Shares counts={line?.counts} isShort />
                        {line !== undefined && line.quartiles !== null && (
                          <Middle quartiles={line.quartiles} indicator={indicator} />
                        )}
                      </Td>
                    );
                  })}
                  {region !== null && before !== null && (
                    <Td className="align-top">
                      <Moved
                        by={greenMoved(
                          before.region.lines.get(indicator.code)?.counts,
                          region.lines.get(indicator.code)?.counts ?? { green: 0, yellow: 0, red: 0, none: 0 },
                        )}
                      />
                    </Td>
                  )}
                </Tr>
              ))}
          </tbody>
        ))}
      </DataTable>
    </Panel>
  );
}

function Middle({ quartiles, indicator }: { quartiles: Quartiles; indicator: Indicator }) {
  const words = useWords(SCORECARD_WORDS).indicators;
  const { value } = useFormat();
  const shown = (n: number) => value(n, indicator.unit);
  const label = words.middleOf({
    median: shown(quartiles.median),
    low: shown(quartiles.low),
    high: shown(quartiles.high),
  });
  return (
    <div className="mt-2 max-w-56">
      <QuartileStrip quartiles={quartiles} bounds={indicator.bounds} title={words.middle} />
      <p className="text-small text-muted tabular-nums">{label}</p>
    </div>
  );
}

function Moved({ by }: { by: number | null }) {
  const words = useWords(SCORECARD_WORDS).indicators;
  const { number } = useFormat();
  if (by === null) return <span className="text-muted text-small">{words.notComparable}</span>;
  const points = Math.round(by * 100);
  if (points === 0) return <ChangeArrow change="unchanged" />;
  return (
    <span className="grid gap-0.5">
      <ChangeArrow change={points > 0 ? 'improved' : 'worse'} />
      <span className="text-small tabular-nums">
        {words.points({ n: `${points > 0 ? '+' : '−'}${number(Math.abs(points))}` })}
      </span>
    </span>
  );
}
