import type { IndicatorSet } from '#app/domain/indicator-set.ts';
import type { Mapping } from '#app/domain/set-mapping.ts';
import { NOT_THERE } from '#app/domain/suggest-mapping.ts';

/** What the form calls the choice for an indicator of the newer set. */
export const fieldOf = (code: string): string => `from-${code}`;

/** [CM6] Every indicator of the newer set with the older code that was chosen, or that there is none. */
export function readMapping(typed: (field: string) => unknown, older: IndicatorSet, newer: IndicatorSet): Mapping {
  const codes = new Set(older.indicators.map(({ code }) => code));
  return new Map(
    newer.indicators.map(({ code }): [string, string] => {
      const chosen = typed(fieldOf(code));
      return [code, typeof chosen === 'string' && codes.has(chosen) ? chosen : NOT_THERE];
    }),
  );
}
