import type { PrismaClient } from '#prisma/generated/client.ts';
import { dateOf, dayOf, type Day } from '#app/domain/day.ts';
import { asId, type ClusterId, type ForumId, type PlanId } from '#app/domain/ids.ts';
import type { PlanOwner } from '#app/domain/permission.ts';

export interface Plan extends PlanOwner {
  readonly title: string;
  /** The last day that the plan is made for. */
  readonly horizonOn: Day | null;
}

/** A plan, with the names of whose it is. */
export interface PlanHead extends Plan {
  readonly forumName: string;
  readonly clusterName: string | null;
}

/** The plans of the same forum or cluster that were made before this one, and after it; the oldest first. */
export async function siblingPlans(
  db: PrismaClient,
  plan: PlanOwner,
): Promise<{ readonly before: readonly Plan[]; readonly after: readonly Plan[] }> {
  const rows = await db.plan.findMany({
    where: { forumId: plan.forumId, clusterId: plan.clusterId, kind: plan.kind },
    select: FIELDS,
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
  const plans = rows.map(readPlanRow);
  const at = plans.findIndex(({ id }) => id === plan.id);
  return { before: plans.slice(0, Math.max(at, 0)), after: plans.slice(at + 1) };
}

/** Sets the last day that the plan is made for. False where there is no such plan any more. */
export async function setHorizon(db: PrismaClient, planId: PlanId, horizonOn: Day | null): Promise<boolean> {
  const { count } = await db.plan.updateMany({
    where: { id: planId },
    data: { horizonOn: horizonOn === null ? null : dateOf(horizonOn) },
  });
  return count > 0;
}

const FIELDS = { id: true, kind: true, forumId: true, clusterId: true, title: true, horizonOn: true } as const;

export async function findPlan(db: PrismaClient, planId: PlanId): Promise<Plan | undefined> {
  const row = await db.plan.findUnique({ where: { id: planId }, select: FIELDS });
  return row === null ? undefined : readPlanRow(row);
}

export async function findPlanHead(db: PrismaClient, planId: PlanId): Promise<PlanHead | undefined> {
  const row = await db.plan.findUnique({
    where: { id: planId },
    select: { ...FIELDS, forum: { select: { name: true } }, cluster: { select: { name: true } } },
  });
  if (row === null) return undefined;
  return { ...readPlanRow(row), forumName: row.forum.name, clusterName: row.cluster?.name ?? null };
}

/** All of the forum's plans, the shared ones first, then the oldest; who may see which is the caller's to ask. */
export async function listPlans(db: PrismaClient, forumId: ForumId): Promise<Plan[]> {
  const rows = await db.plan.findMany({
    where: { forumId },
    select: FIELDS,
    orderBy: [{ kind: 'asc' }, { createdAt: 'asc' }, { id: 'asc' }],
  });
  return rows.map(readPlanRow);
}

function readPlanRow(row: {
  id: string;
  kind: Plan['kind'];
  forumId: string;
  clusterId: string | null;
  title: string;
  horizonOn: Date | null;
}): Plan {
  return {
    id: asId<PlanId>(row.id),
    kind: row.kind,
    forumId: asId<ForumId>(row.forumId),
    clusterId: row.clusterId === null ? null : asId<ClusterId>(row.clusterId),
    title: row.title,
    horizonOn: row.horizonOn === null ? null : dayOf(row.horizonOn),
  };
}
