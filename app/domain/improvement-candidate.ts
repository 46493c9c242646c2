import type { Baseline, ActionStatus } from './action.ts';
import { change } from './benchmark-change.ts';
import type { Score } from './benchmark.ts';
import type { Day } from './day.ts';
import type { Bounds } from './light.ts';

/** What an indicator showed in one of a cluster's benchmarks, as one set sees them all. */
export interface Assessed {
  readonly takenOn: Day;
  readonly score: Score;
}

/** [IM1] An indicator improved from one benchmark to the next in which it was assessed. */
export interface ImprovementStep {
  readonly before: Assessed;
  readonly after: Assessed;
}

/**
 * [IM1] Where the indicator improved, the newest first; CH1 to CH3 decide. A benchmark that did not assess it is passed
 * over, since nothing is known of it there.
 * @param past in any order
 */
export function improvementSteps(past: readonly Assessed[], bounds: Bounds): ImprovementStep[] {
  const assessed = past.filter(({ score }) => score.light !== 'none').sort((a, b) => (a.takenOn < b.takenOn ? -1 : 1));
  const steps = assessed.slice(1).map((after, at) => ({ before: assessed[at] ?? after, after }));
  return steps.filter(({ before, after }) => change(before.score, after.score, bounds) === 'improved').reverse();
}

/**
 * [IM2] Whether it is known that the action was linked to the indicator before the step's later benchmark: the link
 * remembers the benchmark that it was made from. One that was stopped is left out.
 */
export function wasLinkedBefore(
  { after }: ImprovementStep,
  action: { readonly status: ActionStatus; readonly baseline: Pick<Baseline, 'takenOn'> | null },
): boolean {
  return action.status !== 'stopped' && action.baseline !== null && action.baseline.takenOn < after.takenOn;
}
