import type { Score } from './benchmark.ts';
import type { ClusterId } from './ids.ts';
import type { IndicatorSet } from './indicator-set.ts';
import { LIGHTS, type Light } from './light.ts';
import { carriedScores, type Counterpart } from './set-mapping.ts';

/**
 * [BO2] A benchmark's scores as a newer version of its set judges them, by the newer version's codes. A light that came
 * without a value was not judged by the forum's bounds, and stays. What the newer version cannot compare has no score.
 */
export function rejudgedScores(
  scores: ReadonlyMap<string, Score>,
  newer: IndicatorSet,
  found: ReadonlyMap<string, Counterpart>,
): ReadonlyMap<string, Score> {
  return carriedScores(scores, newer, found, (light) => light);
}

/** A cluster's current benchmark, and what stands in its set for the newer version's indicators. */
export interface Judged {
  readonly clusterId: ClusterId;
  readonly scores: ReadonlyMap<string, Score>;
  readonly counterparts: ReadonlyMap<string, Counterpart>;
}

/** Lights of one indicator that change from one colour to another. */
export interface LightChange {
  readonly code: string;
  readonly from: Light;
  readonly to: Light;
  readonly isBetter: boolean;
  readonly clusters: number;
}

export interface LightChanges {
  readonly lights: number;
  readonly clusters: number;
  /** In the set's order; within an indicator those that get better first. */
  readonly changes: readonly LightChange[];
  /** Scores that were assessed and have no place in the newer version. */
  readonly lost: number;
}

const RANK: Readonly<Record<Light, number>> = { green: 2, yellow: 1, red: 0, none: -1 };

/** [BO3] How many lights of the clusters' current benchmarks change colour, by indicator and direction. */
export function lightChanges(newer: IndicatorSet, judged: readonly Judged[]): LightChanges {
  const counts = new Map<string, number>();
  const clusters = new Set<ClusterId>();
  let lost = 0;
  for (const { clusterId, scores, counterparts } of judged) {
    const after = rejudgedScores(scores, newer, counterparts);
    const kept = new Set<string>();
    for (const [code, score] of after) {
      const counterpart = counterparts.get(code);
      const before = counterpart?.is === 'same' ? counterpart.code : code;
      kept.add(before);
      const from = scores.get(before)?.light ?? 'none';
      if (from === score.light) continue;
      clusters.add(clusterId);
      const key = keyOf(code, from, score.light);
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    lost += [...scores].filter(([code, score]) => score.light !== 'none' && !kept.has(code)).length;
  }
  const changes = newer.indicators.flatMap(({ code }) =>
    MOVES.flatMap(({ from, to }): LightChange[] => {
      const count = counts.get(keyOf(code, from, to));
      return count === undefined ? [] : [{ code, from, to, isBetter: RANK[to] > RANK[from], clusters: count }];
    }),
  );
  return { lights: changes.reduce((sum, change) => sum + change.clusters, 0), clusters: clusters.size, changes, lost };
}

/** Every change of colour there is, from the best to the worst. */
const MOVES = LIGHTS.flatMap((from) => LIGHTS.filter((to) => to !== from).map((to) => ({ from, to }))).sort(
  (a, b) => RANK[b.to] - RANK[b.from] - (RANK[a.to] - RANK[a.from]) || RANK[b.to] - RANK[a.to],
);

const keyOf = (code: string, from: Light, to: Light): string => `${from} ${to} ${code}`;
