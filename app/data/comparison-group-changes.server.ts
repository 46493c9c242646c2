import type { PrismaClient } from '#prisma/generated/client.ts';
import type { Figures } from '#app/domain/comparison-figures.ts';
import { dateOf, type Day } from '#app/domain/day.ts';
import { type ComparisonGroupId, type ForumId } from '#app/domain/ids.ts';
import type { IndicatorSet, Localized } from '#app/domain/indicator-set.ts';

const PATIENCE = { maxWait: 20_000, timeout: 20_000 };

export interface GroupContent {
  readonly name: Localized;
  readonly n: number;
  readonly takenOn: Day;
  readonly source: string;
  readonly figures: ReadonlyMap<string, Figures>;
}

/** Makes the group, or puts the content in the place of what it had; its set stays. All of it or nothing. */
export async function saveComparisonGroup(
  db: PrismaClient,
  group: GroupContent & { readonly id: ComparisonGroupId; readonly forumId: ForumId; readonly set: IndicatorSet },
): Promise<void> {
  const { id, forumId, set, name, n, takenOn, source, figures } = group;
  const fields = { nameNb: name.nb, nameEn: name.en, n, takenOn: dateOf(takenOn), source };
  await db.$transaction(async (tx) => {
    await tx.comparisonGroup.upsert({
      where: { id, forumId },
      create: { id, forumId, setId: set.id, ...fields },
      update: fields,
    });
    await tx.comparisonFigure.deleteMany({ where: { groupId: id } });
    await tx.comparisonFigure.createMany({
      data: set.indicators.flatMap(({ id: indicatorId, code }) => {
        const figure = figures.get(code);
        if (figure === undefined) return [];
        const { low = null, median = null, high = null } = figure.quartiles ?? {};
        return [{ groupId: id, indicatorId, ...figure.counts, lowQuartile: low, median, highQuartile: high }];
      }),
    });
  }, PATIENCE);
}

/** False where the forum has no such group. */
export async function removeComparisonGroup(
  db: PrismaClient,
  forumId: ForumId,
  id: ComparisonGroupId,
): Promise<boolean> {
  const { count } = await db.comparisonGroup.deleteMany({ where: { id, forumId } });
  return count === 1;
}
