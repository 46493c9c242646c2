import type { Action } from '#app/domain/action.ts';
import type { PlanContent } from '#app/domain/plan.ts';

/** What has become different in a plan, one entry for each field. */
export type PlanChange =
  | { readonly is: 'added' | 'removed'; readonly actionId: string; readonly title: string }
  | { readonly is: 'changed'; readonly actionId: string; readonly title: string; readonly field: string }
  | { readonly is: 'text' };

/** Said at once and by itself (action/status-news.tsx), or of no interest to those who listen. */
const LEFT_OUT = new Set(['id', 'status']);

/** Compares by the fields' names, so that a field that is new to plans is told of too. */
export function planChanges(before: PlanContent, after: PlanContent): readonly PlanChange[] {
  const changes: PlanChange[] = [];
  const old = new Map(before.actions.map((action) => [action.id, action]));
  for (const action of after.actions) {
    const { id: actionId, title } = action;
    const was = old.get(actionId);
    old.delete(actionId);
    if (was === undefined) changes.push({ is: 'added', actionId, title });
    else if (was !== action) {
      for (const field of changedFields(was, action)) changes.push({ is: 'changed', actionId, title, field });
    }
  }
  for (const { id: actionId, title } of old.values()) changes.push({ is: 'removed', actionId, title });
  if (before.text !== after.text) changes.push({ is: 'text' });
  return changes;
}

function changedFields(before: Action, after: Action): readonly string[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].filter((name) => !LEFT_OUT.has(name) && plain(before, name) !== plain(after, name));
}

const plain = (action: Action, name: string) =>
  JSON.stringify(action[name as keyof Action], (_key, value: unknown) =>
    value instanceof Map ? [...value] : value instanceof Set ? [...value] : value,
  );
