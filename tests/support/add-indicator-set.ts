import type { PrismaClient } from '#prisma/generated/client.ts';
import { asId, type ForumId, type IndicatorSetId } from '#app/domain/ids.ts';
import type { IndicatorSet } from '#app/domain/indicator-set.ts';
import { DEMO_SET } from './demo-set.ts';

/** The demo's 31 indicators as a forum's set of this version; answers with what reading it must give. */
export async function addIndicatorSet(db: PrismaClient, forumId: ForumId, version: number): Promise<IndicatorSet> {
  const id = asId<IndicatorSetId>(`${forumId}-set-${version}`);
  const { name, source, series, isOfficial, groups, themes } = DEMO_SET;
  const indicators = DEMO_SET.indicators.map((indicator) => ({ ...indicator, id: `${id}-${indicator.code}` }));
  await db.indicatorSet.create({
    data: {
      id,
      forumId,
      series,
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
  await db.indicatorTheme.createMany({
    data: themes.map((theme, position) => ({
      id: `${id}-theme-${theme.code}`,
      setId: id,
      code: theme.code,
      nameNb: theme.name.nb,
      nameEn: theme.name.en,
      position,
    })),
  });
  await db.indicator.createMany({
    data: indicators.map(
      (
        { id: indicatorId, groupCode, themeCode, name: named, bounds, boundsNote, levels, isSilverAudit, ...one },
        position,
      ) => ({
        ...one,
        id: indicatorId,
        setId: id,
        groupId: `${id}-group-${groupCode}`,
        ...(themeCode === null ? {} : { themeId: `${id}-theme-${themeCode}` }),
        nameNb: named.nb,
        nameEn: named.en,
        position,
        ...bounds,
        boundsNoteNb: boundsNote.nb,
        boundsNoteEn: boundsNote.en,
        ...(levels.length === 0 ? {} : { levels: levels.map(({ value, name: level }) => ({ value, ...level })) }),
        silverAudit: isSilverAudit,
      }),
    ),
  });
  return { ...DEMO_SET, id, version, indicators };
}
