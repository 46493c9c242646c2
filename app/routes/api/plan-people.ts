import type { LoaderFunctionArgs } from '@remix-run/node';
import { forumAccess } from '#app/domain/permission.ts';
import { answer } from './answer.ts';
import { problem, refuseMethod } from './problem.ts';
import { requireApiPerson, requirePlan } from './require.server.ts';
import { planPeople } from './schemas.ts';

/** [PE6] Who has the plan open and whose edits are not stored, for whoever is to help them. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { memberships } = await requireApiPerson(request, context);
  const plan = await requirePlan(context, params['planId']);
  if (forumAccess(memberships, plan.forumId) !== 'write') {
    return problem(403, "Only the forum's coordinator may ask who has a plan open.");
  }
  return answer(planPeople, { people: [...(await context.rooms.people(plan.id))] });
}

export const action = refuseMethod('GET, HEAD');
