import * as Y from 'yjs';
import type { Goal } from '#app/domain/goal.ts';
import { asId, type GoalId } from '#app/domain/ids.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import type { Target } from '#app/domain/action.ts';
import { settleConflict } from './conflict-record.ts';
import { cut, setIfNew } from './edit-action.ts';
import { keyBetween, lastOrder } from './order-key.ts';
import { goalsOf } from './shape.ts';

/** A goal's fields, the target's beside the others. */
export interface GoalValues extends Pick<Goal, 'title' | 'indicatorCode'>, Target {}

export interface GoalProblem {
  /** Somebody else removed it meanwhile. */
  readonly code: 'goal.gone';
}

type Edited = Result<null, GoalProblem>;

export interface GoalEditor {
  /** Appends a goal, at the end. */
  addGoal(values: Partial<GoalValues>): GoalId;
  setGoal(id: GoalId, values: Partial<GoalValues>): Edited;
  /** [DO10] One of the two values that were set at once; nothing happens where somebody has chosen. */
  settleGoal(id: GoalId, field: string, choice: 'kept' | 'lost'): Edited;
  removeGoal(id: GoalId): Edited;
}

/** @param change runs its work in one transaction of the editor's own */
export function goalEditor(doc: Y.Doc, change: <T>(work: () => T) => T, newId: () => string): GoalEditor {
  const goals = goalsOf(doc);

  function edit(id: GoalId, work: (fields: Y.Map<unknown>) => void): Edited {
    const fields = goals.get(id);
    if (!(fields instanceof Y.Map)) return fail({ code: 'goal.gone' });
    change(() => work(fields));
    return ok(null);
  }

  return {
    addGoal(values) {
      const id = asId<GoalId>(newId());
      const order = keyBetween(lastOrder(goals), undefined);
      change(() => {
        const fields = new Y.Map<unknown>();
        goals.set(id, fields);
        fields.set('order', order);
        setValues(fields, values);
      });
      return id;
    },
    setGoal: (id, values) => edit(id, (fields) => setValues(fields, values)),
    settleGoal: (id, field, choice) => edit(id, (fields) => settleConflict(fields, field, choice)),
    removeGoal(id) {
      if (!goals.has(id)) return fail({ code: 'goal.gone' });
      change(() => goals.delete(id));
      return ok(null);
    },
  };
}

function setValues(fields: Y.Map<unknown>, { indicatorCode, ...values }: Partial<GoalValues>): void {
  if (indicatorCode !== undefined) setIfNew(fields, 'indicator', indicatorCode);
  for (const [key, value] of Object.entries(values)) setIfNew(fields, key, cut(key, value));
}
