import type { PrismaClient } from '#prisma/generated/client.ts';
import { asId, type ClusterId, type ForumId } from '#app/domain/ids.ts';

export interface Cluster {
  readonly id: ClusterId;
  readonly forumId: ForumId;
  readonly name: string;
}

const FIELDS = { id: true, forumId: true, name: true } as const;

export async function findCluster(db: PrismaClient, clusterId: ClusterId): Promise<Cluster | undefined> {
  const row = await db.cluster.findUnique({ where: { id: clusterId }, select: FIELDS });
  return row === null ? undefined : readCluster(row);
}

/** The forum's clusters, by name in Norwegian order. */
export async function listClusters(db: PrismaClient, forumId: ForumId): Promise<Cluster[]> {
  const rows = await db.cluster.findMany({ where: { forumId }, select: FIELDS });
  return rows.map(readCluster).sort((a, b) => a.name.localeCompare(b.name, 'nb') || (a.id < b.id ? -1 : 1));
}

function readCluster(row: { id: string; forumId: string; name: string }): Cluster {
  return { id: asId<ClusterId>(row.id), forumId: asId<ForumId>(row.forumId), name: row.name };
}
