import { dateOf } from '#app/domain/day.ts';
import type { PlanId } from '#app/domain/ids.ts';
import { sharingClusters } from '#app/domain/joint-action.ts';
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
  readonly startOn: Date | null;
  readonly priority: string | null;
  readonly effortDays: number | null;
  readonly costNok: number | null;
  readonly responsibleIds: string[];
  readonly participantIds: string[];
  readonly sharingIds: string[];
  readonly leadClusterId: string | null;
  readonly jointActionId: string | null;
}

/** PostgreSQL has no text with U+0000 in it, which the document may have. */
const storable = (text: string): string => text.replaceAll('\u0000', '\uFFFD');

/** [PR1] The plan's rows follow from its content alone. */
export function planRows(planId: PlanId, content: PlanContent): ActionRowData[] {
  return content.actions.map((action) => ({
    planId,
    actionId: action.id,
    title: storable(action.title),
    status: action.status,
    responsible: storable(action.responsible),
    deadlineOn: action.deadline === null ? null : dateOf(action.deadline),
    expectedEffect: storable(action.expectedEffect),
    position: storable(action.order),
    indicatorCodes: [...action.indicators.keys()].map(storable),
    startOn: action.start === null ? null : dateOf(action.start),
    priority: action.priority,
    effortDays: action.effortDays,
    costNok: action.costNok,
    responsibleIds: [...action.responsiblePeople.keys()].map(storable),
    participantIds: action.participants.map(storable),
    sharingIds: sharingClusters(action).map(storable),
    leadClusterId: action.leadCluster === null ? null : storable(action.leadCluster),
    jointActionId: action.jointAction === null ? null : storable(action.jointAction),
  }));
}
