import { equalityDeep } from 'lib0/function';
import type * as Y from 'yjs';
import type { Action } from '#app/domain/action.ts';
import type { PlanContent } from '#app/domain/plan.ts';
import { planContent, readActionAt, readGoals, readPlanText } from './read.ts';
import { actionsOf, goalsOf, textOf } from './shape.ts';

/** A plan that is read while people write it. */
export interface LivePlan {
  /** The plan as it is now; the same objects for all that did not change, so that a page draws only what did. */
  readonly content: () => PlanContent;
  /** Calls back after each change of the document. */
  readonly subscribe: (changed: () => void) => () => void;
  readonly close: () => void;
}

/**
 * Reads again only the actions that a change touched: of a plan with hundreds, a keystroke costs one. What it says is
 * what `readPlan` says.
 */
export function livePlan(doc: Y.Doc): LivePlan {
  const actions = new Map<string, Action | undefined>();
  const touched = new Set<string>(actionsOf(doc).keys());
  /** Another stands in the place of these: what is open on their texts must open anew, whatever they say. */
  const replaced = new Set<string>();
  const listeners = new Set<() => void>();
  let goals = readGoals(doc);
  let text = readPlanText(doc);
  let isTextTouched = false;
  let content: PlanContent | undefined;

  const onActions = (events: readonly Y.YEvent<Y.AbstractType<unknown>>[]) => {
    for (const { path, keys } of events) {
      const [id] = path;
      if (typeof id === 'string') touched.add(id);
      else
        for (const key of keys.keys()) {
          touched.add(key);
          replaced.add(key);
        }
    }
  };
  const onGoals = () => {
    const now = readGoals(doc);
    if (!equalityDeep(goals, now)) goals = now;
  };
  const onText = () => (isTextTouched = true);
  const onUpdate = () => {
    content = undefined;
    for (const changed of listeners) changed();
  };

  function read(): PlanContent {
    for (const id of touched) {
      const now = readActionAt(doc, id);
      if (!actionsOf(doc).has(id)) actions.delete(id);
      else if (replaced.has(id) || !actions.has(id) || !equalityDeep(actions.get(id), now)) actions.set(id, now);
    }
    touched.clear();
    replaced.clear();
    if (isTextTouched) text = readPlanText(doc);
    isTextTouched = false;
    return planContent(doc, actions, goals, text);
  }

  actionsOf(doc).observeDeep(onActions as never);
  goalsOf(doc).observeDeep(onGoals);
  textOf(doc).observeDeep(onText);
  doc.on('update', onUpdate);
  return {
    content: () => (content ??= read()),
    subscribe(changed) {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    close() {
      actionsOf(doc).unobserveDeep(onActions as never);
      goalsOf(doc).unobserveDeep(onGoals);
      textOf(doc).unobserveDeep(onText);
      doc.off('update', onUpdate);
    },
  };
}
