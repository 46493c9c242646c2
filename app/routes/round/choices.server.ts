import type { PrismaClient } from '#prisma/generated/client.ts';
import { listClusters } from '#app/data/clusters.server.ts';
import { currentIndicatorSet } from '#app/data/indicator-sets.server.ts';
import { asId, type ForumId, type IndicatorSetId } from '#app/domain/ids.ts';

/** The published sets, the one that the forum uses first, and the clusters, by name. */
export async function roundChoices(db: PrismaClient, forumId: ForumId) {
  const [rows, clusters, current] = await Promise.all([
    db.indicatorSet.findMany({
      where: { forumId, publishedAt: { not: null } },
      orderBy: { publishedAt: 'desc' },
      select: { id: true, nameNb: true, nameEn: true, version: true },
    }),
    listClusters(db, forumId),
    currentIndicatorSet(db, forumId),
  ]);
  const sets = rows.map(({ id, nameNb, nameEn, version }) => ({
    id: asId<IndicatorSetId>(id),
    name: { nb: nameNb, en: nameEn },
    version,
  }));
  sets.sort((a, b) => Number(b.id === current?.id) - Number(a.id === current?.id));
  return { sets, clusters: clusters.map(({ id, name }) => ({ id, name })) };
}
