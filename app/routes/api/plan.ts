import type { LoaderFunctionArgs } from '@remix-run/node';
import { planAnswer } from './plan-answer.ts';
import { refuseMethod } from './problem.ts';
import { requireReadablePlan } from './require.server.ts';

/** The plan as it is stored now, as plain data. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { plan, access } = await requireReadablePlan(request, context, params['planId']);
  return planAnswer(plan, access, await context.rooms.read(plan.id));
}

export const action = refuseMethod('GET, HEAD');
