import { weakIndicators } from '#app/domain/benchmark-change.ts';
import type { Benchmark } from '#app/domain/benchmark.ts';
import type { Day } from '#app/domain/day.ts';
import type { ClusterId } from '#app/domain/ids.ts';
import type { IndicatorSet, Localized, Unit } from '#app/domain/indicator-set.ts';
import { weakInMost } from '#app/domain/light-aggregate.ts';
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
      /** [CG3] Whether this reader may see them as one. */
      readonly isShown: boolean;
      /** Those weak in the most clusters first; empty where they are not shown. */
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
 * [PL3] Beside the shared plan stand the indicators that are weak in most clusters, and in how many, never in which;
 * nothing where CG3 does not show this reader the region as one.
 * @param benchmarks null where it does not
 */
export function forumSide(
  clusters: number,
  benchmarks: readonly Pick<Benchmark, 'scores'>[] | null,
  set: IndicatorSet | undefined,
): WeakSide {
  if (benchmarks === null || set === undefined) return { of: 'forum', clusters, isShown: false, weak: [] };
  return { of: 'forum', clusters, isShown: benchmarks.length > 0, weak: weakInMost(benchmarks, set) };
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
