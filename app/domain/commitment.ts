import { asId, type ClusterId } from './ids.ts';
import type { Membership, PlanOwner } from './permission.ts';
import { isPlainObject, type Plain, type PlainObject, type PlainPlan } from './plain.ts';

export const COMMITMENT_STATES = ['open', 'closed', 'withdrawn'] as const;
export type CommitmentState = (typeof COMMITMENT_STATES)[number];

/** [VE8] Who opens a commitment, closes it and withdraws it: of the shared plan the coordinator, of a cluster's plan its lead. */
export function steersCommitment(memberships: readonly Membership[], plan: PlanOwner): boolean {
  return memberships.some((membership) => {
    if (membership.forumId !== plan.forumId) return false;
    if (plan.kind === 'shared') return membership.role === 'coordinator';
    return membership.role === 'lead' && membership.clusterId === plan.clusterId;
  });
}

/**
 * [VE8] Whose promises a content holds: in a cluster's plan all actions are the cluster's, in the shared plan those that it
 * takes part in or leads.
 */
export function promises(plan: PlanOwner, content: PlainPlan): ReadonlyMap<ClusterId, readonly PlainObject[]> {
  const actions = listOf(content['actions']).filter(isPlainObject);
  if (plan.clusterId !== null) return new Map([[plan.clusterId, actions]]);
  const byCluster = new Map<ClusterId, PlainObject[]>();
  for (const action of actions) {
    const lead = action['leadCluster'];
    const clusters = new Set([...listOf(action['participants']), ...(lead === undefined ? [] : [lead])]);
    for (const cluster of clusters) {
      if (typeof cluster !== 'string' || cluster === '') continue;
      const id = asId<ClusterId>(cluster);
      byCluster.set(id, [...(byCluster.get(id) ?? []), action]);
    }
  }
  return byCluster;
}

/** [VE8] The clusters for which this person gives their word: those that the person leads. */
export function ledClusters(memberships: readonly Membership[], clusters: Iterable<ClusterId>): readonly ClusterId[] {
  return [...clusters].filter((id) => memberships.some((one) => one.role === 'lead' && one.clusterId === id));
}

const listOf = (value: Plain | undefined): readonly Plain[] =>
  Array.isArray(value) ? (value as readonly Plain[]) : [];
