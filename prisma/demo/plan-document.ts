import type * as Y from 'yjs';
import type { Baseline } from '#app/domain/action.ts';
import { addDays, type Day } from '#app/domain/day.ts';
import { planEditor } from '#app/document/edit.ts';
import { appendHeading, appendParagraphs } from '#app/document/rich-text.ts';
import { newPlanDocument, textOf } from '#app/document/shape.ts';
import type { DemoPlan } from './demo-plan.ts';

export interface DemoPlanOptions {
  readonly today: Day;
  readonly newId: () => string;
  /** What the indicator showed in the cluster's latest benchmark; null where there is none. */
  readonly baselineOf: (code: string) => Baseline | null;
}

/** The plan's document, edited into being the way a person would. */
export function demoPlanDocument(plan: DemoPlan, { today, newId, baselineOf }: DemoPlanOptions): Y.Doc {
  const doc = newPlanDocument();
  const editor = planEditor(doc, { origin: 'demo', newId });
  appendHeading(textOf(doc), 2, plan.goals.heading);
  appendParagraphs(textOf(doc), plan.goals.paragraphs);
  for (const action of plan.actions) {
    const id = editor.addAction({ title: action.title });
    for (const code of action.codes) editor.linkIndicator(id, code, baselineOf(code));
    editor.setText(id, 'responsible', action.responsible);
    editor.setText(id, 'expectedEffect', action.expectedEffect);
    editor.setDeadline(id, action.dueInDays === null ? null : addDays(today, action.dueInDays));
    const [first] = action.codes;
    if (action.aim !== undefined && first !== undefined)
      editor.setTarget(id, first, { value: null, light: action.aim, by: null });
    editor.setStatus(id, action.status);
    const description = editor.description(id);
    if (description !== undefined) appendParagraphs(description, action.description);
  }
  return doc;
}
