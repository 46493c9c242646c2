import type { PrismaClient } from '#prisma/generated/client.ts';
import type { IndicatorGroupModel, IndicatorModel, IndicatorSetModel } from '#prisma/generated/models.ts';
import { asId, type ForumId, type IndicatorSetId } from '#app/domain/ids.ts';
import { UNITS, type Indicator, type IndicatorSet } from '#app/domain/indicator-set.ts';
import type { Direction } from '#app/domain/light.ts';

const WITH_PARTS = {
  groups: { orderBy: { position: 'asc' } },
  indicators: { orderBy: { position: 'asc' } },
} as const;

export async function findIndicatorSet(db: PrismaClient, setId: IndicatorSetId): Promise<IndicatorSet | undefined> {
  const row = await db.indicatorSet.findUnique({ where: { id: setId }, include: WITH_PARTS });
  return row === null ? undefined : readIndicatorSet(row);
}

/** The forum's newest version: what new benchmarks are taken on. */
export async function currentIndicatorSet(db: PrismaClient, forumId: ForumId): Promise<IndicatorSet | undefined> {
  const row = await db.indicatorSet.findFirst({
    where: { forumId },
    orderBy: { version: 'desc' },
    include: WITH_PARTS,
  });
  return row === null ? undefined : readIndicatorSet(row);
}

type SetRow = IndicatorSetModel & { groups: IndicatorGroupModel[]; indicators: IndicatorModel[] };

function readIndicatorSet(row: SetRow): IndicatorSet {
  const groupCodes = new Map(row.groups.map((group) => [group.id, group.code]));
  return {
    id: asId<IndicatorSetId>(row.id),
    version: row.version,
    name: { nb: row.nameNb, en: row.nameEn },
    isOfficial: row.isOfficial,
    source: { nb: row.sourceNb, en: row.sourceEn },
    groups: row.groups.map((group) => ({ code: group.code, name: { nb: group.nameNb, en: group.nameEn } })),
    indicators: row.indicators.map((indicator) => readIndicator(indicator, groupCodes)),
  };
}

/** Units and directions are text in the database; one that the domain does not know is a fault in the data. */
function readIndicator(row: IndicatorModel, groupCodes: ReadonlyMap<string, string>): Indicator {
  const unit = UNITS.find((known) => known === row.unit);
  const direction = (['higher', 'lower'] as const).find((known): known is Direction => known === row.direction);
  const groupCode = groupCodes.get(row.groupId);
  if (unit === undefined || direction === undefined || groupCode === undefined) {
    throw new Error(`Indicator ${row.id} has unit '${row.unit}', direction '${row.direction}', group '${row.groupId}'`);
  }
  return {
    id: row.id,
    code: row.code,
    groupCode,
    name: { nb: row.nameNb, en: row.nameEn },
    unit,
    bounds: { minimum: row.minimum, excellence: row.excellence, direction },
    isSilverAudit: row.silverAudit,
  };
}
