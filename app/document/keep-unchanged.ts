import type { Action, Baseline } from '#app/domain/action.ts';
import type { PlanContent } from '#app/domain/plan.ts';

/**
 * `after`, with the very objects of `before` for the actions that are the same, so that a page draws only
 * what has changed.
 */
export function keepUnchanged(before: PlanContent, after: PlanContent): PlanContent {
  const known = new Map(before.actions.map((action) => [action.id, action]));
  return {
    ...after,
    actions: after.actions.map((action) => {
      const old = known.get(action.id);
      return old !== undefined && isSameAction(old, action) ? old : action;
    }),
  };
}

function isSameAction(a: Action, b: Action): boolean {
  return (
    a.title === b.title &&
    a.status === b.status &&
    a.responsible === b.responsible &&
    a.deadline === b.deadline &&
    a.expectedEffect === b.expectedEffect &&
    a.order === b.order &&
    a.descriptionText === b.descriptionText &&
    a.participants.join() === b.participants.join() &&
    a.indicators.size === b.indicators.size &&
    [...a.indicators].every(
      ([code, baseline]) => b.indicators.has(code) && isSameBaseline(baseline, b.indicators.get(code) ?? null),
    )
  );
}

function isSameBaseline(a: Baseline | null, b: Baseline | null): boolean {
  if (a === null || b === null) return a === b;
  return a.value === b.value && a.light === b.light && a.takenOn === b.takenOn;
}
