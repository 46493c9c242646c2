import type { LoaderFunctionArgs } from '@remix-run/node';
import { forumAccess } from '#app/domain/permission.ts';
import { contentOf } from '#app/domain/set-content.ts';
import { setAsJson } from '#app/sheet/set-json.ts';
import { answer } from './answer.ts';
import { problem, refuseMethod } from './problem.ts';
import { requireApiPerson, requireForum, requireForumSet } from './require.server.ts';
import { indicatorSet } from './set-schemas.ts';

/** A whole set, for who sees the forum; [IS2] a draft for its coordinator only. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { memberships } = await requireApiPerson(request, context);
  const forum = await requireForum(context, params['forumId']);
  const access = forumAccess(memberships, forum.id);
  if (access === 'none') return problem(403, 'You have no role in this forum.');
  const set = await requireForumSet(context, forum, params['setId']);
  if (set.isDraft && access !== 'write') return problem(403, "Only the forum's coordinator sees a draft.");
  const { id, series, version, isOfficial, isDraft } = set;
  return answer(indicatorSet, { id, series, version, isOfficial, isDraft, ...setAsJson(contentOf(set)) });
}

export const action = refuseMethod('GET, HEAD');
