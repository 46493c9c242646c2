import type { PrismaClient } from '#prisma/generated/client.ts';
import { asId, type ClusterId, type ForumId, type PlanId } from '#app/domain/ids.ts';
import { planAccess, type Membership } from '#app/domain/permission.ts';

export interface ClusterPlace {
  readonly id: ClusterId;
  readonly name: string;
  readonly forumId: ForumId;
  /** Lead or member; else an expert who reads. */
  readonly isOwn: boolean;
}

export interface ForumPlace {
  readonly id: ForumId;
  readonly name: string;
  readonly isCoordinator: boolean;
  /** Null for those who may not see the shared plan, and where there is none. */
  readonly sharedPlanId: PlanId | null;
}

/** Where a person's roles lead, in the order the roles were given. */
export interface Navigation {
  readonly clusters: readonly ClusterPlace[];
  readonly forums: readonly ForumPlace[];
}

export async function findNavigation(db: PrismaClient, memberships: readonly Membership[]): Promise<Navigation> {
  const forumIds = [...new Set(memberships.filter(({ role }) => role !== 'reviewer').map(({ forumId }) => forumId))];
  const clusterIds = [...new Set(memberships.flatMap((one) => ('clusterId' in one ? [one.clusterId] : [])))];
  const [forums, clusters] = await Promise.all([
    db.forum.findMany({
      where: { id: { in: forumIds } },
      select: {
        id: true,
        name: true,
        plans: {
          where: { kind: 'shared' },
          select: { id: true },
          orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
          take: 1,
        },
      },
    }),
    db.cluster.findMany({ where: { id: { in: clusterIds } }, select: { id: true, name: true, forumId: true } }),
  ]);
  const forumById = new Map(forums.map((forum) => [forum.id, forum]));
  const clusterById = new Map(clusters.map((cluster) => [cluster.id, cluster]));
  return {
    clusters: clusterIds.flatMap((id): ClusterPlace[] => {
      const row = clusterById.get(id);
      if (row === undefined) return [];
      const isOwn = memberships.some((one) => 'clusterId' in one && one.clusterId === id && one.role !== 'reviewer');
      return [{ id, name: row.name, forumId: asId<ForumId>(row.forumId), isOwn }];
    }),
    forums: forumIds.flatMap((id): ForumPlace[] => {
      const row = forumById.get(id);
      if (row === undefined) return [];
      const isCoordinator = memberships.some(({ role, forumId }) => role === 'coordinator' && forumId === id);
      return [{ id, name: row.name, isCoordinator, sharedPlanId: sharedPlanOf(id, row.plans[0]?.id, memberships) }];
    }),
  };
}

function sharedPlanOf(forumId: ForumId, planId: string | undefined, memberships: readonly Membership[]): PlanId | null {
  if (planId === undefined) return null;
  const id = asId<PlanId>(planId);
  return planAccess(memberships, { id, kind: 'shared', forumId, clusterId: null }) === 'none' ? null : id;
}
