import * as Y from 'yjs';
import {
  ACTION_STATUSES,
  moveStatus,
  type ActionStatus,
  type Baseline,
  type Participation,
  type StatusProblem,
  type Target,
} from '#app/domain/action.ts';
import type { Day } from '#app/domain/day.ts';
import {
  asId,
  type ActionId,
  type ClusterId,
  type EvidenceId,
  type MilestoneId,
  type PersonId,
} from '#app/domain/ids.ts';
import type { Asker } from '#app/domain/joint-action.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { settleConflict } from './conflict-record.ts';
import {
  addMilestone,
  addPart,
  baselineField,
  cut,
  ensureMap,
  moveMilestone,
  newAction,
  setIfNew,
  setParticipation,
  setPart,
  setTarget,
  type ActionField,
  type ActionValues,
  type EvidenceValues,
  type MilestoneValues,
  type NewActionFields,
} from './edit-action.ts';
import { goalEditor, type GoalEditor, type GoalProblem } from './edit-goal.ts';
import { keyBetween, lastOrder } from './order-key.ts';
import { inOrder, readActionAt, readActions } from './read.ts';
import { appendHeading, appendParagraphs } from './rich-text.ts';
import { actionsOf, descriptionOf, PART, textOf } from './shape.ts';

export { FIELD_LIMIT, TITLE_LIMIT } from './edit-action.ts';
export type { ActionField, ActionValues, EvidenceValues, MilestoneValues, NewActionFields } from './edit-action.ts';

/** An action that the product proposes; whoever proposes the same one proposes it under the same id. */
export interface ProposedAction extends Partial<ActionValues> {
  readonly id: ActionId;
  readonly title: string;
  readonly indicatorCodes: readonly string[];
  /** What the indicators showed, by code, as far as that is known. */
  readonly baselines?: ReadonlyMap<string, Baseline>;
  /** [JA1] The clusters that it asks to take part, and through whom. */
  readonly asks?: Asker & { readonly clusters: readonly ClusterId[] };
}

export type EditProblem =
  StatusProblem | { readonly code: 'action.gone' } | { readonly code: 'action.unreadable' } | GoalProblem;

type Edited = Result<null, EditProblem>;

export interface TextSection {
  readonly heading: string;
  readonly paragraphs: readonly string[];
}

/**
 * What people do to a plan, by name: each intent is one transaction, which is one step of undo.
 * `origin` marks them as one's own. An intent on an action that somebody has removed meanwhile
 * answers `action.gone` and changes nothing.
 */
export interface PlanEditor extends GoalEditor {
  /** All edits of `work` as one transaction. */
  together<T>(work: () => T): T;
  /** Appends an action, at the end. */
  addAction(fields: NewActionFields): ActionId;
  /** [DO8] Appends the action, unless one with its id is there, whatever became of it since. Answers whether it did. */
  proposeAction(action: ProposedAction): boolean;
  /** A field of one value. */
  set<Field extends ActionField>(id: ActionId, field: Field, value: ActionValues[Field]): Edited;
  /** The action's text fields. */
  setText(id: ActionId, field: TextField, text: string): Edited;
  setDeadline(id: ActionId, deadline: Day | null): Edited;
  /** Refuses what `moveStatus` refuses. */
  setStatus(id: ActionId, status: ActionStatus): Edited;
  /** [DO10] Of two values that were set at the same time, takes the one that stands or the other. */
  settleConflict(id: ActionId, field: string, choice: 'kept' | 'lost'): Edited;
  linkIndicator(id: ActionId, code: string, baseline: Baseline | null): Edited;
  /** Its target goes with it. */
  unlinkIndicator(id: ActionId, code: string): Edited;
  /** Null takes the target away. */
  setTarget(id: ActionId, code: string, target: Target | null): Edited;
  /** The name is shown where the person is no longer known. */
  addResponsible(id: ActionId, personId: PersonId, name: string): Edited;
  removeResponsible(id: ActionId, personId: PersonId): Edited;
  addMilestone(id: ActionId, values: Partial<MilestoneValues>): Result<MilestoneId, EditProblem>;
  setMilestone(id: ActionId, milestoneId: MilestoneId, values: Partial<MilestoneValues>): Edited;
  /** One place up (-1) or down (+1); nothing happens at the ends. */
  moveMilestone(id: ActionId, milestoneId: MilestoneId, by: -1 | 1): Edited;
  removeMilestone(id: ActionId, milestoneId: MilestoneId): Edited;
  addEvidence(id: ActionId, values: EvidenceValues): Result<EvidenceId, EditProblem>;
  setEvidence(id: ActionId, evidenceId: EvidenceId, values: Partial<EvidenceValues>): Edited;
  removeEvidence(id: ActionId, evidenceId: EvidenceId): Edited;
  addDependency(id: ActionId, on: ActionId): Edited;
  removeDependency(id: ActionId, on: ActionId): Edited;
  /** [JA1] Asks a cluster to take part in a joint action, or lets it join or leave; nothing happens where that is so already. */
  setParticipation(id: ActionId, participation: Omit<Participation, 'id'>): Edited;
  /** One place up (-1) or down (+1) in the order; nothing happens at the ends. */
  moveAction(id: ActionId, by: -1 | 1): Edited;
  /** Before another action, or at the end. */
  placeAction(id: ActionId, before: ActionId | null): Edited;
  removeAction(id: ActionId): Edited;
  /** The action's rich text, made first where another program left it out. */
  description(id: ActionId): Y.XmlFragment | undefined;
  /** Appends paragraphs to the action's rich text. */
  writeDescription(id: ActionId, paragraphs: readonly string[]): Edited;
  /** Appends headings with their paragraphs to the plan's own text. */
  writeText(sections: readonly TextSection[]): void;
}

export const TEXT_FIELDS = ['title', 'responsible', 'funding', 'expectedEffect', 'actualEffect'] as const;
export type TextField = (typeof TEXT_FIELDS)[number];

export function planEditor(
  doc: Y.Doc,
  options: { readonly origin: unknown; readonly newId: () => string },
): PlanEditor {
  const actions = actionsOf(doc);
  const change = <T>(work: () => T): T => doc.transact(work, options.origin);

  /** Runs `work` on the action's fields, in one transaction, unless the action is gone. */
  function edit<T = null>(id: ActionId, work: (fields: Y.Map<unknown>) => T): Result<T, EditProblem> {
    const fields = actions.get(id);
    if (!(fields instanceof Y.Map)) return fail({ code: 'action.gone' });
    return ok(change(() => work(fields)));
  }

  const editOnly = (id: ActionId, work: (fields: Y.Map<unknown>) => void): Edited =>
    edit(id, (fields) => {
      work(fields);
      return null;
    });

  const setField = (id: ActionId, field: string, value: unknown): Edited =>
    editOnly(id, (fields) => setIfNew(fields, field, cut(field, value)));

  /** Puts the action between two others, by where it stands among them. */
  function place(
    id: ActionId,
    at: (others: readonly { readonly id: ActionId }[], from: number) => number | undefined,
  ): Edited {
    const all = inOrder(readActions(doc));
    const from = all.findIndex((action) => action.id === id);
    if (from === -1) return fail({ code: actions.has(id) ? 'action.unreadable' : 'action.gone' });
    const others = all.filter((action) => action.id !== id);
    const to = at(others, from);
    if (to === undefined || to === from) return ok(null);
    return setField(id, 'order', keyBetween(others[to - 1]?.order, others[to]?.order));
  }

  return {
    together: change,
    addAction(fields) {
      const id = asId<ActionId>(options.newId());
      const order = keyBetween(lastOrder(actions), undefined);
      change(() => actions.set(id, newAction(fields, order)));
      return id;
    },
    proposeAction({ id, indicatorCodes, baselines, asks, ...values }) {
      if (actions.has(id)) return false;
      const order = keyBetween(lastOrder(actions), undefined);
      const indicators = new Map(indicatorCodes.map((code) => [code, baselines?.get(code) ?? null]));
      change(() => {
        const fields = actions.set(id, newAction({ ...values, indicators }, order));
        if (asks === undefined) return;
        const { clusters, by, on } = asks;
        for (const clusterId of clusters) {
          setParticipation(fields, options.newId(), { clusterId, what: 'asked', by, on });
        }
      });
      return true;
    },
    set: setField,
    setText: setField,
    setDeadline: (id, deadline) => setField(id, 'deadline', deadline),
    setStatus(id, status) {
      if (!actions.has(id)) return fail({ code: 'action.gone' });
      const now = readActionAt(doc, id);
      if (now === undefined) return fail({ code: 'action.unreadable' });
      const moved = moveStatus(now.status, status);
      return moved.ok ? setField(id, 'status', moved.value) : moved;
    },
    settleConflict(id, field, choice) {
      const conflict = readActionAt(doc, id)?.conflicts.get(field);
      if (conflict === undefined) return actions.has(id) ? ok(null) : fail({ code: 'action.gone' });
      if (field === 'status' && choice === 'lost') {
        const status = ACTION_STATUSES.find((known) => known === conflict.lost);
        const moved = status === undefined ? undefined : moveStatus(conflict.kept as ActionStatus, status);
        if (moved?.ok === false) return moved;
      }
      return editOnly(id, (fields) => settleConflict(fields, field, choice));
    },
    linkIndicator: (id, code, baseline) =>
      editOnly(id, (fields) => {
        const indicators = ensureMap(fields, 'indicators');
        if (!indicators.has(code)) indicators.set(code, baselineField(baseline));
      }),
    unlinkIndicator: (id, code) =>
      editOnly(id, (fields) => {
        const indicators = fields.get('indicators');
        if (indicators instanceof Y.Map) indicators.delete(code);
        fields.delete(PART.target + code);
      }),
    setTarget: (id, code, target) => editOnly(id, (fields) => setTarget(fields, code, target)),
    addResponsible: (id, personId, name) => setField(id, PART.responsible + personId, name),
    removeResponsible: (id, personId) => editOnly(id, (fields) => fields.delete(PART.responsible + personId)),
    addMilestone: (id, values) =>
      edit(id, (fields) => {
        const milestoneId = asId<MilestoneId>(options.newId());
        addMilestone(fields, milestoneId, values);
        return milestoneId;
      }),
    setMilestone: (id, milestoneId, values) =>
      editOnly(id, (fields) => setPart(fields, PART.milestone, milestoneId, values)),
    moveMilestone: (id, milestoneId, by) => editOnly(id, (fields) => moveMilestone(fields, milestoneId, by)),
    removeMilestone: (id, milestoneId) => editOnly(id, (fields) => fields.delete(PART.milestone + milestoneId)),
    addEvidence: (id, values) =>
      edit(id, (fields) => {
        const evidenceId = asId<EvidenceId>(options.newId());
        addPart(fields, PART.evidence, evidenceId, { ...values });
        return evidenceId;
      }),
    setEvidence: (id, evidenceId, values) =>
      editOnly(id, (fields) => setPart(fields, PART.evidence, evidenceId, values)),
    removeEvidence: (id, evidenceId) => editOnly(id, (fields) => fields.delete(PART.evidence + evidenceId)),
    addDependency: (id, on) => (id === on ? ok(null) : setField(id, PART.dependsOn + on, true)),
    removeDependency: (id, on) => editOnly(id, (fields) => fields.delete(PART.dependsOn + on)),
    setParticipation: (id, participation) =>
      editOnly(id, (fields) => setParticipation(fields, options.newId(), participation)),
    moveAction: (id, by) =>
      place(id, (others, from) => (from + by < 0 || from + by > others.length ? undefined : from + by)),
    placeAction: (id, before) =>
      place(id, (others) => {
        const at = before === null ? -1 : others.findIndex((other) => other.id === before);
        return at === -1 ? others.length : at;
      }),
    removeAction(id) {
      if (!actions.has(id)) return fail({ code: 'action.gone' });
      change(() => actions.delete(id));
      return ok(null);
    },
    description(id) {
      const there = descriptionOf(doc, id);
      if (there !== undefined) return there;
      edit(id, (fields) => fields.set('description', new Y.XmlFragment()));
      return descriptionOf(doc, id);
    },
    writeDescription: (id, paragraphs) =>
      editOnly(id, (fields) => {
        if (!(fields.get('description') instanceof Y.XmlFragment)) fields.set('description', new Y.XmlFragment());
        appendParagraphs(fields.get('description') as Y.XmlFragment, paragraphs);
      }),
    writeText(sections) {
      change(() => {
        for (const { heading, paragraphs } of sections) {
          appendHeading(textOf(doc), 2, heading);
          appendParagraphs(textOf(doc), paragraphs);
        }
      });
    },
    ...goalEditor(doc, change, options.newId),
  };
}
