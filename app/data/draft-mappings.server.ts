import type { Prisma } from '#prisma/generated/client.ts';
import { asId, type IndicatorSetId } from '#app/domain/ids.ts';

interface Version {
  readonly id: IndicatorSetId;
  readonly series: string;
}
type MappingRow = Prisma.IndicatorMappingCreateManyInput;

/**
 * [IS6] A new version starts out as the one it was copied from, for every set that is compared with either: identity with
 * the base, what the base had with sets of its own and of other series, in both directions.
 */
export async function copyMappings(
  tx: Prisma.TransactionClient,
  base: Version,
  draftId: IndicatorSetId,
): Promise<void> {
  const codes = await codesOf(tx, base.id);
  const siblings = await tx.indicatorSet.findMany({
    where: {
      series: base.series,
      forum: { indicatorSets: { some: { id: base.id } } },
      id: { notIn: [base.id, draftId] },
    },
    select: { id: true },
  });
  const known = await tx.indicatorMapping.findMany({ where: { OR: [{ toSetId: base.id }, { fromSetId: base.id }] } });
  const rows: MappingRow[] = codes.flatMap((code) => bothWays(base.id, draftId, code, code));
  for (const row of known) {
    rows.push(row.toSetId === base.id ? { ...row, toSetId: draftId } : { ...row, fromSetId: draftId });
  }
  // [CM1] Where nothing was set down, the same code is the same indicator: written out, so that it outlives a new code.
  for (const { id } of siblings) {
    const theirs = new Set(await codesOf(tx, asId<IndicatorSetId>(id)));
    rows.push(...codes.filter((code) => theirs.has(code)).flatMap((code) => bothWays(id, draftId, code, code)));
  }
  await tx.indicatorMapping.createMany({ data: rows, skipDuplicates: true });
}

function bothWays(otherId: string, draftId: string, otherCode: string, code: string): MappingRow[] {
  return [
    { fromSetId: otherId, toSetId: draftId, fromCode: otherCode, toCode: code },
    { fromSetId: draftId, toSetId: otherId, fromCode: code, toCode: otherCode },
  ];
}

/** [IS6] Mappings follow an indicator to its new code; those of one that is gone go with it. */
export async function followRenames(
  tx: Prisma.TransactionClient,
  draftId: IndicatorSetId,
  renamed: ReadonlyMap<string, string>,
): Promise<void> {
  for (const [from, to] of renamed) {
    await tx.indicatorMapping.updateMany({ where: { toSetId: draftId, toCode: from }, data: { toCode: to } });
    await tx.indicatorMapping.updateMany({ where: { fromSetId: draftId, fromCode: from }, data: { fromCode: to } });
  }
  const codes = await codesOf(tx, draftId);
  await tx.indicatorMapping.deleteMany({ where: { toSetId: draftId, toCode: { notIn: codes } } });
  await tx.indicatorMapping.deleteMany({ where: { fromSetId: draftId, fromCode: { notIn: ['', ...codes] } } });
}

async function codesOf(tx: Prisma.TransactionClient, setId: IndicatorSetId): Promise<string[]> {
  const rows = await tx.indicator.findMany({ where: { setId }, select: { code: true } });
  return rows.map(({ code }) => code);
}
