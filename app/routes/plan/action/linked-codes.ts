import type { Action, Baseline } from '#app/domain/action.ts';
import type { PlanIndicator } from '#app/routes/plan/weak/weak-side.ts';

/**
 * An action's indicators with their baselines, in the set's order; codes that the set does not have come
 * last. The map's own order means nothing: it is another one after the wire.
 */
export function linkedIndicators(
  action: Pick<Action, 'indicators'>,
  indicators: ReadonlyMap<string, PlanIndicator>,
): readonly (readonly [code: string, baseline: Baseline | null])[] {
  const places = new Map([...indicators.keys()].map((code, index) => [code, index]));
  const place = (code: string) => places.get(code) ?? places.size;
  return [...action.indicators].sort(([a], [b]) => place(a) - place(b) || (a < b ? -1 : 1));
}
