import type { LoaderFunctionArgs } from '@remix-run/node';
import { listIndicatorSets } from '#app/data/set-list.server.ts';
import { forumAccess } from '#app/domain/permission.ts';
import { answer } from './answer.ts';
import { problem, refuseMethod } from './problem.ts';
import { requireApiPerson, requireForum } from './require.server.ts';
import { setEntries } from './set-schemas.ts';

/** The forum's sets; [IS2] drafts are told to its coordinator only. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { memberships } = await requireApiPerson(request, context);
  const forum = await requireForum(context, params['forumId']);
  const access = forumAccess(memberships, forum.id);
  if (access === 'none') return problem(403, 'You have no role in this forum.');
  const sets = await listIndicatorSets(context.db, forum.id);
  return answer(setEntries, {
    indicatorSets: sets
      .filter(({ publishedAt }) => access === 'write' || publishedAt !== null)
      .map(({ publishedAt, ...set }) => ({
        ...set,
        isDraft: publishedAt === null,
        publishedAt: publishedAt?.toISOString() ?? null,
      })),
  });
}

export const action = refuseMethod('GET, HEAD');
