import { isOpen, type Action } from '#app/domain/action.ts';
import type { Day } from '#app/domain/day.ts';

/** What a plan lacks for a weak indicator. */
export type Gap = 'no-action' | 'only-stopped' | 'no-target' | 'after-horizon';

/**
 * [VW6] `actions` are all of the plan that are linked to the indicator, filtered or not. A stopped action covers nothing
 * (PL2), and what is completed cannot be late any more.
 */
export function gapsOf(code: string, actions: readonly Action[], horizon: Day | null): readonly Gap[] {
  if (actions.length === 0) return ['no-action'];
  const covering = actions.filter(({ status }) => status !== 'stopped');
  if (covering.length === 0) return ['only-stopped'];
  const gaps: Gap[] = [];
  if (!covering.some(({ targets }) => targets.has(code))) gaps.push('no-target');
  if (covering.some((action) => isAfter(action, horizon))) gaps.push('after-horizon');
  return gaps;
}

/** An open action that is due when the plan has ended. */
export function isAfter({ status, deadline }: Pick<Action, 'status' | 'deadline'>, horizon: Day | null): boolean {
  return isOpen(status) && deadline !== null && horizon !== null && deadline > horizon;
}

export function linkedTo(actions: readonly Action[]): ReadonlyMap<string, readonly Action[]> {
  const linked = new Map<string, Action[]>();
  for (const action of actions) {
    for (const code of action.indicators.keys()) {
      const there = linked.get(code);
      if (there === undefined) linked.set(code, [action]);
      else there.push(action);
    }
  }
  return linked;
}
