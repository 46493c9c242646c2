import type { ChangeEvent } from '#app/context.ts';
import type { PlanOwner } from '#app/domain/permission.ts';

/**
 * Whether a change may be one of the plan's own rows. What people write comes through the document, and is told with its
 * id. A node that may have missed something tells of the whole forum.
 */
export function tellsOfHead(plan: Pick<PlanOwner, 'clusterId'>, event: ChangeEvent): boolean {
  if (event.what !== 'plan' || event.documentId !== undefined) return false;
  return event.clusterId === null || event.clusterId === plan.clusterId;
}
