import type { PrismaClient } from '#prisma/generated/client.ts';
import { dayOf } from '#app/domain/day.ts';
import { asId, type ActionId, type ClusterId, type ForumId, type PlanId } from '#app/domain/ids.ts';
import type { Commitment } from '#app/domain/joint-action.ts';
import { planAccess, type Membership, type PlanOwner } from '#app/domain/permission.ts';
import { readStatus } from './plan-views.server.ts';

export interface SharedCommitment extends Commitment {
  /** Where it stands; null for those who do not read the cluster's plan. */
  readonly place: { readonly planId: PlanId; readonly actionId: ActionId } | null;
}

/**
 * [JA2] The commitments to the joint actions of a shared plan, as this reader may see them: who reads the shared plan sees
 * those of the clusters that take part and were not merely asked again after they left, and of each no more than what a
 * commitment shares; who reads a cluster's plan sees the cluster's also after it left. The only question that answers with rows of plans that are not the reader's.
 */
export async function listCommitments(
  db: PrismaClient,
  plan: PlanOwner,
  memberships: readonly Membership[],
): Promise<SharedCommitment[]> {
  if (plan.kind !== 'shared' || planAccess(memberships, plan) === 'none') return [];
  const joint = await db.actionRow.findMany({
    where: { planId: plan.id },
    select: { actionId: true, sharingIds: true },
  });
  const sharing = new Map(joint.map(({ actionId, sharingIds }) => [actionId, sharingIds]));
  const rows = await db.actionRow.findMany({
    where: {
      jointActionId: { in: [...sharing.keys()] },
      plan: { kind: 'individual', forumId: plan.forumId },
    },
    select: {
      actionId: true,
      jointActionId: true,
      title: true,
      responsible: true,
      responsibleIds: true,
      deadlineOn: true,
      status: true,
      plan: { select: { id: true, kind: true, forumId: true, clusterId: true } },
    },
    orderBy: [{ planId: 'asc' }, { actionId: 'asc' }],
  });
  const names = await namesOf(db, plan.forumId, [...new Set(rows.flatMap(({ responsibleIds }) => responsibleIds))]);
  return rows.flatMap((row): SharedCommitment[] => {
    const { jointActionId } = row;
    const { clusterId } = row.plan;
    if (jointActionId === null || clusterId === null) return [];
    const isReadable = planAccess(memberships, ownerOf({ ...row.plan, clusterId })) !== 'none';
    if (!isReadable && sharing.get(jointActionId)?.includes(clusterId) !== true) return [];
    return [
      {
        jointAction: asId<ActionId>(jointActionId),
        clusterId: asId<ClusterId>(clusterId),
        title: row.title,
        responsible: [...row.responsibleIds.flatMap((id) => names.get(id) ?? []), row.responsible.trim()]
          .filter((name) => name !== '')
          .join(', '),
        deadline: row.deadlineOn === null ? null : dayOf(row.deadlineOn),
        status: readStatus(row.status),
        place: isReadable ? { planId: asId<PlanId>(row.plan.id), actionId: asId<ActionId>(row.actionId) } : null,
      },
    ];
  });
}

/**
 * [TA5] Only of people with a role in the forum: a plan can hold any id, and nobody shall learn a stranger's name by writing
 * theirs down.
 */
async function namesOf(
  db: PrismaClient,
  forumId: ForumId,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (personIds.length === 0) return new Map();
  const people = await db.person.findMany({
    where: {
      id: { in: [...personIds] },
      memberships: { some: { OR: [{ forumId }, { cluster: { forumId } }] } },
    },
    select: { id: true, name: true },
  });
  return new Map(people.map(({ id, name }) => [id, name]));
}

const ownerOf = (plan: {
  readonly id: string;
  readonly kind: PlanOwner['kind'];
  readonly forumId: string;
  readonly clusterId: string;
}): PlanOwner => ({
  id: asId<PlanId>(plan.id),
  kind: plan.kind,
  forumId: asId<ForumId>(plan.forumId),
  clusterId: asId<ClusterId>(plan.clusterId),
});
