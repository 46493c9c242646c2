import type { ClusterId, ForumId, PlanId } from './ids.ts';
import type { PlanKind } from './plan.ts';

export const ROLES = ['coordinator', 'lead', 'member', 'reviewer', 'observer'] as const;
export type Role = (typeof ROLES)[number];

/** A person's role, valid now; of a forum (coordinator, observer) or of a cluster (lead, member, reviewer). */
export type Membership =
  | { readonly role: 'coordinator' | 'observer'; readonly forumId: ForumId }
  | { readonly role: 'lead' | 'member' | 'reviewer'; readonly clusterId: ClusterId; readonly forumId: ForumId };

export interface PlanOwner {
  readonly id: PlanId;
  readonly kind: PlanKind;
  readonly forumId: ForumId;
  /** Null for the shared plan. */
  readonly clusterId: ClusterId | null;
}

export type Access = 'none' | 'read' | 'write';

/**
 * [PE1] A cluster's individual plan: its lead and members write; its reviewers and the forum's coordinator read; no one else.
 * [PE2] The forum's shared plan: leads and members of its clusters and the coordinator write; observers read;
 *       a reviewer, who is there for one cluster, does not see it.
 */
export function planAccess(memberships: readonly Membership[], plan: PlanOwner): Access {
  return strongest(memberships.map((membership) => accessThrough(membership, plan)));
}

function accessThrough(membership: Membership, plan: PlanOwner): Access {
  if (membership.forumId !== plan.forumId) return 'none';
  if (plan.kind === 'shared') {
    if (membership.role === 'reviewer') return 'none';
    return membership.role === 'observer' ? 'read' : 'write';
  }
  if (!('clusterId' in membership)) return membership.role === 'coordinator' ? 'read' : 'none';
  if (membership.clusterId !== plan.clusterId) return 'none';
  return membership.role === 'reviewer' ? 'read' : 'write';
}

export type TalkAccess = 'none' | 'read' | 'comment';

/**
 * [TA1] The comments of a plan: whoever writes the plan comments; of an individual plan the forum's coordinator and the
 * cluster's reviewers, who read it, comment too; observers read the comments of the shared plan. No one else sees any.
 */
export function planTalk(memberships: readonly Membership[], plan: PlanOwner): TalkAccess {
  const through = memberships.map((membership): TalkAccess => {
    const access = accessThrough(membership, plan);
    if (access === 'none' || access === 'write') return access === 'write' ? 'comment' : 'none';
    return membership.role === 'observer' ? 'read' : 'comment';
  });
  if (through.includes('comment')) return 'comment';
  return through.includes('read') ? 'read' : 'none';
}

/**
 * [PE3] A cluster's benchmarks and lights: its lead and members write; its reviewers and the coordinator read;
 * other clusters and observers do not.
 */
export function benchmarkAccess(
  memberships: readonly Membership[],
  cluster: { readonly id: ClusterId; readonly forumId: ForumId },
): Access {
  return strongest(
    memberships.map((membership): Access => {
      if (membership.forumId !== cluster.forumId) return 'none';
      if (!('clusterId' in membership)) return membership.role === 'coordinator' ? 'read' : 'none';
      if (membership.clusterId !== cluster.id) return 'none';
      return membership.role === 'reviewer' ? 'read' : 'write';
    }),
  );
}

/**
 * [PE7] The lights of a cluster in a round, without scores and remarks: who reads its benchmarks, and, where the cluster
 * chose to share them in that round, leads and members of the forum's other clusters.
 */
export function seesLights(
  memberships: readonly Membership[],
  cluster: { readonly id: ClusterId; readonly forumId: ForumId },
  sharesLights: boolean,
): boolean {
  if (benchmarkAccess(memberships, cluster) !== 'none') return true;
  return (
    sharesLights &&
    memberships.some(({ role, forumId }) => (role === 'lead' || role === 'member') && forumId === cluster.forumId)
  );
}

/** [PE4] A forum: its coordinator steers it (write); everyone with a role in it or in its clusters but reviewers sees it. */
export function forumAccess(memberships: readonly Membership[], forumId: ForumId): Access {
  return strongest(
    memberships.map((membership): Access => {
      if (membership.forumId !== forumId || membership.role === 'reviewer') return 'none';
      return membership.role === 'coordinator' ? 'write' : 'read';
    }),
  );
}

function strongest(accesses: readonly Access[]): Access {
  if (accesses.includes('write')) return 'write';
  return accesses.includes('read') ? 'read' : 'none';
}
