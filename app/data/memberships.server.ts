import type { PrismaClient } from '#prisma/generated/client.ts';
import { asId, type ClusterId, type ForumId, type PersonId } from '#app/domain/ids.ts';
import type { Membership } from '#app/domain/permission.ts';

/** The person's roles that are valid at `now`. */
export async function findMemberships(db: PrismaClient, personId: PersonId, now: Date): Promise<Membership[]> {
  const rows = await db.membership.findMany({
    where: { personId, OR: [{ validUntil: null }, { validUntil: { gt: now } }] },
    select: { role: true, forumId: true, clusterId: true, cluster: { select: { forumId: true } } },
    orderBy: { createdAt: 'asc' },
  });
  return rows.flatMap((row): Membership[] => {
    if (row.role === 'coordinator' || row.role === 'observer') {
      return row.forumId === null ? [] : [{ role: row.role, forumId: asId<ForumId>(row.forumId) }];
    }
    if (row.clusterId === null || row.cluster === null) return [];
    return [{ role: row.role, clusterId: asId<ClusterId>(row.clusterId), forumId: asId<ForumId>(row.cluster.forumId) }];
  });
}
