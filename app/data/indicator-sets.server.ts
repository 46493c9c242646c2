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

type Db = Pick<PrismaClient, 'indicatorSet' | 'indicatorGroup' | 'indicatorTheme' | 'indicator'>;

/** One question after the other: a transaction has one connection, which takes no two at once. */
async function withParts(db: Db, rows: readonly IndicatorSetModel[]): Promise<IndicatorSet[]> {
  if (rows.length === 0) return [];
  const ofSets = { where: { setId: { in: rows.map(({ id }) => id) } }, orderBy: { position: 'asc' } } as const;
  const groups = await db.indicatorGroup.findMany(ofSets);
  const themes = await db.indicatorTheme.findMany(ofSets);
  const indicators = await db.indicator.findMany(ofSets);
  const of = <T extends { readonly setId: string }>(parts: T[], id: string): T[] =>
    parts.filter(({ setId }) => setId === id);
  return rows.map((row) =>
    readIndicatorSet({
      ...row,
      groups: of(groups, row.id),
      themes: of(themes, row.id),
      indicators: of(indicators, row.id),
    }),
  );
}

export async function findIndicatorSet(db: Db, setId: IndicatorSetId): Promise<IndicatorSet | undefined> {
  return firstOf(db, await db.indicatorSet.findUnique({ where: { id: setId } }));
}

/** As `findIndicatorSet`, where the set is this forum's. */
export async function findForumSet(db: Db, forumId: ForumId, setId: IndicatorSetId): Promise<IndicatorSet | undefined> {
  return firstOf(db, await db.indicatorSet.findUnique({ where: { id: setId, forumId } }));
}

/** What benchmarks outside a round are taken on: the set that the forum chose, else its newest published one. */
export async function currentIndicatorSet(db: Db, forumId: ForumId): Promise<IndicatorSet | undefined> {
  const row = await db.indicatorSet.findFirst({
    where: { forumId, publishedAt: { not: null }, chosenBy: { some: { id: forumId } } },
  });
  if (row !== null) return firstOf(db, row);
  const newest = await db.indicatorSet.findFirst({
    where: { forumId, publishedAt: { not: null } },
    orderBy: [{ publishedAt: 'desc' }, { version: 'desc' }],
  });
  return firstOf(db, newest);
}

/** Several sets by id, each once; ids of none are left out. */
export async function findIndicatorSets(
  db: Db,
  setIds: readonly IndicatorSetId[],
): Promise<ReadonlyMap<IndicatorSetId, IndicatorSet>> {
  const rows = await db.indicatorSet.findMany({ where: { id: { in: [...new Set(setIds)] } } });
  return new Map((await withParts(db, rows)).map((set) => [set.id, set]));
}

async function firstOf(db: Db, row: IndicatorSetModel | null): Promise<IndicatorSet | undefined> {
  return row === null ? undefined : (await withParts(db, [row]))[0];
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
