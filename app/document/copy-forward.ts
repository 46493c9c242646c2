import * as Y from 'yjs';
import type { Baseline } from '#app/domain/action.ts';
import { baselineField } from './edit-action.ts';
import { readActionAt } from './read.ts';
import { restorePlan } from './restore.ts';
import { actionsOf, CONFLICT, goalsOf, newPlanDocument, PART, partsOf, textOf } from './shape.ts';

export interface ForwardChoice {
  /** Those that come along; an action keeps its id, since it is the same one, carried on. */
  readonly actionIds: ReadonlySet<string>;
  readonly hasGoals: boolean;
  readonly hasText: boolean;
  /** What the indicators show now, by code; empty where no cluster's scores may stand in the plan. */
  readonly baselines: ReadonlyMap<string, Baseline>;
}

/**
 * [TE3] A new plan's document with what was chosen of another's. Baselines are what the indicators show now, an action
 * that was closed is planned again, and what told of its end stays behind, as do two values that nobody chose between.
 */
export function copiedForward(from: Y.Doc, choice: ForwardChoice): Y.Doc {
  const draft = new Y.Doc();
  restorePlan(draft, from, 'forward');
  draft.transact(() => {
    for (const id of [...actionsOf(draft).keys()]) carryOn(draft, id, choice);
    if (!choice.hasGoals) goalsOf(draft).clear();
    for (const goal of goalsOf(draft).values() as Iterable<unknown>) {
      if (goal instanceof Y.Map) for (const [key] of partsOf(goal, CONFLICT)) goal.delete(CONFLICT + key);
    }
    if (!choice.hasText) textOf(draft).delete(0, textOf(draft).length);
  });
  // Copied once more, so that nothing of what stays behind is in its bytes.
  const doc = newPlanDocument();
  restorePlan(doc, draft, 'forward');
  draft.destroy();
  return doc;
}

function carryOn(draft: Y.Doc, id: string, { actionIds, baselines }: ForwardChoice): void {
  const actions = actionsOf(draft);
  const action = readActionAt(draft, id);
  const fields = actions.get(id);
  if (!actionIds.has(id) || action === undefined || !(fields instanceof Y.Map)) return actions.delete(id);
  if (action.status === 'completed' || action.status === 'stopped') fields.set('status', 'planned');
  fields.delete('actualEffect');
  for (const key of [...fields.keys()]) {
    const dependsOn = key.startsWith(PART.dependsOn) ? key.slice(PART.dependsOn.length) : undefined;
    const isLeft = key.startsWith(CONFLICT) || key.startsWith(PART.evidence);
    if (isLeft || (dependsOn !== undefined && !actionIds.has(dependsOn))) fields.delete(key);
  }
  const indicators = fields.get('indicators');
  if (!(indicators instanceof Y.Map)) return;
  for (const code of [...indicators.keys()]) indicators.set(code, baselineField(baselines.get(code) ?? null));
}
