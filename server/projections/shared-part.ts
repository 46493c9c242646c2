import type { ActionRowData } from './plan-rows.ts';

type Row = Pick<
  ActionRowData,
  'actionId' | 'jointActionId' | 'title' | 'status' | 'responsible' | 'responsibleIds' | 'deadlineOn'
>;

/**
 * [JA6] What the commitments of a cluster's plan show to those who read the shared plan, as one text: another one
 * whenever they should look again, and never for any other change of the plan.
 */
export function sharedPart(rows: readonly Row[]): string {
  const shown = rows.flatMap(({ actionId, jointActionId, title, status, responsible, responsibleIds, deadlineOn }) =>
    jointActionId === null
      ? []
      : [[actionId, jointActionId, title, status, responsible, [...responsibleIds].sort(), deadlineOn]],
  );
  return JSON.stringify(shown.sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)));
}
