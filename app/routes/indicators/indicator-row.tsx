import { ArrowDown, ArrowUp, Check, Minus } from 'lucide-react';
import type { Indicator } from '#app/domain/indicator-set.ts';
import { BOUNDS_WORDS } from '#app/i18n/bounds-words.ts';
import { useFormat } from '#app/i18n/format.ts';
import { useLocale, useWords } from '#app/i18n/words.ts';
import { Td, Th, Tr } from '#app/ui/data-table.tsx';
import { INDICATORS_WORDS } from './words.ts';

export function IndicatorRow({ indicator }: { indicator: Indicator }) {
  const bounds = useWords(BOUNDS_WORDS);
  const locale = useLocale();
  const { value, number } = useFormat();
  const note = indicator.boundsNote[locale];
  const [minimum, excellence] = [indicator.bounds.minimum, indicator.bounds.excellence].map((bound) =>
    value(bound, indicator.unit),
  );
  return (
    <Tr>
      <Th scope="row" className="min-w-32">
        <span className="font-[540]">{indicator.name[locale]}</span>{' '}
        <span className="text-small text-muted tabular-nums">{indicator.code}</span>
        <span className="text-small text-muted grid md:hidden">
          <span className="text-ink tabular-nums">
            {bounds.pair({ minimum: minimum ?? '', excellence: excellence ?? '' })}
          </span>
          <DirectionMark direction={indicator.bounds.direction} />
        </span>
        <Criteria indicator={indicator} />
        {note !== '' && <span className="text-small text-muted measure block">{note}</span>}
        <Levels levels={indicator.levels} />
      </Th>
      <Td className="text-muted hidden md:table-cell">
        <span className="whitespace-nowrap">{bounds.units[indicator.unit]}</span>
        <span className="text-small block">
          <DirectionMark direction={indicator.bounds.direction} />
        </span>
      </Td>
      <Td className="hidden text-right whitespace-nowrap tabular-nums md:table-cell">{minimum}</Td>
      <Td className="hidden text-right whitespace-nowrap tabular-nums md:table-cell">{excellence}</Td>
      <Td className="text-muted hidden text-right tabular-nums lg:table-cell">{number(indicator.weight)}</Td>
      {[indicator.isSilverAudit, indicator.isSilverMinimum, indicator.isGoldMinimum].map((answer, index) => (
        <Td key={index} className="hidden lg:table-cell">
          <AnswerMark answer={answer} />
        </Td>
      ))}
    </Tr>
  );
}

/** Where the table has no room for its columns: what the indicator is a criterion for. */
function Criteria({ indicator }: { indicator: Indicator }) {
  const words = useWords(INDICATORS_WORDS);
  const criteria = [
    indicator.isSilverAudit === true && words.silver,
    indicator.isSilverMinimum === true && words.silverMinimum,
    indicator.isGoldMinimum === true && words.goldMinimum,
  ].filter((criterion) => criterion !== false);
  if (criteria.length === 0) return null;
  return <span className="text-small text-muted block lg:hidden">{criteria.join(' · ')}</span>;
}

function Levels({ levels }: Pick<Indicator, 'levels'>) {
  const words = useWords(INDICATORS_WORDS);
  const locale = useLocale();
  const { number } = useFormat();
  if (levels.length === 0) return null;
  return (
    <details className="text-small text-muted mt-0.5">
      <summary className="hover:text-ink w-fit underline underline-offset-4">
        {words.levels({ n: levels.length })}
      </summary>
      <ol className="mt-1 grid gap-0.5">
        {levels.map((level) => (
          <li key={level.value}>
            <span className="tabular-nums">{number(level.value)}</span> {level.name[locale]}
          </li>
        ))}
      </ol>
    </details>
  );
}

export function DirectionMark({ direction }: { direction: 'higher' | 'lower' }) {
  const words = useWords(BOUNDS_WORDS);
  const Icon = direction === 'higher' ? ArrowUp : ArrowDown;
  return (
    <span className="inline-flex items-center gap-1.5 whitespace-nowrap">
      <Icon aria-hidden className="size-4" />
      {words[direction]}
    </span>
  );
}

/** Yes, no, or that no source says; never a guess. */
function AnswerMark({ answer }: { answer: boolean | null }) {
  const words = useWords(INDICATORS_WORDS);
  if (answer === null) {
    return (
      <span className="text-muted" title={words.unknown}>
        <span aria-hidden>?</span>
        <span className="sr-only">{words.unknown}</span>
      </span>
    );
  }
  const Icon = answer ? Check : Minus;
  return (
    <span className={answer ? undefined : 'text-muted'}>
      <Icon aria-hidden className="size-4.5" />
      <span className="sr-only">{answer ? words.yes : words.no}</span>
    </span>
  );
}
