import { Link } from '@remix-run/react';
import { BOUNDS_WORDS } from '#app/i18n/bounds-words.ts';
import { useFormat } from '#app/i18n/format.ts';
import { LIGHT_WORDS } from '#app/i18n/light-words.ts';
import { useLocale, useWords } from '#app/i18n/words.ts';
import { QuartileStrip } from '#app/ui/chart/quartile-strip.tsx';
import { ChangeArrow } from '#app/ui/change-arrow.tsx';
import { Td, Th, Tr } from '#app/ui/data-table.tsx';
import { Light } from '#app/ui/light.tsx';
import type { BoardRow } from './board.ts';
import type { Middle } from './queries.server.ts';
import { CLUSTER_WORDS } from './words.ts';

/** One indicator. */
export function BoardLine({
  row,
  isCompared,
  clusterId,
  middle,
}: {
  row: BoardRow;
  isCompared: boolean;
  clusterId: string;
  middle: Middle | null;
}) {
  const words = useWords(CLUSTER_WORDS).indicators;
  const bounds = useWords(BOUNDS_WORDS);
  const lights = useWords(LIGHT_WORDS);
  const locale = useLocale();
  const { value } = useFormat();
  const minimum = value(row.bounds.minimum, row.unit);
  const excellence = value(row.bounds.excellence, row.unit);
  return (
    <Tr id={`i-${row.code}`}>
      <Th scope="row" className="max-w-96 min-w-36">
        <Link
          to={`/cluster/${clusterId}/indicators/${row.code}`}
          className="decoration-line hover:decoration-ink font-[540] underline decoration-1 underline-offset-4"
        >
          {row.name[locale]}
        </Link>{' '}
        <span className="text-small text-muted tabular-nums">{row.code}</span>
        <span className="text-small text-muted block xl:hidden">
          {row.value !== null && (
            <span className="text-ink font-[540] tabular-nums sm:hidden">{value(row.value, row.unit)} – </span>
          )}
          {bounds.pair({ minimum, excellence })}
        </span>
        <MiddleStrip row={row} middle={middle} />
        {row.remark !== null && <span className="text-small text-muted block italic">{row.remark}</span>}
      </Th>
      <Td className="hidden text-right whitespace-nowrap tabular-nums sm:table-cell">
        {row.value === null ? (
          <span className="text-muted">
            <span aria-hidden>–</span>
            <span className="sr-only">{words.noValue}</span>
          </span>
        ) : (
          value(row.value, row.unit)
        )}
      </Td>
      <Td>
        <span className="flex items-center gap-2">
          <Light light={row.light} />
          <span aria-hidden className="hidden whitespace-nowrap sm:inline">
            {lights[row.light]}
          </span>
        </span>
      </Td>
      <Td className="text-muted hidden text-right whitespace-nowrap tabular-nums xl:table-cell">{minimum}</Td>
      <Td className="text-muted hidden text-right whitespace-nowrap tabular-nums xl:table-cell">{excellence}</Td>
      {isCompared && (
        <Td>
          {row.change !== null && (
            <ChangeArrow change={row.change} isNamed={row.change === 'not-comparable' ? false : 'wide'} />
          )}
          <Before row={row} />
        </Td>
      )}
    </Tr>
  );
}

/** Where the middle half of a comparison group lies, beside the cluster's own value; the words are for screen readers. */
function MiddleStrip({ row, middle }: { row: BoardRow; middle: Middle | null }) {
  const words = useWords(CLUSTER_WORDS);
  const locale = useLocale();
  const { value } = useFormat();
  const quartiles = middle?.quartiles[row.code];
  if (middle === null || quartiles === undefined) return null;
  const label = words.middle({
    name: middle.name[locale],
    low: value(quartiles.low, row.unit),
    high: value(quartiles.high, row.unit),
  });
  return (
    <span className="mt-1 block max-w-44" title={label}>
      <QuartileStrip quartiles={quartiles} bounds={row.bounds} own={row.value} title={label} />
      <span className="sr-only">{label}</span>
    </span>
  );
}

/** What it was: the value where there were two, else the light where only that changed. */
function Before({ row }: { row: BoardRow }) {
  const words = useWords(CLUSTER_WORDS).indicators;
  const lights = useWords(LIGHT_WORDS);
  const { value } = useFormat();
  if (row.change !== 'improved' && row.change !== 'worse') return null;
  const before =
    row.previousValue !== null && row.value !== null
      ? value(row.previousValue, row.unit)
      : row.previousLight === null
        ? undefined
        : lights[row.previousLight].toLowerCase();
  if (before === undefined) return null;
  return (
    <span className="text-small text-muted hidden whitespace-nowrap sm:block">{words.from({ value: before })}</span>
  );
}
