import type { PrismaClient } from '#prisma/generated/client.ts';
import type { IndicatorSetId } from '#app/domain/ids.ts';
import type { Localized } from '#app/domain/indicator-set.ts';
import type { Light } from '#app/domain/light.ts';

/** Other clusters as one: how many have which light on an indicator, never which cluster. */
export interface ComparisonGroup {
  readonly id: string;
  readonly name: Localized;
  /** How many clusters it covers. */
  readonly n: number;
  /** By indicator code. */
  readonly figures: ReadonlyMap<string, Readonly<Record<Light, number>>>;
}

/** The groups that were measured on the set, the largest first. */
export async function listComparisonGroups(db: PrismaClient, setId: IndicatorSetId): Promise<ComparisonGroup[]> {
  const rows = await db.comparisonGroup.findMany({
    where: { setId },
    orderBy: [{ n: 'desc' }, { id: 'asc' }],
    include: { figures: { include: { indicator: { select: { code: true } } } } },
  });
  return rows.map((row) => ({
    id: row.id,
    name: { nb: row.nameNb, en: row.nameEn },
    n: row.n,
    figures: new Map(
      row.figures.map(({ indicator, green, yellow, red, none }) => [indicator.code, { green, yellow, red, none }]),
    ),
  }));
}
