import type { PrismaClient } from '#prisma/generated/client.ts';
import { findForum, type Forum } from '#app/data/forums.server.ts';
import { asId, type ForumId } from '#app/domain/ids.ts';
import { forumAccess, type Membership } from '#app/domain/permission.ts';

/** The forum, for those who see it; else throws 404 where there is none, and 403. */
export async function requireForum(
  db: PrismaClient,
  id: string | undefined,
  memberships: readonly Membership[],
): Promise<Forum> {
  // No id of ours has other characters; some of them the database would not even take.
  const forum = id !== undefined && /^[\w-]{1,64}$/.test(id) ? await findForum(db, asId<ForumId>(id)) : undefined;
  if (forum === undefined) throw new Response(null, { status: 404 });
  if (forumAccess(memberships, forum.id) === 'none') throw new Response(null, { status: 403 });
  return forum;
}
