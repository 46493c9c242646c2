import { createContext, useContext } from 'react';
import type { Action } from '#app/domain/action.ts';
import type { PlanContent } from '#app/domain/plan.ts';
import { entryPrint, printOf, textPrint, type PlanPrints } from '#app/domain/plan-prints.ts';

/** Undefined where nobody has committed to the plan. */
export const CommittedContext = createContext<PlanPrints | undefined>(undefined);

/** [VE10] How an action stands to what was committed to. */
export function useActionMark(action: Action): 'same' | 'changed' | 'new' {
  const prints = useContext(CommittedContext);
  if (prints === undefined) return 'same';
  const then = prints[printOf(action.id)];
  if (then === undefined) return 'new';
  return then === actionPrint(action) ? 'same' : 'changed';
}

/** A page keeps the objects of actions that stay the same, so that while people type only one is reckoned anew. */
const known = new WeakMap<Action, string>();

function actionPrint(action: Action): string {
  const print = known.get(action) ?? entryPrint(action);
  known.set(action, print);
  return print;
}

/** [VE10] How many actions are new, gone or other than committed to, and one more where the plan's text is. */
export function changesSince(prints: PlanPrints, content: PlanContent): number {
  const actions = content.actions.filter((action) => prints[printOf(action.id)] !== actionPrint(action)).length;
  const ids = new Set(content.actions.map(({ id }) => printOf(id)));
  const gone = Object.keys(prints).filter((name) => name.startsWith('actions/') && !ids.has(name)).length;
  return actions + gone + (prints['text'] === textPrint(content.text) ? 0 : 1);
}
