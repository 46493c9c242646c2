import { asId, type DocumentId, type PlanId } from '#app/domain/ids.ts';
import type { PrismaClient } from '#prisma/generated/client.ts';
import type { Rooms } from '#server/sync/rooms.ts';
import { rewritePlan } from './write-plan.ts';

/**
 * [PR3] Throws the plans' rows away and makes them anew from the log, one plan at a time, so that pages always find
 * some. May run beside the projector: what that has written meanwhile is newer and stays. Answers how many were made.
 */
export async function rebuildRows(parts: {
  readonly db: PrismaClient;
  readonly rooms: Pick<Rooms, 'readPlan'>;
  readonly now: () => Date;
  /** The plan keeps the rows it has. */
  readonly failed: (error: unknown, documentId: DocumentId) => void;
  /** One plan alone. */
  readonly planId?: PlanId | undefined;
}): Promise<number> {
  const { db, rooms, now, failed, planId: only } = parts;
  const where = { kind: 'plan', ...(only === undefined ? {} : { planId: only }) } as const;
  const documents = await db.document.findMany({ where, select: { id: true, planId: true } });
  let made = 0;
  for (const { id, planId } of documents) {
    const documentId = asId<DocumentId>(id);
    try {
      const read = await rooms.readPlan(documentId);
      if (read === undefined) continue;
      const isMade = await rewritePlan(db, { planId: asId<PlanId>(planId), ...read, now: now() });
      made += isMade ? 1 : 0;
    } catch (error) {
      failed(error, documentId);
    }
  }
  return made;
}
