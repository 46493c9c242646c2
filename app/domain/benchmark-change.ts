import type { Change, Score } from './benchmark.ts';
import type { IndicatorSet } from './indicator-set.ts';
import { LIGHTS, type Bounds, type Light } from './light.ts';

/** A benchmark, parsed or saved. */
type Scored = { readonly scores: ReadonlyMap<string, Score> };

const RANK: Readonly<Record<Exclude<Light, 'none'>, number>> = { red: 0, yellow: 1, green: 2 };

/**
 * [CH1] A better light is improved, a worse one is worse.
 * [CH2] Within one light the scores decide, in the indicator's own direction; where one of them is missing, or both
 *       are equal, nothing changed.
 * [CH3] What was not assessed on one side or the other cannot be compared.
 */
export function change(before: Score | undefined, after: Score | undefined, bounds: Bounds): Change {
  if (before === undefined || after === undefined) return 'not-comparable';
  if (before.light === 'none' || after.light === 'none') return 'not-comparable';
  const step = RANK[after.light] - RANK[before.light] || betterBy(before.value, after.value, bounds);
  if (step === 0) return 'unchanged';
  return step > 0 ? 'improved' : 'worse';
}

function betterBy(before: number | null, after: number | null, bounds: Bounds): number {
  if (before === null || after === null) return 0;
  return bounds.direction === 'higher' ? after - before : before - after;
}

/** Every indicator of the set by its code, in the set's order. Both benchmarks must be of this set. */
export function benchmarkChanges(before: Scored, after: Scored, set: IndicatorSet): ReadonlyMap<string, Change> {
  return new Map(
    set.indicators.map(({ code, bounds }): [string, Change] => [
      code,
      change(before.scores.get(code), after.scores.get(code), bounds),
    ]),
  );
}

/** [CH4] The weak indicators' codes, worst first: red before yellow, then in the set's order. */
export function weakIndicators(benchmark: Scored, set: IndicatorSet): readonly string[] {
  const coded = set.indicators.map(({ code }) => ({ code, light: benchmark.scores.get(code)?.light ?? 'none' }));
  return [...coded.filter(({ light }) => light === 'red'), ...coded.filter(({ light }) => light === 'yellow')].map(
    ({ code }) => code,
  );
}

/** [CH5] How many of the set's indicators, or of one group's, have which light; one without a score counts as none. */
export function lightShares(benchmark: Scored, set: IndicatorSet, groupCode?: string): Readonly<Record<Light, number>> {
  const shares = Object.fromEntries(LIGHTS.map((light) => [light, 0])) as Record<Light, number>;
  for (const indicator of set.indicators) {
    if (groupCode !== undefined && indicator.groupCode !== groupCode) continue;
    shares[benchmark.scores.get(indicator.code)?.light ?? 'none'] += 1;
  }
  return shares;
}
