import { Prisma } from '#prisma/generated/client.ts';
import type { IndicatorSetId } from '#app/domain/ids.ts';
import type { SetContent } from '#app/domain/set-content.ts';

/** Writes what a draft says, in place of what it said. Nothing else refers to a draft's groups, themes and indicators. */
export async function writeSetContent(
  tx: Prisma.TransactionClient,
  setId: IndicatorSetId,
  content: SetContent,
): Promise<void> {
  await tx.indicator.deleteMany({ where: { setId } });
  await tx.indicatorGroup.deleteMany({ where: { setId } });
  await tx.indicatorTheme.deleteMany({ where: { setId } });
  await tx.indicatorSet.update({
    where: { id: setId },
    data: {
      nameNb: content.name.nb,
      nameEn: content.name.en,
      sourceNb: content.source.nb,
      sourceEn: content.source.en,
    },
  });
  const groups = namedRows(setId, content.groups);
  const themes = namedRows(setId, content.themes);
  await tx.indicatorGroup.createMany({ data: groups });
  await tx.indicatorTheme.createMany({ data: themes });
  const groupIds = new Map(groups.map(({ code, id }) => [code, id]));
  const themeIds = new Map(themes.map(({ code, id }) => [code, id]));
  await tx.indicator.createMany({
    data: content.indicators.map((indicator, position) => {
      const groupId = groupIds.get(indicator.groupCode);
      if (groupId === undefined) throw new Error(`indicator ${indicator.code} is of no group`);
      return {
        id: crypto.randomUUID(),
        setId,
        groupId,
        themeId: indicator.themeCode === null ? null : (themeIds.get(indicator.themeCode) ?? null),
        code: indicator.code,
        nameNb: indicator.name.nb,
        nameEn: indicator.name.en,
        position,
        kind: indicator.kind,
        unit: indicator.unit,
        levels:
          indicator.levels.length === 0
            ? Prisma.DbNull
            : indicator.levels.map(({ value, name }) => ({ value, nb: name.nb, en: name.en })),
        ...indicator.bounds,
        boundsNoteNb: indicator.boundsNote.nb,
        boundsNoteEn: indicator.boundsNote.en,
        weight: indicator.weight,
        silverAudit: indicator.isSilverAudit,
        isSilverMinimum: indicator.isSilverMinimum,
        isGoldMinimum: indicator.isGoldMinimum,
      };
    }),
  });
}

function namedRows(setId: IndicatorSetId, named: SetContent['groups']) {
  return named.map(({ code, name }, position) => ({
    id: crypto.randomUUID(),
    setId,
    code,
    nameNb: name.nb,
    nameEn: name.en,
    position,
  }));
}
