import type { PrismaClient } from '#prisma/generated/client.ts';
import { asId, type ForumId } from '#app/domain/ids.ts';

export interface Forum {
  readonly id: ForumId;
  readonly name: string;
  readonly region: string;
  /** Its region, clusters and people are invented. */
  readonly isDemo: boolean;
}

const FIELDS = { id: true, name: true, region: true, isDemo: true } as const;

export async function findForum(db: PrismaClient, forumId: ForumId): Promise<Forum | undefined> {
  const row = await db.forum.findUnique({ where: { id: forumId }, select: FIELDS });
  return row === null ? undefined : { ...row, id: asId<ForumId>(row.id) };
}

/** Those of the forums that there are, by name. */
export async function listForums(db: PrismaClient, forumIds: readonly ForumId[]): Promise<Forum[]> {
  const rows = await db.forum.findMany({
    where: { id: { in: [...forumIds] } },
    select: FIELDS,
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  });
  return rows.map((row) => ({ ...row, id: asId<ForumId>(row.id) }));
}
