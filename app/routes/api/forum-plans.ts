import type { LoaderFunctionArgs } from '@remix-run/node';
import { listPlans } from '#app/data/plans.server.ts';
import { forumAccess, planAccess } from '#app/domain/permission.ts';
import { answer } from './answer.ts';
import { problem, refuseMethod } from './problem.ts';
import { requireApiPerson, requireForum } from './require.server.ts';
import { plans } from './schemas.ts';

/** Those of the forum's plans that the person may read; an expert, who sees one cluster only, gets that one's. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { memberships } = await requireApiPerson(request, context);
  const forum = await requireForum(context, params['forumId']);
  const readable = (await listPlans(context.db, forum.id)).flatMap((plan) => {
    const access = planAccess(memberships, plan);
    return access === 'none' ? [] : [{ ...plan, access }];
  });
  if (readable.length === 0 && forumAccess(memberships, forum.id) === 'none') {
    return problem(403, 'You have no role in this forum.');
  }
  return answer(plans, { plans: readable });
}

export const action = refuseMethod('GET, HEAD');
