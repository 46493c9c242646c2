import type { PrismaClient } from '#prisma/generated/client.ts';
import { asId, type ForumId, type IndicatorSetId } from '#app/domain/ids.ts';
import type { Localized } from '#app/domain/indicator-set.ts';
import { currentIndicatorSet } from './indicator-sets.server.ts';

/** A set of the forum and what there is on it. */
export interface SetEntry {
  readonly id: IndicatorSetId;
  readonly series: string;
  readonly version: number;
  readonly name: Localized;
  readonly isOfficial: boolean;
  /** Null: a draft. */
  readonly publishedAt: Date | null;
  /** What benchmarks outside a round are taken on. */
  readonly isInUse: boolean;
  readonly indicators: number;
  /** Current ones; replaced revisions are not counted. */
  readonly benchmarks: number;
  readonly rounds: number;
}

/** The forum's sets: series by series, the one in use first, of each the newest version first. */
export async function listIndicatorSets(db: PrismaClient, forumId: ForumId): Promise<SetEntry[]> {
  const [rows, current] = await Promise.all([
    db.indicatorSet.findMany({
      where: { forumId },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      include: {
        _count: { select: { indicators: true, rounds: true, benchmarks: { where: { replacedAt: null } } } },
      },
    }),
    currentIndicatorSet(db, forumId),
  ]);
  const seriesOrder = [...new Set(rows.map(({ series }) => series))];
  const place = (series: string): number => (series === current?.series ? -1 : seriesOrder.indexOf(series));
  return rows
    .map((row): SetEntry => ({
      id: asId<IndicatorSetId>(row.id),
      series: row.series,
      version: row.version,
      name: { nb: row.nameNb, en: row.nameEn },
      isOfficial: row.isOfficial,
      publishedAt: row.publishedAt,
      isInUse: row.id === current?.id,
      indicators: row._count.indicators,
      benchmarks: row._count.benchmarks,
      rounds: row._count.rounds,
    }))
    .sort((a, b) => place(a.series) - place(b.series) || b.version - a.version);
}

/** What benchmarks outside a round are taken on from now; false for what is no published set of the forum. */
export async function chooseSet(db: PrismaClient, forumId: ForumId, setId: IndicatorSetId): Promise<boolean> {
  const { count } = await db.forum.updateMany({
    where: { id: forumId, indicatorSets: { some: { id: setId, publishedAt: { not: null } } } },
    data: { setId },
  });
  return count === 1;
}
