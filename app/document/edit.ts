import { generateKeyBetween } from 'fractional-indexing';
import * as Y from 'yjs';
import { moveStatus, type ActionStatus, type Baseline, type StatusProblem } from '#app/domain/action.ts';
import type { Day } from '#app/domain/day.ts';
import { asId, type ActionId, type ClusterId } from '#app/domain/ids.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { readPlan } from './read.ts';
import { actionsOf, descriptionOf } from './shape.ts';

export interface NewActionFields {
  readonly title: string;
  /** Links the indicator; null as baseline where none is known. */
  readonly indicator?: { readonly code: string; readonly baseline: Baseline | null };
}

/** An action that the product proposes; whoever proposes the same one proposes it under the same id. */
export interface ProposedAction {
  readonly id: ActionId;
  readonly title: string;
  readonly indicatorCodes: readonly string[];
  /** The clusters that it asks to take part. */
  readonly participants: readonly ClusterId[];
}

export type EditProblem = StatusProblem | { readonly code: 'action.gone' } | { readonly code: 'action.unreadable' };

/** [DO3] The longest texts that the editor writes, in characters; what is longer is cut, as the inputs do. */
export const TITLE_LIMIT = 300;
export const FIELD_LIMIT = 2000;

/**
 * What people do to a plan, by name: each intent is one transaction, which is one step of undo.
 * `origin` marks them as one's own. An intent on an action that somebody has removed meanwhile
 * answers `action.gone` and changes nothing.
 */
export interface PlanEditor {
  /** Appends an action, at the end. */
  addAction(fields: NewActionFields): ActionId;
  /** [DO8] Appends the action, unless one with its id is there, whatever became of it since. Answers whether it did. */
  proposeAction(action: ProposedAction): boolean;
  /** The action's text fields. */
  setText(id: ActionId, field: TextField, text: string): Result<null, EditProblem>;
  setDeadline(id: ActionId, deadline: Day | null): Result<null, EditProblem>;
  /** Refuses what `moveStatus` refuses. */
  setStatus(id: ActionId, status: ActionStatus): Result<null, EditProblem>;
  linkIndicator(id: ActionId, code: string, baseline: Baseline | null): Result<null, EditProblem>;
  unlinkIndicator(id: ActionId, code: string): Result<null, EditProblem>;
  /** One place up (-1) or down (+1) in the order; nothing happens at the ends. */
  moveAction(id: ActionId, by: -1 | 1): Result<null, EditProblem>;
  removeAction(id: ActionId): Result<null, EditProblem>;
  /** Several intents as one transaction. */
  together(work: () => void): void;
  /** The action's rich text, made first where another program left it out. */
  description(id: ActionId): Y.XmlFragment | undefined;
}

export const TEXT_FIELDS = ['title', 'responsible', 'expectedEffect'] as const;
export type TextField = (typeof TEXT_FIELDS)[number];

export function planEditor(
  doc: Y.Doc,
  options: { readonly origin: unknown; readonly newId: () => string },
): PlanEditor {
  const actions = actionsOf(doc);
  const change = <T>(work: () => T): T => doc.transact(work, options.origin);

  /** Runs `work` on the action's fields, in one transaction, unless the action is gone. */
  function edit(id: ActionId, work: (fields: Y.Map<unknown>) => void): Result<null, EditProblem> {
    const fields = actions.get(id);
    if (!(fields instanceof Y.Map)) return fail({ code: 'action.gone' });
    change(() => work(fields));
    return ok(null);
  }

  function setField(id: ActionId, field: string, value: unknown): Result<null, EditProblem> {
    return edit(id, (fields) => {
      // Writing the same value again would take part in last-writer-wins, and lose somebody's change.
      if (fields.get(field) !== value) fields.set(field, value);
    });
  }

  function ensureMap(fields: Y.Map<unknown>): Y.Map<unknown> {
    const there = fields.get('indicators');
    if (there instanceof Y.Map) return there;
    const made = new Y.Map<unknown>();
    fields.set('indicators', made);
    return made;
  }

  return {
    addAction({ title, indicator }) {
      const id = asId<ActionId>(options.newId());
      const last = readPlan(doc).actions.at(-1)?.order;
      change(() => {
        const fields = new Y.Map<unknown>();
        const indicators = new Y.Map<unknown>();
        if (indicator !== undefined) indicators.set(indicator.code, baselineField(indicator.baseline));
        fields.set('title', title.slice(0, TITLE_LIMIT));
        fields.set('status', 'planned');
        fields.set('order', keyBetween(last, undefined));
        fields.set('indicators', indicators);
        fields.set('description', new Y.XmlFragment());
        actions.set(id, fields);
      });
      return id;
    },
    proposeAction({ id, title, indicatorCodes, participants }) {
      if (actions.has(id)) return false;
      const last = readPlan(doc).actions.at(-1)?.order;
      change(() => {
        const fields = new Y.Map<unknown>();
        fields.set('title', title.slice(0, TITLE_LIMIT));
        fields.set('status', 'planned');
        fields.set('order', keyBetween(last, undefined));
        fields.set('indicators', keySet(indicatorCodes));
        if (participants.length > 0) fields.set('participants', keySet(participants));
        fields.set('description', new Y.XmlFragment());
        actions.set(id, fields);
      });
      return true;
    },
    setText: (id, field, text) => setField(id, field, text.slice(0, field === 'title' ? TITLE_LIMIT : FIELD_LIMIT)),
    setDeadline: (id, deadline) => setField(id, 'deadline', deadline),
    setStatus(id, status) {
      if (!actions.has(id)) return fail({ code: 'action.gone' });
      const now = readPlan(doc).actions.find((action) => action.id === id);
      if (now === undefined) return fail({ code: 'action.unreadable' });
      const moved = moveStatus(now.status, status);
      return moved.ok ? setField(id, 'status', moved.value) : moved;
    },
    linkIndicator: (id, code, baseline) =>
      edit(id, (fields) => {
        const indicators = ensureMap(fields);
        if (!indicators.has(code)) indicators.set(code, baselineField(baseline));
      }),
    unlinkIndicator: (id, code) =>
      edit(id, (fields) => {
        const indicators = fields.get('indicators');
        if (indicators instanceof Y.Map) indicators.delete(code);
      }),
    moveAction(id, by) {
      const all = readPlan(doc).actions;
      const from = all.findIndex((action) => action.id === id);
      if (from === -1) return fail({ code: actions.has(id) ? 'action.unreadable' : 'action.gone' });
      const to = from + by;
      if (to < 0 || to >= all.length) return ok(null);
      const others = all.filter((action) => action.id !== id);
      return setField(id, 'order', keyBetween(others[to - 1]?.order, others[to]?.order));
    },
    removeAction(id) {
      if (!actions.has(id)) return fail({ code: 'action.gone' });
      change(() => actions.delete(id));
      return ok(null);
    },
    together: (work) => change(work),
    description(id) {
      const there = descriptionOf(doc, id);
      if (there !== undefined) return there;
      edit(id, (fields) => fields.set('description', new Y.XmlFragment()));
      return descriptionOf(doc, id);
    },
  };
}

/** A Y.Map used as a set. */
function keySet(keys: readonly string[]): Y.Map<unknown> {
  const map = new Y.Map<unknown>();
  for (const key of keys) map.set(key, true);
  return map;
}

function baselineField(baseline: Baseline | null): unknown {
  return baseline === null ? true : { value: baseline.value, light: baseline.light, takenOn: baseline.takenOn };
}

/**
 * A key that sorts between two others. Keys that another program wrote, or two equal ones (made at the
 * same moment by two people), leave no room between: then it goes after the lower one.
 */
function keyBetween(lower: string | undefined, upper: string | undefined): string {
  for (const [low, high] of [
    [lower, upper],
    [lower, undefined],
  ]) {
    try {
      return generateKeyBetween(low || null, high || null);
    } catch {
      continue;
    }
  }
  return `${lower ?? ''}V`;
}
