import type { LoaderFunctionArgs } from '@remix-run/node';
import { planAccess } from '#app/domain/permission.ts';
import { answer } from './answer.ts';
import { problem, refuseMethod } from './problem.ts';
import { requireApiPerson, requirePlan } from './require.server.ts';
import { plan as planAnswer } from './schemas.ts';

/** The plan as it is stored now, as plain data. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { memberships } = await requireApiPerson(request, context);
  const plan = await requirePlan(context, params['planId']);
  const access = planAccess(memberships, plan);
  if (access === 'none') return problem(403, 'You have no role that may read this plan.');
  const { content, seq } = await context.rooms.read(plan.id);
  return answer(planAnswer, {
    ...plan,
    access,
    seq,
    text: content.text,
    actions: content.actions.map(({ indicators, descriptionText, ...action }) => ({
      ...action,
      indicators: Object.fromEntries(indicators),
      description: descriptionText,
    })),
    unreadable: [...content.unreadable],
  });
}

export const action = refuseMethod('GET, HEAD');
