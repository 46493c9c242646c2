import type { Prisma, PrismaClient } from '#prisma/generated/client.ts';
import { dayOf } from '#app/domain/day.ts';
import { asId, type ActionId, type ClusterId, type ForumId, type PlanId } from '#app/domain/ids.ts';
import type { JointActionState } from '#app/domain/joint-action.ts';
import { readStatus } from './plan-views.server.ts';

/** A joint action as the projector wrote it down; who may see it is the caller's to ask. */
export interface JointActionView extends JointActionState {
  readonly id: ActionId;
  /** The shared plan that it stands in. */
  readonly planId: PlanId;
  readonly leadCluster: ClusterId | null;
}

/** Those of a shared plan that clusters take part in, in the plan's order. */
export function listJointActions(db: PrismaClient, planId: PlanId): Promise<JointActionView[]> {
  return find(db, { planId, participantIds: { isEmpty: false } });
}

/** Those with these ids, in any of the forum's shared plans. */
export function findJointActions(
  db: PrismaClient,
  forumId: ForumId,
  ids: readonly ActionId[],
): Promise<JointActionView[]> {
  return find(db, { actionId: { in: [...ids] }, plan: { forumId, kind: 'shared' } });
}

async function find(db: PrismaClient, where: Prisma.ActionRowWhereInput): Promise<JointActionView[]> {
  const rows = await db.actionRow.findMany({
    where,
    select: {
      actionId: true,
      planId: true,
      title: true,
      status: true,
      deadlineOn: true,
      participantIds: true,
      sharingIds: true,
      leadClusterId: true,
      position: true,
    },
  });
  return rows
    .sort((a, b) => (a.position === b.position ? compare(a.actionId, b.actionId) : compare(a.position, b.position)))
    .map((row) => ({
      id: asId<ActionId>(row.actionId),
      planId: asId<PlanId>(row.planId),
      title: row.title,
      status: readStatus(row.status),
      deadline: row.deadlineOn === null ? null : dayOf(row.deadlineOn),
      participants: row.participantIds.map((id) => asId<ClusterId>(id)),
      sharing: row.sharingIds.map((id) => asId<ClusterId>(id)),
      leadCluster: row.leadClusterId === null ? null : asId<ClusterId>(row.leadClusterId),
    }));
}

/** By code unit, as the document orders its actions. */
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
