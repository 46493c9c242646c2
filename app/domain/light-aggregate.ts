import { lightShares } from './benchmark-change.ts';
import type { Score } from './benchmark.ts';
import type { IndicatorSet } from './indicator-set.ts';
import { isWeak, LIGHTS, type Light } from './light.ts';

export type LightCounts = Readonly<Record<Light, number>>;

/** How the lights of several clusters fall, over a whole set and over each of its groups. */
export interface LightAggregate {
  /** How many clusters it covers. */
  readonly n: number;
  readonly all: LightCounts;
  /** By the group's code, in the set's order. */
  readonly byGroup: ReadonlyMap<string, LightCounts>;
}

/** [CG1] The fewest clusters whose lights are shown as one to those who may not see each of them. */
export const FEWEST_IN_AGGREGATE = 5;

type Scored = { readonly scores: ReadonlyMap<string, Score> };

/** One benchmark a cluster; none of them can be told from the answer. */
export function aggregateOfBenchmarks(benchmarks: readonly Scored[], set: IndicatorSet): LightAggregate {
  return aggregate(benchmarks.length, set, (groupCode) =>
    sumOfLights(benchmarks.map((benchmark) => lightShares(benchmark, set, groupCode))),
  );
}

/** A comparison group's, from its counts by indicator. */
export function aggregateOfFigures(
  n: number,
  figures: ReadonlyMap<string, LightCounts>,
  set: IndicatorSet,
): LightAggregate {
  return aggregate(n, set, (code) =>
    sumOfLights(
      set.indicators
        .filter(({ groupCode }) => groupCode === code)
        .flatMap((indicator) => figures.get(indicator.code) ?? []),
    ),
  );
}

function aggregate(n: number, set: IndicatorSet, countsOf: (groupCode: string) => LightCounts): LightAggregate {
  const byGroup = new Map(set.groups.map(({ code }) => [code, countsOf(code)]));
  return { n, all: sumOfLights([...byGroup.values()]), byGroup };
}

/** All of them together, light by light; of none, zeros. */
export function sumOfLights(counts: readonly LightCounts[]): LightCounts {
  const total: Record<Light, number> = { green: 0, yellow: 0, red: 0, none: 0 };
  for (const one of counts) for (const light of LIGHTS) total[light] += one[light];
  return total;
}

/** [CG2] The indicators that are weak in more than half of the clusters, those weak in the most first, then in the set's order. */
export function weakInMost(
  benchmarks: readonly Scored[],
  set: IndicatorSet,
): readonly { readonly code: string; readonly clusters: number }[] {
  return set.indicators
    .map(({ code }) => ({
      code,
      clusters: benchmarks.filter(({ scores }) => isWeak(scores.get(code)?.light ?? 'none')).length,
    }))
    .filter(({ clusters }) => clusters * 2 > benchmarks.length)
    .sort((a, b) => b.clusters - a.clusters);
}
