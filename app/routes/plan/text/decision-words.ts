import { readDay } from '#app/domain/day.ts';
import { format } from '#app/i18n/format.ts';
import type { Locale } from '#app/domain/indicator-set.ts';
import { WRITING_WORDS } from '#app/i18n/writing-words.ts';

/** When something was decided, and who wrote it down, as far as is known. */
export interface DecisionAbout {
  readonly on?: unknown;
  readonly label?: unknown;
}

/** The line above a decision's words. */
export function decisionHead(locale: Locale, { on, label }: DecisionAbout): string {
  const day = typeof on === 'string' ? readDay(on) : undefined;
  return [
    WRITING_WORDS[locale].decision,
    ...(day === undefined ? [] : [format(locale).day(day)]),
    ...(typeof label === 'string' && label !== '' ? [label] : []),
  ].join(' · ');
}
