import { Link } from '@remix-run/react';
import type { CHANGES } from '#app/domain/benchmark.ts';
import type { PairLine } from '#app/domain/benchmark-pair.ts';
import type { Score } from '#app/domain/benchmark.ts';
import { useFormat } from '#app/i18n/format.ts';
import { useLocale, useWords } from '#app/i18n/words.ts';
import { CLUSTER_WORDS } from '#app/routes/cluster/words.ts';
import { ChangeArrow } from '#app/ui/change-arrow.tsx';
import { DataTable, Td, Th, Tr } from '#app/ui/data-table.tsx';
import { Light } from '#app/ui/light.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Panel } from '#app/ui/panel.tsx';
import { UnofficialMark } from '#app/ui/unofficial-mark.tsx';
import type { Comparison } from './queries.server.ts';
import { COMPARE_WORDS } from './words.ts';

/** What improved first: the candidates for improvement cases. Then what got worse, stayed, or cannot be compared. */
export function Changes({ comparison, clusterId }: { comparison: Comparison; clusterId: string }) {
  const words = useWords(COMPARE_WORDS);
  const cluster = useWords(CLUSTER_WORDS);
  const { lines, isOtherSet, set } = comparison;
  const improved = lines.filter(({ change }) => change === 'improved').length;
  return (
    <>
      <Notice title={words.candidates({ n: improved })}>{words.honest}</Notice>
      {isOtherSet && <Notice>{cluster.otherSet}</Notice>}
      {(
        ['improved', 'worse', 'unchanged', 'not-comparable'] as const satisfies readonly (typeof CHANGES)[number][]
      ).map((change) => {
        const own = lines.filter((line) => line.change === change);
        if (own.length === 0) return null;
        return (
          <Panel
            key={change}
            id={change}
            title={words.sections[change]({ n: own.length })}
            aside={set.isOfficial ? undefined : <UnofficialMark />}
            isFlush
          >
            <Table
              lines={own}
              clusterId={clusterId}
              caption={words.sections[change]({ n: own.length })}
              comparison={comparison}
            />
          </Panel>
        );
      })}
    </>
  );
}

function Table({
  lines,
  clusterId,
  caption,
  comparison,
}: {
  lines: readonly PairLine[];
  clusterId: string;
  caption: string;
  comparison: Comparison;
}) {
  const words = useWords(COMPARE_WORDS);
  const locale = useLocale();
  const { day } = useFormat();
  return (
    <DataTable caption={caption} className="pb-2">
      <thead>
        <tr>
          <Th>{words.indicator}</Th>
          <Th>{day(comparison.before.takenOn)}</Th>
          <Th>{day(comparison.after.takenOn)}</Th>
          <Th>{words.change}</Th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ indicator, before, after, change, why }) => (
          <Tr key={indicator.code}>
            <Th scope="row" className="min-w-36">
              <Link to={`/cluster/${clusterId}/indicators/${indicator.code}`} className="link">
                {indicator.name[locale]}
              </Link>{' '}
              <span className="text-small text-muted tabular-nums">{indicator.code}</span>
            </Th>
            <Td>
              <Shown score={before} unit={indicator.unit} />
            </Td>
            <Td>
              <Shown score={after} unit={indicator.unit} />
            </Td>
            <Td>
              <ChangeArrow change={change} isNamed="wide" />
              {why !== null && <span className="text-small text-muted block">{words.why[why]}</span>}
            </Td>
          </Tr>
        ))}
      </tbody>
    </DataTable>
  );
}

function Shown({ score, unit }: { score: Score | null; unit: PairLine['indicator']['unit'] }) {
  const { value } = useFormat();
  if (score === null) return <span className="text-muted">–</span>;
  return (
    <span className="flex items-center gap-2 tabular-nums">
      <Light light={score.light} size="small" />
      {score.value !== null && value(score.value, unit)}
    </span>
  );
}
