import type { ChangeEvent } from '#app/context.ts';
import { planAccess, planTalk, type Membership, type PlanOwner } from '#app/domain/permission.ts';
import { concerns } from '#app/routes/forum/concerns.ts';

/**
 * What an open plan's page is told of: `plan`, what stands beside the document, as the horizon, versions and commitments;
 * `edits`, that what people wrote has been stored; `talk`, its comments; `joint`, what clusters and the shared plan do for
 * each other.
 */
export const PLAN_NEWS = ['plan', 'edits', 'talk', 'joint'] as const;
export type PlanNews = (typeof PLAN_NEWS)[number];

/** [PE10] What the change means to this person with the plan open; nothing where it is not for them. */
export function planNews(memberships: readonly Membership[], plan: PlanOwner, event: ChangeEvent): readonly PlanNews[] {
  if (planAccess(memberships, plan) === 'none') return [];
  // It says of no change that there was one: each part asks for what its reader may see.
  if (event.what === 'missed') return PLAN_NEWS;
  if (event.what === 'talk') {
    return event.planId === plan.id && planTalk(memberships, plan) !== 'none' ? ['talk'] : [];
  }
  if (event.what !== 'plan') return [];
  const isOwn = event.clusterId === plan.clusterId;
  const isJoint = event.clusterId === null && concerns(memberships, event);
  // What people write comes through the document, and is told with its id.
  const own: readonly PlanNews[] = [event.documentId === undefined ? 'plan' : 'edits'];
  return [...(isOwn ? own : []), ...(isJoint ? (['joint'] as const) : [])];
}
