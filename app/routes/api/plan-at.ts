import type { LoaderFunctionArgs } from '@remix-run/node';
import { notInThePast, readSeq } from './past.server.ts';
import { planAnswer } from './plan-answer.ts';
import { refuseMethod } from './problem.ts';
import { requireReadablePlan } from './require.server.ts';

/** The plan as it was when this change was its newest. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { plan, access } = await requireReadablePlan(request, context, params['planId']);
  const seq = readSeq(params['seq']);
  const past = seq === undefined ? undefined : await context.rooms.readAt(plan.id, seq);
  return past === undefined ? notInThePast(context, plan.id, seq) : planAnswer(plan, access, past);
}

export const action = refuseMethod('GET, HEAD');
