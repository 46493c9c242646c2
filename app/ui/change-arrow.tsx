import { ArrowDownRight, ArrowUpRight, Equal, Minus } from 'lucide-react';
import type { Change } from '#app/domain/benchmark.ts';
import { CHANGE_WORDS } from '#app/i18n/change-words.ts';
import { useWords } from '#app/i18n/words.ts';
import { classes } from './classes.ts';

const LOOK = {
  improved: { Icon: ArrowUpRight, ink: 'text-success' },
  unchanged: { Icon: Equal, ink: 'text-muted' },
  worse: { Icon: ArrowDownRight, ink: 'text-danger' },
  'not-comparable': { Icon: Minus, ink: 'text-muted' },
} as const;

/** Which way an indicator went since the benchmark before: an arrow and its word, or with `isNamed` false the arrow alone, `wide` on all but phones. */
export function ChangeArrow({
  change,
  isNamed = true,
  className,
}: {
  change: Change;
  isNamed?: boolean | 'wide';
  className?: string;
}) {
  const word = useWords(CHANGE_WORDS)[change];
  const { Icon, ink } = LOOK[change];
  return (
    <span className={classes('text-small inline-flex items-center gap-1 font-[540] whitespace-nowrap', ink, className)}>
      <Icon aria-hidden className="size-[1.2em] shrink-0" strokeWidth={2.4} />
      <span className={isNamed === true ? undefined : isNamed === 'wide' ? 'sr-only sm:not-sr-only' : 'sr-only'}>
        {word}
      </span>
    </span>
  );
}
