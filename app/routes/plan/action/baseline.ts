import type { Baseline } from '#app/domain/action.ts';
import type { WeakSide } from '#app/routes/plan/weak/weak-side.ts';

/** What the indicator shows now, to be remembered with the action; null in a shared plan, which names no cluster's score. */
export function baselineOf(side: WeakSide, code: string): Baseline | null {
  const score = side.of === 'cluster' ? side.scores.get(code) : undefined;
  return score === undefined ? null : { value: score.value, light: score.light, takenOn: score.takenOn };
}
