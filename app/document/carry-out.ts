import type * as Y from 'yjs';
import type { ActionId } from '#app/domain/ids.ts';
import { entered } from '#app/domain/joint-action.ts';
import { sizeOf, type PartOrder, type PlanOrder } from '#app/domain/plan-order.ts';
import { actionRow, goalRow, isSameValue, type ActionRow, type GoalRow, type RowValue } from '#app/domain/plan-rows.ts';
import { planEditor, type PlanEditor } from './edit.ts';
import { addMilestone, newAction, setParticipation } from './edit-action.ts';
import { carryOutMilestones } from './milestone-lines.ts';
import { keyBetween } from './order-key.ts';
import { readPlan } from './read.ts';
import { actionsOf, goalsOf, PART } from './shape.ts';

export type { PlanOrder } from '#app/domain/plan-order.ts';

export type CarriedOut =
  /** `changes` are in the plan, by this edit or by an earlier one of the same order. */
  | { readonly ok: true; readonly changes: number }
  /** The plan has changed where the order changes it, so nothing was done. */
  | { readonly ok: false; readonly problem: { readonly code: 'plan.changed-meanwhile' } };

/**
 * [EX6] All of the order in one transaction, or nothing where the plan does not say any more what the order was made
 * from. What the plan says already is not written again, so that an order twice is an order once.
 */
export function carryOut(doc: Y.Doc, order: PlanOrder, newId: () => string = () => crypto.randomUUID()): CarriedOut {
  const plan = readPlan(doc);
  const actions = new Map(plan.actions.map((action) => [action.id, actionRow(action)]));
  const goals = new Map(plan.goals.map((goal) => [goal.id, goalRow(goal)]));
  const isFree = (id: string) => !actionsOf(doc).has(id);
  if (!stands(order.actions, actions) || !stands(order.goals, goals)) {
    return { ok: false, problem: { code: 'plan.changed-meanwhile' } };
  }
  const editor = planEditor(doc, { origin: 'import', newId });
  editor.together(() => {
    for (const { id, to } of order.actions.changes) setAction(editor, doc, { id, now: actions.get(id), order }, to);
    for (const { id } of order.actions.removals) editor.removeAction(id);
    let lastAction = plan.actions.at(-1)?.order;
    for (const { id, values } of order.actions.additions) {
      if (!isFree(id)) continue;
      lastAction = keyBetween(lastAction, undefined);
      add(doc, { id, order, newId, place: lastAction }, values);
    }
    for (const { id, to } of order.goals.changes) editor.setGoal(id, to);
    for (const { id } of order.goals.removals) editor.removeGoal(id);
    for (const { id, values } of order.goals.additions) {
      if (!goalsOf(doc).has(id)) planEditor(doc, { origin: 'import', newId: () => id }).addGoal(values);
    }
  });
  return { ok: true, changes: sizeOf(order) };
}

/** Whether each entry says what the order was made from, or what it asks for already. */
function stands<Id, Row extends ActionRow | GoalRow>(
  { changes, removals }: PartOrder<Id, Row>,
  now: ReadonlyMap<Id, Row>,
): boolean {
  const value = (row: object | undefined, field: string) =>
    (row as Readonly<Record<string, RowValue>> | undefined)?.[field];
  const changesStand = changes.every(({ id, from, to }) => {
    const there = now.get(id);
    return (
      there !== undefined &&
      Object.keys(to).every(
        (field) =>
          isSameValue(value(there, field), value(from, field)) || isSameValue(value(there, field), value(to, field)),
      )
    );
  });
  const removalsStand = removals.every(({ id, from }) => {
    const there = now.get(id);
    return (
      there === undefined || Object.keys(from).every((field) => isSameValue(value(there, field), value(from, field)))
    );
  });
  return changesStand && removalsStand;
}

function setAction(
  editor: PlanEditor,
  doc: Y.Doc,
  {
    id,
    now,
    order: { by, speaksFor },
  }: { readonly id: ActionId; readonly now: ActionRow | undefined; readonly order: PlanOrder },
  { status, responsiblePeople, indicators, milestones, participants, ...values }: Partial<ActionRow>,
): void {
  for (const [field, value] of Object.entries(values)) editor.set(id, field as keyof typeof values, value as never);
  if (status !== undefined) editor.setStatus(id, status);
  if (responsiblePeople !== undefined) {
    const { added, removed } = setChange(
      now?.responsiblePeople.map((person) => person.id),
      responsiblePeople.map((person) => person.id),
    );
    for (const person of responsiblePeople) if (added.has(person.id)) editor.addResponsible(id, person.id, person.name);
    for (const personId of removed) editor.removeResponsible(id, personId);
  }
  if (indicators !== undefined) {
    const { added, removed } = setChange(now?.indicators, indicators);
    for (const code of added) editor.linkIndicator(id, code, null);
    for (const code of removed) editor.unlinkIndicator(id, code);
  }
  if (participants !== undefined) {
    const { added, removed } = setChange(now?.participants, participants);
    for (const clusterId of added) {
      editor.setParticipation(id, { clusterId, what: entered(clusterId, speaksFor), ...by });
    }
    // As on the page, where the question to a cluster is taken back: it takes part no longer, through this person.
    for (const clusterId of removed) editor.setParticipation(id, { clusterId, what: 'left', ...by });
  }
  if (milestones !== undefined) carryOutMilestones(editor, doc, id, milestones);
}

/** Keys that are to come and to go, so that what somebody else adds meanwhile stays. */
function setChange<Key>(now: readonly Key[] = [], to: readonly Key[]) {
  return {
    added: new Set(to.filter((key) => !now.includes(key))),
    removed: new Set(now.filter((key) => !to.includes(key))),
  };
}

function add(
  doc: Y.Doc,
  {
    id,
    order: { by, speaksFor },
    newId,
    place,
  }: { readonly id: ActionId; readonly order: PlanOrder; readonly newId: () => string; readonly place: string },
  {
    responsiblePeople = [],
    indicators = [],
    milestones = [],
    participants = [],
    title = '',
    ...values
  }: Partial<ActionRow>,
): void {
  const fields = newAction({ ...values, title, indicators: new Map(indicators.map((code) => [code, null])) }, place);
  actionsOf(doc).set(id, fields);
  for (const person of responsiblePeople) fields.set(PART.responsible + person.id, person.name);
  for (const milestone of milestones) addMilestone(fields, newId(), milestone);
  for (const clusterId of participants) {
    setParticipation(fields, newId(), { clusterId, what: entered(clusterId, speaksFor), ...by });
  }
}
