import type { NewPlan } from '#app/context.ts';
import { dateOf } from '#app/domain/day.ts';
import type { DocumentId, PersonId } from '#app/domain/ids.ts';
import type { PrismaClient } from '#prisma/generated/client.ts';

/** A plan that is not there yet, with the content that it begins with. */
export interface StoredPlan {
  readonly plan: NewPlan;
  readonly documentId: DocumentId;
  readonly discussionId: DocumentId;
  readonly bytes: Uint8Array;
  readonly personId: PersonId;
}

/**
 * Stores the plan, its documents and their first edit, all or nothing. False, and nothing is done, where a plan with its
 * id is there: whoever asks twice, at whichever node, makes one.
 */
export function storePlan(db: PrismaClient, stored: StoredPlan): Promise<boolean> {
  const { plan, documentId, discussionId, bytes, personId } = stored;
  return db.$transaction(async (tx) => {
    const { horizonOn, at, ...row } = plan;
    const made = await tx.plan.createMany({
      data: [{ ...row, horizonOn: horizonOn === null ? null : dateOf(horizonOn), createdAt: at }],
      skipDuplicates: true,
    });
    if (made.count === 0) return false;
    await tx.document.createMany({
      data: [
        { id: documentId, planId: plan.id, kind: 'plan' },
        { id: discussionId, planId: plan.id, kind: 'discussion' },
      ],
    });
    await tx.documentUpdate.create({
      data: { documentId, seq: 1, bytes: new Uint8Array(bytes), personId, at },
    });
    return true;
  });
}
