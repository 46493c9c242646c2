import type { Change, Score } from './benchmark.ts';
import { change } from './benchmark-change.ts';
import type { Indicator, IndicatorSet } from './indicator-set.ts';
import type { Counterpart } from './set-mapping.ts';

/** Why two scores cannot be compared. */
export type NotComparable = Extract<Counterpart, { is: 'not-comparable' }>['why'] | 'not-assessed' | 'bounds-moved';

export interface PairLine {
  readonly indicator: Indicator;
  readonly before: Score | null;
  readonly after: Score | null;
  readonly change: Change;
  /** Null unless the change is `not-comparable`. */
  readonly why: NotComparable | null;
}

/**
 * Two benchmarks side by side, both as the newer one's set sees them, in the set's order; CH1 to CH3 and CM1 to CM4
 * decide. `found` is null where both were taken on one set.
 */
export function benchmarkPair(
  before: { readonly scores: ReadonlyMap<string, Score> },
  after: { readonly scores: ReadonlyMap<string, Score> },
  set: IndicatorSet,
  found: ReadonlyMap<string, Counterpart> | null,
): PairLine[] {
  return set.indicators.map((indicator) => {
    const [was, is] = [before.scores.get(indicator.code), after.scores.get(indicator.code)];
    const went = change(was, is, indicator.bounds);
    const counterpart = found?.get(indicator.code);
    return {
      indicator,
      before: was ?? null,
      after: is ?? null,
      change: went,
      why: went === 'not-comparable' ? reason(was, is, counterpart) : null,
    };
  });
}

function reason(was: Score | undefined, is: Score | undefined, counterpart: Counterpart | undefined): NotComparable {
  if (counterpart?.is === 'not-comparable') return counterpart.why;
  const isJudgedAnew = counterpart?.is === 'same' && counterpart.haveBoundsMoved;
  return isJudgedAnew && was?.light === 'none' && is?.light !== 'none' ? 'bounds-moved' : 'not-assessed';
}
