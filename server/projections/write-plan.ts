import type { PlanId } from '#app/domain/ids.ts';
import type { PlanContent } from '#app/domain/plan.ts';
import type { PrismaClient } from '#prisma/generated/client.ts';
import { planRows } from './plan-rows.ts';

/**
 * [PR2] Writes the plan's rows unless newer ones are there: the newest seq wins, whichever process or
 * order it comes in. Answers whether it wrote.
 */
export async function writePlan(
  db: PrismaClient,
  plan: { readonly planId: PlanId; readonly content: PlanContent; readonly seq: number; readonly now: Date },
): Promise<boolean> {
  const { planId, content, seq, now } = plan;
  return db.$transaction(async (tx) => {
    const written = await tx.$executeRaw`
      insert into plan_view ("planId", seq, unreadable, "projectedAt")
      values (${planId}, ${seq}, ${content.unreadable.length}, ${now})
      on conflict ("planId") do update
      set seq = excluded.seq, unreadable = excluded.unreadable, "projectedAt" = excluded."projectedAt"
      where plan_view.seq < excluded.seq`;
    if (written === 0) return false;
    await tx.actionRow.deleteMany({ where: { planId } });
    await tx.actionRow.createMany({ data: planRows(planId, content) });
    return true;
  });
}
