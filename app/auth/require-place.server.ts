import type { AppContext } from '#app/context.ts';
import { findCluster, type Cluster } from '#app/data/clusters.server.ts';
import { findForum, type Forum } from '#app/data/forums.server.ts';
import { asId, isId, type ClusterId, type ForumId } from '#app/domain/ids.ts';
import { benchmarkAccess, forumAccess, type Access } from '#app/domain/permission.ts';
import type { Person } from './require-person.server.ts';

/** What a page is for: to look, or to change something. */
type Need = Exclude<Access, 'none'>;

/** The cluster whose benchmarks the person may read or write; throws 404 where there is none, 403 for all others. */
export async function requireCluster(
  context: AppContext,
  person: Person,
  clusterId: string | undefined,
  need: Need,
): Promise<Cluster & { readonly access: Need }> {
  const cluster = isId(clusterId) ? await findCluster(context.db, asId<ClusterId>(clusterId)) : undefined;
  if (cluster === undefined) throw new Response(null, { status: 404 });
  return { ...cluster, access: allowed(benchmarkAccess(person.memberships, cluster), need) };
}

/** The forum that the person may see or steer; throws as `requireCluster`. */
export async function requireForum(
  context: AppContext,
  person: Person,
  forumId: string | undefined,
  need: Need,
): Promise<Forum & { readonly access: Need }> {
  const forum = isId(forumId) ? await findForum(context.db, asId<ForumId>(forumId)) : undefined;
  if (forum === undefined) throw new Response(null, { status: 404 });
  return { ...forum, access: allowed(forumAccess(person.memberships, forum.id), need) };
}

function allowed(access: Access, need: Need): Need {
  if (access === 'none' || (need === 'write' && access !== 'write')) throw new Response(null, { status: 403 });
  return access;
}
