import type { PrismaClient } from '#prisma/generated/client.ts';
import type { DraftEntries, DraftEntry, FieldChange } from '#app/domain/benchmark-draft.ts';
import { dateOf, dayOf, type Day } from '#app/domain/day.ts';
import { asId, type ClusterId, type IndicatorSetId, type PersonId } from '#app/domain/ids.ts';

/** What a cluster has filled in by hand so far, on one set. */
export interface BenchmarkDraft {
  readonly id: string;
  /** Null where nobody has chosen a day yet. */
  readonly takenOn: Day | null;
  readonly entries: DraftEntries;
  readonly updatedAt: Date;
  readonly updatedBy: PersonId | null;
}

export interface DraftChange {
  readonly clusterId: ClusterId;
  readonly setId: IndicatorSetId;
  readonly fields: readonly FieldChange[];
  /** Undefined leaves it. */
  readonly takenOn: Day | undefined;
  readonly personId: PersonId;
  readonly at: Date;
}

export async function findDraft(
  db: PrismaClient,
  clusterId: ClusterId,
  setId: IndicatorSetId,
): Promise<BenchmarkDraft | undefined> {
  const row = await db.benchmarkDraft.findUnique({
    where: { clusterId_setId: { clusterId, setId } },
    include: { entries: true },
  });
  if (row === null) return undefined;
  return {
    id: row.id,
    takenOn: row.takenOn === null ? null : dayOf(row.takenOn),
    entries: new Map(row.entries.map(({ code, score, light, remark }) => [code, { score, light, remark }])),
    updatedAt: row.updatedAt,
    updatedBy: row.updatedById === null ? null : asId<PersonId>(row.updatedById),
  };
}

/** [BM22] Keeps these fields and touches no other, so that two people in one form do not lose each other's. */
export async function saveDraftFields(db: PrismaClient, change: DraftChange): Promise<void> {
  const { clusterId, setId, personId, at } = change;
  const kept = {
    updatedAt: at,
    updatedById: personId,
    ...(change.takenOn === undefined ? {} : { takenOn: dateOf(change.takenOn) }),
  };
  await db.$transaction(async (tx) => {
    const { id: draftId } = await tx.benchmarkDraft.upsert({
      where: { clusterId_setId: { clusterId, setId } },
      create: { id: crypto.randomUUID(), clusterId, setId, ...kept },
      update: kept,
      select: { id: true },
    });
    for (const [code, entry] of byCode(change.fields)) {
      await tx.benchmarkDraftEntry.upsert({
        where: { draftId_code: { draftId, code } },
        create: { draftId, code, ...entry, updatedAt: at },
        update: { ...entry, updatedAt: at },
      });
    }
  });
}

/** Ends the draft, unless somebody has written in it since it was read: what they wrote stays. */
export async function endDraft(db: PrismaClient, draft: Pick<BenchmarkDraft, 'id' | 'updatedAt'>): Promise<boolean> {
  const { count } = await db.benchmarkDraft.deleteMany({ where: { id: draft.id, updatedAt: draft.updatedAt } });
  return count === 1;
}

function byCode(fields: readonly FieldChange[]): ReadonlyMap<string, Partial<DraftEntry>> {
  const entries = new Map<string, Partial<DraftEntry>>();
  for (const { code, field, value } of fields) entries.set(code, { ...entries.get(code), [field]: value });
  return entries;
}
