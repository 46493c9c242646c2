import type { PrismaClient } from '#prisma/generated/client.ts';
import { ACTION_STATUSES, type ActionStatus } from '#app/domain/action.ts';
import { dayOf, type Day } from '#app/domain/day.ts';
import { asId, type ActionId, type PlanId } from '#app/domain/ids.ts';

/** An action as the projector wrote it down, for pages that show many plans and open no document. */
export interface ActionView {
  readonly id: ActionId;
  readonly title: string;
  readonly status: ActionStatus;
  readonly responsible: string;
  readonly deadline: Day | null;
  readonly indicatorCodes: readonly string[];
}

/** The actions of the plans, each plan's in the order they are shown; a plan without any has an empty list. */
export async function listActions(
  db: PrismaClient,
  planIds: readonly PlanId[],
): Promise<ReadonlyMap<PlanId, readonly ActionView[]>> {
  const rows = await db.actionRow.findMany({
    where: { planId: { in: [...planIds] } },
    omit: { expectedEffect: true },
  });
  const byPlan = new Map<PlanId, ActionView[]>(planIds.map((planId) => [planId, []]));
  for (const row of rows.sort(byPosition)) {
    byPlan.get(asId<PlanId>(row.planId))?.push({
      id: asId<ActionId>(row.actionId),
      title: row.title,
      status: readStatus(row.status),
      responsible: row.responsible,
      deadline: row.deadlineOn === null ? null : dayOf(row.deadlineOn),
      indicatorCodes: row.indicatorCodes,
    });
  }
  return byPlan;
}

/** As the document orders them: keys compare by code unit, which the database's own order need not do. */
function byPosition(a: { position: string; actionId: string }, b: { position: string; actionId: string }): number {
  if (a.position !== b.position) return a.position < b.position ? -1 : 1;
  return a.actionId < b.actionId ? -1 : 1;
}

/** Only the projector writes the status, from the domain's own list; another word is a fault in the data. */
export function readStatus(text: string): ActionStatus {
  const status = ACTION_STATUSES.find((known) => known === text);
  if (status === undefined) throw new Error(`an action row has the status '${text}'`);
  return status;
}
