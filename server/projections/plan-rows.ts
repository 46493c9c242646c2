import { dateOf } from '#app/domain/day.ts';
import type { PlanId } from '#app/domain/ids.ts';
import type { PlanContent } from '#app/domain/plan.ts';

/** An action as the tables have it, for the pages that show many plans; the document has the rest. */
export interface ActionRowData {
  readonly planId: PlanId;
  readonly actionId: string;
  readonly title: string;
  readonly status: string;
  readonly responsible: string;
  readonly deadlineOn: Date | null;
  readonly expectedEffect: string;
  readonly position: string;
  readonly indicatorCodes: string[];
}

/** [PR1] The plan's rows follow from its content alone. */
export function planRows(planId: PlanId, content: PlanContent): ActionRowData[] {
  return content.actions.map((action) => ({
    planId,
    actionId: action.id,
    title: action.title,
    status: action.status,
    responsible: action.responsible,
    deadlineOn: action.deadline === null ? null : dateOf(action.deadline),
    expectedEffect: action.expectedEffect,
    position: action.order,
    indicatorCodes: [...action.indicators.keys()],
  }));
}
