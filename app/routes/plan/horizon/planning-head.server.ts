import type { PrismaClient } from '#prisma/generated/client.ts';
import { currentLabels } from '#app/data/labels.server.ts';
import { findPlan, siblingPlans, type Plan } from '#app/data/plans.server.ts';
import type { Day } from '#app/domain/day.ts';
import type { PlanId } from '#app/domain/ids.ts';
import type { Label } from '#app/domain/label.ts';
import type { PlanOwner } from '#app/domain/permission.ts';

export interface OtherPlan {
  readonly id: PlanId;
  readonly title: string;
}

/** Of the plan's rows what can change while people have it open. */
export interface PlanningHead {
  readonly horizonOn: Day | null;
  /** The cluster's, which the plan may last as long as; null for a shared plan, and where none is known. */
  readonly label: Label | null;
  /** Of the same cluster or forum, the newest first. */
  readonly earlier: readonly OtherPlan[];
  /** The one that holds now, where this is an earlier one. */
  readonly newer: OtherPlan | null;
}

/** Whoever reads a plan reads those before and after it, which have the same owner; and the cluster's label with it. */
export async function planningHead(db: PrismaClient, owner: PlanOwner): Promise<PlanningHead> {
  const [plan, siblings, labels] = await Promise.all([
    findPlan(db, owner.id),
    siblingPlans(db, owner),
    owner.clusterId === null ? undefined : currentLabels(db, [owner.clusterId]),
  ]);
  const named = ({ id, title }: Plan): OtherPlan => ({ id, title });
  const { before, after } = siblings;
  return {
    horizonOn: plan?.horizonOn ?? null,
    label: (owner.clusterId === null ? undefined : labels?.get(owner.clusterId)) ?? null,
    earlier: before.map(named).reverse(),
    newer: after.map(named).at(-1) ?? null,
  };
}
