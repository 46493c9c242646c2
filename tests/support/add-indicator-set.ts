import type { PrismaClient } from '#prisma/generated/client.ts';
import { asId, type ForumId, type IndicatorSetId } from '#app/domain/ids.ts';
import type { IndicatorSet } from '#app/domain/indicator-set.ts';
import { DEMO_SET } from './demo-set.ts';

/** The demo's 31 indicators as a forum's set of this version; answers with what reading it must give. */
export async function addIndicatorSet(db: PrismaClient, forumId: ForumId, version: number): Promise<IndicatorSet> {
  const id = asId<IndicatorSetId>(`${forumId}-set-${version}`);
  const { name, source, isOfficial, groups } = DEMO_SET;
  const indicators = DEMO_SET.indicators.map((indicator) => ({ ...indicator, id: `${id}-${indicator.code}` }));
  await db.indicatorSet.create({
    data: {
      id,
      forumId,
      version,
      isOfficial,
      nameNb: name.nb,
      nameEn: name.en,
      sourceNb: source.nb,
      sourceEn: source.en,
    },
  });
  await db.indicatorGroup.createMany({
    data: groups.map((group, position) => ({
      id: `${id}-group-${group.code}`,
      setId: id,
      code: group.code,
      nameNb: group.name.nb,
      nameEn: group.name.en,
      position,
    })),
  });
  await db.indicator.createMany({
    data: indicators.map(
      ({ id: indicatorId, code, groupCode, name: named, unit, bounds, isSilverAudit }, position) => ({
        id: indicatorId,
        setId: id,
        groupId: `${id}-group-${groupCode}`,
        code,
        nameNb: named.nb,
        nameEn: named.en,
        position,
        unit,
        ...bounds,
        silverAudit: isSilverAudit,
      }),
    ),
  });
  return { ...DEMO_SET, id, version, indicators };
}
