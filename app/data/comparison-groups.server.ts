import type { Prisma, PrismaClient } from '#prisma/generated/client.ts';
import { dayOf, type Day } from '#app/domain/day.ts';
import { asId, type ComparisonGroupId, type ForumId, type IndicatorSetId } from '#app/domain/ids.ts';
import type { Localized } from '#app/domain/indicator-set.ts';
import { FEWEST_IN_AGGREGATE } from '#app/domain/light-aggregate.ts';
import type { Light } from '#app/domain/light.ts';
import type { Quartiles } from '#app/domain/quartiles.ts';

/** Other clusters as one: how many have which light on an indicator, never which cluster. */
export interface ComparisonGroup {
  readonly id: ComparisonGroupId;
  readonly setId: IndicatorSetId;
  readonly name: Localized;
  /** How many clusters it covers. */
  readonly n: number;
  readonly takenOn: Day;
  /** Where its figures come from, as its author wrote it; may be empty. */
  readonly source: string;
  /** By indicator code. */
  readonly figures: ReadonlyMap<string, ComparisonFigure>;
}

/** How many have which light; the quartiles of their values, where the source has them. */
export type ComparisonFigure = Readonly<Record<Light, number>> & { readonly quartiles: Quartiles | null };

/** The groups that were measured on the set, the largest first. */
export async function listComparisonGroups(db: PrismaClient, setId: IndicatorSetId): Promise<ComparisonGroup[]> {
  const rows = await db.comparisonGroup.findMany({ where: { setId }, orderBy: ORDER, include: WITH_FIGURES });
  return rows.map(readGroup);
}

/** [CG1] All of the forum's groups that are large enough to be shown, the largest first. */
export async function listForumGroups(db: PrismaClient, forumId: ForumId): Promise<ComparisonGroup[]> {
  const rows = await db.comparisonGroup.findMany({
    where: { forumId, n: { gte: FEWEST_IN_AGGREGATE } },
    orderBy: ORDER,
    include: WITH_FIGURES,
  });
  return rows.map(readGroup);
}

const ORDER = [{ n: 'desc' }, { id: 'asc' }] as const satisfies Prisma.ComparisonGroupOrderByWithRelationInput[];
const WITH_FIGURES = {
  figures: { include: { indicator: { select: { code: true } } } },
} as const satisfies Prisma.ComparisonGroupInclude;

function readGroup(row: Prisma.ComparisonGroupGetPayload<{ include: typeof WITH_FIGURES }>): ComparisonGroup {
  return {
    id: asId<ComparisonGroupId>(row.id),
    setId: asId<IndicatorSetId>(row.setId),
    name: { nb: row.nameNb, en: row.nameEn },
    n: row.n,
    takenOn: dayOf(row.takenOn),
    source: row.source,
    figures: new Map(
      row.figures.map(({ indicator, green, yellow, red, none, lowQuartile, median, highQuartile }) => [
        indicator.code,
        {
          green,
          yellow,
          red,
          none,
          quartiles:
            lowQuartile === null || median === null || highQuartile === null
              ? null
              : { low: lowQuartile, median, high: highQuartile },
        },
      ]),
    ),
  };
}
