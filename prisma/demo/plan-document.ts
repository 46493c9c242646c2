import type * as Y from 'yjs';
import type { ActionStatus, Baseline } from '#app/domain/action.ts';
import { addDays, type Day } from '#app/domain/day.ts';
import { planEditor, type PlanEditor } from '#app/document/edit.ts';
import type { ActionId, ClusterId } from '#app/domain/ids.ts';
import { appendHeading, appendParagraphs } from '#app/document/rich-text.ts';
import { newPlanDocument, textOf } from '#app/document/shape.ts';
import type { DemoPlan } from './demo-plan.ts';

export type BaselineOf = (status: ActionStatus) => (code: string) => Baseline | null;

export interface DemoPlanOptions {
  readonly today: Day;
  readonly newId: () => string;
  /** What an indicator showed in the benchmark that an action of this status was made from; null where there is none. */
  readonly baselineOf: BaselineOf;
  /** Who asks the clusters of a joint action, and these by name; without it no action is a joint one. */
  readonly joint?: { readonly askedBy: string; readonly clusters: ReadonlyMap<string, DemoParticipant> };
  /** What the cluster's commitments belong to. */
  readonly jointAction?: ActionId;
}

export interface DemoParticipant {
  readonly id: ClusterId;
  /** Who joins for it. */
  readonly lead: string;
}

/** How long each of the demo's actions takes. */
const TAKES_DAYS = 100;

/** Then those who take part in a joint action were asked, and joined. */
const ASKED_DAYS_AGO = 40;
const JOINED_DAYS_AGO = 33;

/** The plan's document, edited into being the way a person would. */
export function demoPlanDocument(plan: DemoPlan, options: DemoPlanOptions): Y.Doc {
  const { today, newId, baselineOf, joint, jointAction } = options;
  const doc = newPlanDocument();
  const editor = planEditor(doc, { origin: 'demo', newId });
  appendHeading(textOf(doc), 2, plan.goals.heading);
  appendParagraphs(textOf(doc), plan.goals.paragraphs);
  for (const action of plan.actions) {
    const id = editor.addAction({ title: action.title });
    for (const code of action.codes) editor.linkIndicator(id, code, baselineOf(action.status)(code));
    editor.setText(id, 'responsible', action.responsible);
    editor.setText(id, 'expectedEffect', action.expectedEffect);
    if (action.dueInDays !== null) {
      editor.set(id, 'start', addDays(today, action.dueInDays - TAKES_DAYS));
      editor.setDeadline(id, addDays(today, action.dueInDays));
    }
    const [first] = action.codes;
    if (action.aim !== undefined && first !== undefined)
      editor.setTarget(id, first, { value: null, light: action.aim, by: null });
    editor.setStatus(id, action.status);
    if (joint !== undefined) participate(editor, id, action.participants ?? [], joint, today);
    if (action.isCommitment === true && jointAction !== undefined) editor.set(id, 'jointAction', jointAction);
    const description = editor.description(id);
    if (description !== undefined) appendParagraphs(description, action.description);
  }
  return doc;
}

/** The lead has joined by itself, the others were asked. */
function participate(
  editor: PlanEditor,
  id: ActionId,
  names: readonly string[],
  { askedBy, clusters }: NonNullable<DemoPlanOptions['joint']>,
  today: Day,
): void {
  names.forEach((name, index) => {
    const cluster = clusters.get(name);
    if (cluster === undefined) return;
    const { id: clusterId, lead } = cluster;
    editor.setParticipation(id, { clusterId, what: 'asked', on: addDays(today, -ASKED_DAYS_AGO), by: askedBy });
    if (index > 0) return;
    editor.setParticipation(id, { clusterId, what: 'joined', on: addDays(today, -JOINED_DAYS_AGO), by: lead });
    editor.set(id, 'leadCluster', clusterId);
  });
}
