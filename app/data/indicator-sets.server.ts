import type { PrismaClient } from '#prisma/generated/client.ts';
import type {
  IndicatorGroupModel,
  IndicatorModel,
  IndicatorSetModel,
  IndicatorThemeModel,
} from '#prisma/generated/models.ts';
import { asId, type ForumId, type IndicatorSetId } from '#app/domain/ids.ts';
import { KINDS, UNITS, type Indicator, type IndicatorSet, type Level } from '#app/domain/indicator-set.ts';
import type { Direction } from '#app/domain/light.ts';

const WITH_PARTS = {
  groups: { orderBy: { position: 'asc' } },
  themes: { orderBy: { position: 'asc' } },
  indicators: { orderBy: { position: 'asc' } },
} as const;

type Db = Pick<PrismaClient, 'indicatorSet'>;

export async function findIndicatorSet(db: Db, setId: IndicatorSetId): Promise<IndicatorSet | undefined> {
  const row = await db.indicatorSet.findUnique({ where: { id: setId }, include: WITH_PARTS });
  return row === null ? undefined : readIndicatorSet(row);
}

/** As `findIndicatorSet`, where the set is this forum's. */
export async function findForumSet(db: Db, forumId: ForumId, setId: IndicatorSetId): Promise<IndicatorSet | undefined> {
  const row = await db.indicatorSet.findUnique({ where: { id: setId, forumId }, include: WITH_PARTS });
  return row === null ? undefined : readIndicatorSet(row);
}

/** What benchmarks outside a round are taken on: the set that the forum chose, else its newest published one. */
export async function currentIndicatorSet(db: Db, forumId: ForumId): Promise<IndicatorSet | undefined> {
  const row = await db.indicatorSet.findFirst({
    where: { forumId, publishedAt: { not: null }, chosenBy: { some: { id: forumId } } },
    include: WITH_PARTS,
  });
  if (row !== null) return readIndicatorSet(row);
  const newest = await db.indicatorSet.findFirst({
    where: { forumId, publishedAt: { not: null } },
    orderBy: [{ publishedAt: 'desc' }, { version: 'desc' }],
    include: WITH_PARTS,
  });
  return newest === null ? undefined : readIndicatorSet(newest);
}

/** Several sets by id, each once; ids of none are left out. */
export async function findIndicatorSets(
  db: Db,
  setIds: readonly IndicatorSetId[],
): Promise<ReadonlyMap<IndicatorSetId, IndicatorSet>> {
  const rows = await db.indicatorSet.findMany({ where: { id: { in: [...new Set(setIds)] } }, include: WITH_PARTS });
  return new Map(rows.map((row) => [asId<IndicatorSetId>(row.id), readIndicatorSet(row)]));
}

type SetRow = IndicatorSetModel & {
  groups: IndicatorGroupModel[];
  themes: IndicatorThemeModel[];
  indicators: IndicatorModel[];
};

function readIndicatorSet(row: SetRow): IndicatorSet {
  const groupCodes = new Map(row.groups.map((group) => [group.id, group.code]));
  const themeCodes = new Map(row.themes.map((theme) => [theme.id, theme.code]));
  return {
    id: asId<IndicatorSetId>(row.id),
    series: row.series,
    version: row.version,
    isDraft: row.publishedAt === null,
    name: { nb: row.nameNb, en: row.nameEn },
    isOfficial: row.isOfficial,
    source: { nb: row.sourceNb, en: row.sourceEn },
    groups: row.groups.map((group) => ({ code: group.code, name: { nb: group.nameNb, en: group.nameEn } })),
    themes: row.themes.map((theme) => ({ code: theme.code, name: { nb: theme.nameNb, en: theme.nameEn } })),
    indicators: row.indicators.map((indicator) => readIndicator(indicator, groupCodes, themeCodes)),
  };
}

/** Units and directions are text in the database; one that the domain does not know is a fault in the data. */
function readIndicator(
  row: IndicatorModel,
  groupCodes: ReadonlyMap<string, string>,
  themeCodes: ReadonlyMap<string, string>,
): Indicator {
  const kind = KINDS.find((known) => known === row.kind);
  const unit = UNITS.find((known) => known === row.unit);
  const direction = (['higher', 'lower'] as const).find((known): known is Direction => known === row.direction);
  const groupCode = groupCodes.get(row.groupId);
  if (kind === undefined || unit === undefined || direction === undefined || groupCode === undefined) {
    throw new Error(
      `Indicator ${row.id} has kind '${row.kind}', unit '${row.unit}', direction '${row.direction}', group '${row.groupId}'`,
    );
  }
  return {
    id: row.id,
    code: row.code,
    groupCode,
    name: { nb: row.nameNb, en: row.nameEn },
    kind,
    unit,
    levels: readLevels(row.levels),
    bounds: { minimum: row.minimum, excellence: row.excellence, direction },
    boundsNote: { nb: row.boundsNoteNb, en: row.boundsNoteEn },
    weight: row.weight,
    themeCode: row.themeId === null ? null : (themeCodes.get(row.themeId) ?? null),
    isSilverAudit: row.silverAudit,
    isSilverMinimum: row.isSilverMinimum,
    isGoldMinimum: row.isGoldMinimum,
  };
}

/** JSON `[{ value, nb, en }]`; what is not of that form is left out. */
function readLevels(json: unknown): Level[] {
  if (!Array.isArray(json)) return [];
  return json
    .flatMap((one: unknown): Level[] => {
      if (typeof one !== 'object' || one === null) return [];
      const { value, nb, en } = one as Record<string, unknown>;
      if (typeof value !== 'number' || typeof nb !== 'string' || typeof en !== 'string') return [];
      return [{ value, name: { nb, en } }];
    })
    .sort((a, b) => a.value - b.value);
}
