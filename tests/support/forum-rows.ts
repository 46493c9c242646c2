import { nanoid } from 'nanoid';
import { asId, type ClusterId, type DocumentId, type ForumId, type PlanId } from '#app/domain/ids.ts';
import type { PrismaClient } from '#prisma/generated/client.ts';

export interface ForumRows {
  readonly forumId: ForumId;
  readonly clusterId: ClusterId;
  readonly planId: PlanId;
  readonly documentId: DocumentId;
}

/** The fewest rows that a plan's document needs: a forum, a cluster, its individual plan. */
export async function addForum(db: PrismaClient): Promise<ForumRows> {
  const [forumId, clusterId, planId, documentId] = [nanoid(), nanoid(), nanoid(), nanoid()];
  await db.forum.create({ data: { id: forumId, name: 'Forum', region: 'Region' } });
  await db.cluster.create({ data: { id: clusterId, forumId, name: 'Cluster' } });
  await db.plan.create({ data: { id: planId, forumId, clusterId, kind: 'individual', title: 'Plan' } });
  await db.document.create({ data: { id: documentId, planId, kind: 'plan' } });
  return { forumId: asId(forumId), clusterId: asId(clusterId), planId: asId(planId), documentId: asId(documentId) };
}
