import type { Action } from './action.ts';
import type { ActionId } from './ids.ts';

/** The actions that wait for themselves by way of others: none of them could ever be the first to be completed. */
export function inCircles(actions: readonly Pick<Action, 'id' | 'dependsOn'>[]): ReadonlySet<ActionId> {
  const waitsFor = new Map(actions.map(({ id, dependsOn }) => [id, dependsOn]));
  const waiting = actions.filter(({ dependsOn }) => dependsOn.length > 0);
  return new Set(waiting.map(({ id }) => id).filter((id) => reaches(waitsFor, id)));
}

/** Whether the way along the dependencies comes back to where it began. */
function reaches(waitsFor: ReadonlyMap<ActionId, readonly ActionId[]>, from: ActionId): boolean {
  const seen = new Set<ActionId>();
  const next = [...(waitsFor.get(from) ?? [])];
  for (let id = next.pop(); id !== undefined; id = next.pop()) {
    if (id === from) return true;
    if (seen.has(id)) continue;
    seen.add(id);
    next.push(...(waitsFor.get(id) ?? []));
  }
  return false;
}
