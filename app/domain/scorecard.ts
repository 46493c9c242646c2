import type { Score } from './benchmark.ts';
import type { IndicatorSet } from './indicator-set.ts';
import { FEWEST_IN_AGGREGATE, type LightCounts, sumOfLights } from './light-aggregate.ts';
import type { Light } from './light.ts';
import { quartiles, type Quartiles } from './quartiles.ts';

/** An indicator over all of a round's clusters. */
export interface ScorecardLine {
  readonly code: string;
  /** How many clusters have which light; they sum to the clusters. */
  readonly counts: LightCounts;
  /** Of the values, in the indicator's unit; null where fewer than five clusters have one. */
  readonly quartiles: Quartiles | null;
}

/** A round's clusters as one. No cluster can be told from it, given that it covers enough of them. */
export interface Scorecard {
  /** How many clusters it covers. */
  readonly n: number;
  readonly all: LightCounts;
  /** By the group's code, in the set's order. */
  readonly groups: ReadonlyMap<string, LightCounts>;
  /** By the indicator's code, in the set's order. */
  readonly lines: ReadonlyMap<string, ScorecardLine>;
}

type Scored = { readonly scores: ReadonlyMap<string, Score> };

const NONE: LightCounts = { green: 0, yellow: 0, red: 0, none: 0 };

/** One benchmark a cluster, each as `set` sees it. [CG4] Quartiles of fewer than five values are not given. */
export function scorecard(benchmarks: readonly Scored[], set: IndicatorSet): Scorecard {
  const lines = set.indicators.map(({ code }): ScorecardLine => {
    const scores = benchmarks.map((benchmark) => benchmark.scores.get(code));
    const values = scores.flatMap((score) => score?.value ?? []);
    return {
      code,
      counts: countLights(scores.map((score) => score?.light ?? 'none')),
      quartiles: values.length < FEWEST_IN_AGGREGATE ? null : quartiles(values),
    };
  });
  return scorecardOf(benchmarks.length, lines, set);
}

/** The same from a comparison group's figures; an indicator that it does not have was assessed in no cluster. */
export function scorecardOf(n: number, lines: readonly ScorecardLine[], set: IndicatorSet): Scorecard {
  const byCode = new Map(lines.map((line) => [line.code, line]));
  const all = set.indicators.map(
    ({ code }): ScorecardLine => byCode.get(code) ?? { code, counts: { ...NONE, none: n }, quartiles: null },
  );
  const countsOf = (groupCode: string) => {
    const codes = new Set(set.indicators.filter((one) => one.groupCode === groupCode).map(({ code }) => code));
    return sumOfLights(all.filter(({ code }) => codes.has(code)).map(({ counts }) => counts));
  };
  return {
    n,
    all: sumOfLights(all.map(({ counts }) => counts)),
    groups: new Map(set.groups.map(({ code }) => [code, countsOf(code)])),
    lines: new Map(all.map((line) => [line.code, line])),
  };
}

/** The share of the assessed that is of this light, from 0 to 1; null where nothing was assessed. */
export function shareOf(counts: LightCounts, light: Exclude<Light, 'none'>): number | null {
  const assessed = counts.green + counts.yellow + counts.red;
  return assessed === 0 ? null : counts[light] / assessed;
}

/**
 * [CG5] How a share of green moved between two rounds, from -1 to 1; null where either had nothing assessed. The
 * clusters need not be the same ones, so it says nothing of any of them.
 */
export function greenMoved(before: LightCounts | undefined, after: LightCounts): number | null {
  const [was, is] = [before === undefined ? null : shareOf(before, 'green'), shareOf(after, 'green')];
  return was === null || is === null ? null : is - was;
}

function countLights(lights: readonly Light[]): LightCounts {
  const counts: Record<Light, number> = { ...NONE };
  for (const light of lights) counts[light] += 1;
  return counts;
}
