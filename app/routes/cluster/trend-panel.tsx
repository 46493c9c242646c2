import { useFormat } from '#app/i18n/format.ts';
import { LIGHT_WORDS } from '#app/i18n/light-words.ts';
import { useWords } from '#app/i18n/words.ts';
import { DataTable, Td, Th, Tr } from '#app/ui/data-table.tsx';
import { LightTrend } from '#app/ui/chart/light-trend.tsx';
import { Panel } from '#app/ui/panel.tsx';
import { TableDownload } from '#app/ui/table-download.tsx';
import type { TrendPoint } from './queries.server.ts';
import { CLUSTER_WORDS } from './words.ts';

/** How the lights went from benchmark to benchmark: a chart, and its table behind it. */
export function TrendPanel({
  trend,
  shownId,
  clusterId,
}: {
  trend: readonly TrendPoint[];
  shownId: string;
  clusterId: string;
}) {
  const words = useWords(CLUSTER_WORDS).trend;
  const lights = useWords(LIGHT_WORDS);
  const { month, share } = useFormat();
  if (trend.length < 2) return null;
  return (
    <Panel id="trend" title={words.title}>
      <LightTrend
        label={words.caption}
        points={trend.map(({ id, takenOn, lights: counts }) => ({
          label: month(takenOn),
          counts,
          isCurrent: id === shownId,
        }))}
      />
      <details className="mt-3">
        <summary className="link list-item">{words.caption}</summary>
        <DataTable caption={words.caption} className="mt-2 -mx-5 sm:-mx-6">
          <thead>
            <tr>
              <Th>{words.day}</Th>
              {(['green', 'yellow', 'red', 'none'] as const).map((light) => (
                <Th key={light} className="text-right">
                  {lights[light]}
                </Th>
              ))}
              <Th className="text-right">{words.share}</Th>
            </tr>
          </thead>
          <tbody>
            {trend.map((point) => (
              <Tr key={point.id}>
                <Th scope="row">{month(point.takenOn)}</Th>
                {(['green', 'yellow', 'red', 'none'] as const).map((light) => (
                  <Td key={light} className="text-right tabular-nums">
                    {point.lights[light]}
                  </Td>
                ))}
                <Td className="text-right tabular-nums">{point.share === null ? '–' : share(point.share)}</Td>
              </Tr>
            ))}
          </tbody>
        </DataTable>
      </details>
      <TableDownload
        address={`/cluster/${clusterId}/report?benchmark=${shownId}&table=trend`}
        table={words.title}
        className="mt-2"
      />
    </Panel>
  );
}
