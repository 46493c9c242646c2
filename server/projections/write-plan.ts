import type { PlanId } from '#app/domain/ids.ts';
import type { PlanContent } from '#app/domain/plan.ts';
import type { Prisma, PrismaClient } from '#prisma/generated/client.ts';
import { newestSeq } from '#server/sync/update-log.postgres.ts';
import { planRows } from './plan-rows.ts';

export interface ProjectedPlan {
  readonly planId: PlanId;
  readonly content: PlanContent;
  readonly seq: number;
  readonly now: Date;
}

/**
 * [PR2] Writes the plan's rows unless newer ones are there: the newest seq wins, whichever process or
 * order it comes in. Answers whether it wrote.
 */
export function writePlan(db: PrismaClient, plan: ProjectedPlan): Promise<boolean> {
  return db.$transaction((tx) => write(tx, plan));
}

/**
 * [PR3] Makes the plan's rows anew, unless newer ones are there. Rows of edits that the log does not have, as after the log
 * was put back from a copy, are not newer. Answers whether it wrote.
 */
export function rewritePlan(db: PrismaClient, plan: ProjectedPlan): Promise<boolean> {
  return db.$transaction(async (tx) => {
    await tx.$executeRawUnsafe(
      `delete from plan_view using document
       where plan_view."planId" = $1 and document."planId" = $1 and document.kind = 'plan'
         and (plan_view.seq <= $2::int or plan_view.seq > ${newestSeq('document.id')})`,
      plan.planId,
      plan.seq,
    );
    return write(tx, plan);
  });
}

async function write(tx: Prisma.TransactionClient, { planId, content, seq, now }: ProjectedPlan): Promise<boolean> {
  const written = await tx.$executeRaw`
    insert into plan_view ("planId", seq, unreadable, "projectedAt")
    values (${planId}, ${seq}, ${content.unreadable.length}, ${now})
    on conflict ("planId") do update
    set seq = excluded.seq, unreadable = excluded.unreadable, "projectedAt" = excluded."projectedAt"
    where plan_view.seq < excluded.seq`;
  if (written === 0) return false;
  await tx.actionRow.deleteMany({ where: { planId } });
  // Ids that differ only in what is no character are the same to the database.
  await tx.actionRow.createMany({ data: planRows(planId, content), skipDuplicates: true });
  return true;
}
