import type { Action } from './action.ts';
import type { Score } from './benchmark.ts';
import type { Goal } from './goal.ts';
import type { Light } from './light.ts';
import { targetLight, type Measure } from './what-if.ts';

const RANK: Readonly<Record<Light, number>> = { none: 0, red: 1, yellow: 2, green: 3 };

/** [GO1] How many actions that were not stopped are linked to the goal's indicator; null for a goal that has none. */
export function aiming(
  { indicatorCode }: Pick<Goal, 'indicatorCode'>,
  actions: readonly Pick<Action, 'status' | 'indicators'>[],
): number | null {
  if (indicatorCode === null) return null;
  return actions.filter(({ status, indicators }) => status !== 'stopped' && indicators.has(indicatorCode)).length;
}

/** [GO1] Whether the latest score is what the goal wants, or better; undefined where either is not known. */
export function isReached(goal: Goal, score: Score | undefined, measure: Measure | undefined): boolean | undefined {
  const { value } = goal.target;
  if (score === undefined || score.light === 'none' || measure === undefined) return undefined;
  if (value !== null && score.value !== null) {
    return measure.bounds.direction === 'higher' ? score.value >= value : score.value <= value;
  }
  const wanted = targetLight(goal.target, measure.bounds);
  return wanted === 'none' ? undefined : RANK[score.light] >= RANK[wanted];
}

/** [GO2] The indicators with this light that no goal speaks of yet, in the order given. */
export function withoutGoal(
  codes: readonly string[],
  goals: readonly Pick<Goal, 'indicatorCode'>[],
  scores: ReadonlyMap<string, Pick<Score, 'light'>>,
  light: Light,
): readonly string[] {
  const spoken = new Set(goals.map(({ indicatorCode }) => indicatorCode));
  return codes.filter((code) => scores.get(code)?.light === light && !spoken.has(code));
}

/** [GO2] One light better. */
export function nextLight(light: Light): Light | null {
  if (light === 'red') return 'yellow';
  return light === 'yellow' ? 'green' : null;
}

/** How many months after a benchmark the next is expected: the article's least pause between two benchmarkings is 12. */
export const NEXT_BENCHMARK_MONTHS = 12;
