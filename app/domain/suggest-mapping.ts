import { folded } from './folded.ts';
import { LOCALES, type Indicator, type IndicatorSet } from './indicator-set.ts';
import type { Mapping } from './set-mapping.ts';

/** In a mapping: a person has said that nothing of the older set is this indicator. No indicator has this code. */
export const NOT_THERE = '';

/**
 * [CM5] Which indicator of `older` each one of `newer` most likely is: the one with the same code and a name in common,
 * else the only one with a name in common; never one by its code alone, and none twice.
 */
export function suggestedMapping(older: IndicatorSet, newer: IndicatorSet): Mapping {
  const suggested = new Map<string, string>();
  const taken = new Set<string>();
  const take = (code: string, found: Indicator | undefined): void => {
    if (found === undefined || taken.has(found.code) || suggested.has(code)) return;
    suggested.set(code, found.code);
    taken.add(found.code);
  };
  for (const indicator of newer.indicators) {
    take(
      indicator.code,
      older.indicators.find((one) => one.code === indicator.code && haveNameInCommon(one, indicator)),
    );
  }
  for (const indicator of newer.indicators) {
    const named = older.indicators.filter((one) => haveNameInCommon(one, indicator));
    if (named.length === 1) take(indicator.code, named[0]);
  }
  return suggested;
}

function haveNameInCommon(a: Indicator, b: Indicator): boolean {
  return LOCALES.some((locale) => folded(a.name[locale]) === folded(b.name[locale]));
}
