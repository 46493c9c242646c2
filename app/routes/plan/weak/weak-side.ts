import { weakIndicators } from '#app/domain/benchmark-change.ts';
import type { Benchmark } from '#app/domain/benchmark.ts';
import type { Day } from '#app/domain/day.ts';
import type { ClusterId } from '#app/domain/ids.ts';
import type { IndicatorSet, Localized, Unit } from '#app/domain/indicator-set.ts';
import { FEWEST_IN_AGGREGATE, weakInMost } from '#app/domain/light-aggregate.ts';
import type { Light } from '#app/domain/light.ts';

/** An indicator that an action can be linked to. */
export interface PlanIndicator {
  readonly code: string;
  readonly name: Localized;
  readonly groupName: Localized;
  readonly unit: Unit;
}

/** What one cluster's latest benchmark says about an indicator. */
export interface LatestScore {
  readonly value: number | null;
  readonly light: Light;
  readonly takenOn: Day;
}

/** What stands beside a plan: a cluster's own scores, or, for a shared plan, counts that name nobody. */
export type WeakSide =
  | {
      readonly of: 'cluster';
      readonly clusterId: ClusterId;
      readonly isOfficial: boolean;
      /** Null before the cluster's first benchmark. */
      readonly takenOn: Day | null;
      /** Codes, worst first. */
      readonly weak: readonly string[];
      /** By code; all indicators, not only the weak ones. */
      readonly scores: ReadonlyMap<string, LatestScore>;
    }
  | {
      readonly of: 'forum';
      /** How many clusters have a benchmark. */
      readonly clusters: number;
      /** Those weak in the most clusters first. Empty too where `clusters` is below the fewest that may be shown. */
      readonly weak: readonly WeakCount[];
    };

export interface WeakCount {
  readonly code: string;
  readonly clusters: number;
}

export function clusterSide(
  clusterId: ClusterId,
  latest: { readonly benchmark: Benchmark; readonly set: IndicatorSet } | undefined,
): WeakSide {
  if (latest === undefined) {
    return { of: 'cluster', clusterId, isOfficial: true, takenOn: null, weak: [], scores: new Map() };
  }
  const { benchmark, set } = latest;
  return {
    of: 'cluster',
    clusterId,
    isOfficial: set.isOfficial,
    takenOn: benchmark.takenOn,
    weak: weakIndicators(benchmark, set),
    scores: new Map(
      [...benchmark.scores].map(([code, { value, light }]): [string, LatestScore] => [
        code,
        { value, light, takenOn: benchmark.takenOn },
      ]),
    ),
  };
}

/**
 * [PL3] Beside the shared plan stand the indicators that are weak in most clusters, and in how many, never in
 * which; of few clusters nothing (CG1).
 */
export function forumSide(benchmarks: readonly Pick<Benchmark, 'scores'>[], set: IndicatorSet | undefined): WeakSide {
  const isShown = set !== undefined && benchmarks.length >= FEWEST_IN_AGGREGATE;
  return { of: 'forum', clusters: benchmarks.length, weak: isShown ? weakInMost(benchmarks, set) : [] };
}

export function planIndicators(set: IndicatorSet | undefined): readonly PlanIndicator[] {
  const groupNames = new Map(set?.groups.map(({ code, name }) => [code, name]));
  return (set?.indicators ?? []).map(({ code, name, unit, groupCode }) => ({
    code,
    name,
    unit,
    groupName: groupNames.get(groupCode) ?? { nb: '', en: '' },
  }));
}
