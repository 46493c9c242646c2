import type { LoaderFunctionArgs } from '@remix-run/node';
import { listClusters } from '#app/data/clusters.server.ts';
import { forumAccess } from '#app/domain/permission.ts';
import { answer } from './answer.ts';
import { problem, refuseMethod } from './problem.ts';
import { requireApiPerson, requireForum } from './require.server.ts';
import { clusters } from './schemas.ts';

/** The forum's clusters by name; nothing of what they scored. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { memberships } = await requireApiPerson(request, context);
  const forum = await requireForum(context, params['forumId']);
  if (forumAccess(memberships, forum.id) === 'none') return problem(403, 'You have no role in this forum.');
  return answer(clusters, { clusters: await listClusters(context.db, forum.id) });
}

export const action = refuseMethod('GET, HEAD');
