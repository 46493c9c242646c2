import type { Score } from './benchmark.ts';
import type { ClusterId } from './ids.ts';
import type { IndicatorSet } from './indicator-set.ts';
import { isWeak } from './light.ts';

/** An indicator that several clusters are weak on. */
export interface JointWeakness {
  readonly code: string;
  readonly clusterIds: readonly ClusterId[];
}

export interface WeakTheme {
  /** Null for those that belong to no theme. */
  readonly themeCode: string | null;
  /** Weak in the most clusters first, then in the set's order. */
  readonly weaknesses: readonly JointWeakness[];
}

/** More than half of the clusters. */
export const defaultFewest = (n: number): number => Math.floor(n / 2) + 1;

/**
 * [JW1] The indicators that are weak in at least `fewest` clusters, by theme in the set's order, those without a theme
 * last. [JW2] What was not assessed in a cluster does not count as weak there.
 */
export function jointWeaknesses(
  benchmarks: ReadonlyMap<ClusterId, { readonly scores: ReadonlyMap<string, Score> }>,
  set: IndicatorSet,
  fewest: number,
): WeakTheme[] {
  const weak = set.indicators
    .map(({ code, themeCode }) => ({
      code,
      themeCode,
      clusterIds: [...benchmarks]
        .filter(([, { scores }]) => isWeak(scores.get(code)?.light ?? 'none'))
        .map(([clusterId]) => clusterId),
    }))
    .filter(({ clusterIds }) => clusterIds.length >= Math.max(1, fewest))
    .sort((a, b) => b.clusterIds.length - a.clusterIds.length);
  return [...set.themes.map(({ code }) => code), null].flatMap((themeCode) => {
    const weaknesses = weak
      .filter((one) => one.themeCode === themeCode)
      .map(({ code, clusterIds }) => ({ code, clusterIds }));
    return weaknesses.length === 0 ? [] : [{ themeCode, weaknesses }];
  });
}
