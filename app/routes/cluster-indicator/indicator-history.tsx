import { BOUNDS_WORDS } from '#app/i18n/bounds-words.ts';
import { useFormat } from '#app/i18n/format.ts';
import { useLocale, useWords } from '#app/i18n/words.ts';
import { ValueTrend } from '#app/ui/chart/value-trend.tsx';
import { DataTable, Td, Th, Tr } from '#app/ui/data-table.tsx';
import { Light } from '#app/ui/light.tsx';
import { Panel } from '#app/ui/panel.tsx';
import { TableDownload } from '#app/ui/table-download.tsx';
import type { HistoryLine } from './indicator-page.ts';
import type { IndicatorData } from './route.tsx';
import { INDICATOR_WORDS } from './words.ts';

/** The chart of all values that hold, and below it the table with everything that was ever delivered. */
export function IndicatorHistory({ page: { cluster, indicator, history } }: { page: IndicatorData }) {
  const words = useWords(INDICATOR_WORDS);
  const bounds = useWords(BOUNDS_WORDS);
  const locale = useLocale();
  const { month, value } = useFormat();
  const points = history
    .filter(({ isReplaced, score }) => !isReplaced && score !== null && score.value !== null)
    .map(({ takenOn, score }) => ({
      label: month(takenOn),
      value: score?.value ?? 0,
      light: score?.light ?? ('none' as const),
      text: value(score?.value ?? 0, indicator.unit),
    }))
    .reverse();
  const trend = words.trend({ name: indicator.name[locale] });
  return (
    <Panel
      id="history"
      title={words.history}
      aside={
        history.length > 0 && (
          <TableDownload
            address={`/cluster/${cluster.id}/indicators/${encodeURIComponent(indicator.code)}/export?table=history`}
            table={words.history}
          />
        )
      }
      isFlush
    >
      {points.length > 1 && (
        <div role="group" aria-label={trend} tabIndex={0} className="overflow-x-auto px-5 pb-4 sm:px-6">
          <ValueTrend
            label={trend}
            points={points}
            bounds={indicator.bounds}
            names={{
              minimum: `${bounds.minimum} ${value(indicator.bounds.minimum, indicator.unit)}`,
              excellence: `${bounds.excellence} ${value(indicator.bounds.excellence, indicator.unit)}`,
            }}
          />
        </div>
      )}
      <DataTable caption={words.historyCaption} className="pb-2">
        <thead>
          <tr>
            <Th>{words.columns.day}</Th>
            <Th className="text-right">{words.columns.value}</Th>
            <Th>{words.columns.light}</Th>
            <Th className="hidden sm:table-cell">{words.columns.by}</Th>
          </tr>
        </thead>
        <tbody>
          {history.map((line) => (
            <Line key={line.benchmarkId} line={line} unit={indicator.unit} />
          ))}
        </tbody>
      </DataTable>
    </Panel>
  );
}

function Line({ line, unit }: { line: HistoryLine; unit: IndicatorData['indicator']['unit'] }) {
  const words = useWords(INDICATOR_WORDS);
  const { day, value } = useFormat();
  const { score, why, isReplaced, revision, personName } = line;
  const note = why !== null ? words.why[why] : line.haveBoundsMoved ? words.boundsMoved : null;
  return (
    <Tr className={isReplaced ? 'text-muted' : undefined}>
      <Th scope="row">
        {day(line.takenOn)}
        {(isReplaced || revision > 1) && (
          <span className="text-small text-muted block">
            {isReplaced ? words.replaced({ n: revision }) : words.revision({ n: revision })}
          </span>
        )}
        {note !== null && <span className="text-small text-muted block">{note}</span>}
        {score?.remark !== null && score?.remark !== undefined && (
          <span className="text-small block italic">{score.remark}</span>
        )}
      </Th>
      <Td className="text-right whitespace-nowrap tabular-nums">
        {score === null || score.value === null ? '–' : value(score.value, unit)}
      </Td>
      <Td>{score !== null && <Light light={score.light} isNamed />}</Td>
      <Td className="text-small hidden sm:table-cell">{personName ?? '–'}</Td>
    </Tr>
  );
}
