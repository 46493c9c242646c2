import type * as Y from 'yjs';
import type { Day } from '#app/domain/day.ts';
import type { ActionStatus } from '#app/domain/action.ts';
import type { ActionId } from '#app/domain/ids.ts';
import { CHANGEABLE, fieldValue, type ChangeableField, type ProposedChange } from '#app/domain/proposed-change.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { FIELD_LIMIT, planEditor, TITLE_LIMIT, type EditProblem, type TextField } from './edit.ts';
import { readPlan } from './read.ts';
import { actionsOf } from './shape.ts';

export interface ProposedFieldValue extends ProposedChange {
  readonly actionId: ActionId;
  readonly field: ChangeableField;
}

export type ChangeProblem = EditProblem | { readonly code: 'change.field-changed'; readonly now: string | null };

/**
 * [TA7] Gives the field its proposed value, by the plan's editor. Where it has that value already nothing is written, and
 * where it holds another one than when it was proposed it stays.
 */
export function applyChange(
  doc: Y.Doc,
  { actionId, field, value, seen }: ProposedFieldValue,
  origin: unknown,
): Result<null, ChangeProblem> {
  const editor = planEditor(doc, { origin, newId: () => actionId });
  const action = readPlan(doc).actions.find(({ id }) => id === actionId);
  if (action === undefined) return fail({ code: actionsOf(doc).has(actionId) ? 'action.unreadable' : 'action.gone' });
  const now = fieldValue(action, field);
  if (now === value) return ok(null);
  if (now !== seen) return fail({ code: 'change.field-changed', now });
  switch (CHANGEABLE[field]) {
    case 'status':
      return editor.setStatus(actionId, value as ActionStatus);
    case 'day':
      return editor.setDeadline(actionId, value as Day | null);
    case 'text':
      return editor.setText(actionId, field as TextField, value ?? '');
  }
}

/** The longest value that the field takes, in characters. */
export const valueLimit = (field: string | null): number => (field === 'title' ? TITLE_LIMIT : FIELD_LIMIT);
