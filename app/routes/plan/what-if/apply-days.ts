import type { PlanEditor } from '#app/document/edit.ts';
import type { Action } from '#app/domain/action.ts';
import type { Day } from '#app/domain/day.ts';
import { dateKey, type AimedAt } from '#app/domain/what-if.ts';

/**
 * Writes the days that were tried into the plan, in one transaction: a target's own day, or the action's deadline where
 * the target counts from that. What somebody removed meanwhile stays gone.
 */
export function applyDays(
  editor: PlanEditor,
  actions: readonly Action[],
  aims: readonly AimedAt[],
  days: ReadonlyMap<string, Day>,
): void {
  const byId = new Map(actions.map((action) => [action.id, action]));
  editor.together(() => {
    for (const { actionId, code } of aims) {
      const day = days.get(dateKey(actionId, code));
      const target = byId.get(actionId)?.targets.get(code);
      if (day === undefined || target === undefined) continue;
      if (target.by === null) editor.setDeadline(actionId, day);
      else editor.setTarget(actionId, code, { ...target, by: day });
    }
  });
}
