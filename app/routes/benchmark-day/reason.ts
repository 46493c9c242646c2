import type { Locale } from '#app/domain/indicator-set.ts';
import type { DayAction } from './queries.server.ts';
import { DAY_WORDS } from './words.ts';

/** Why the action stands under its proposal, and what its own status adds to that. */
export function reason({ status, lines, proposal }: DayAction, locale: Locale): string {
  const words = DAY_WORDS[locale];
  const because = becauseOf(proposal.because, lines, words.because);
  if (proposal.propose === null) return because;
  if (status === 'planned') return `${because} ${words.notBegun}`;
  if (status !== 'completed') return because;
  return `${because} ${proposal.propose === 'close' ? words.completed.close : words.completed.open}`;
}

function becauseOf(
  because: DayAction['proposal']['because'],
  lines: DayAction['lines'],
  words: (typeof DAY_WORDS)['nb']['because'],
): string {
  const n = lines.length;
  switch (because) {
    case 'some-improved':
      return words[because]({ n: lines.filter(({ movement }) => movement.change === 'improved').length, of: n });
    case 'all-green':
    case 'none-improved':
    case 'none-comparable':
      return words[because]({ n });
    default:
      return words[because];
  }
}
