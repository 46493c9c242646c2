import type { ActionFunctionArgs } from '@remix-run/node';
import { answer } from './answer.ts';
import { requireJson } from './json-body.server.ts';
import { notInThePast } from './past.server.ts';
import { cannotBeRead } from './plan-answer.ts';
import { problem, refuseMethod } from './problem.ts';
import { requireReadablePlan } from './require.server.ts';
import { restored, restoreOrder } from './schemas.ts';

/** [UH4] Makes the plan what it was when a change was its newest. Answers when that is stored. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  if (request.method !== 'POST') return refuseMethod('POST')();
  const { plan, access, personId } = await requireReadablePlan(request, context, params['planId']);
  if (access !== 'write') return problem(403, 'You may read this plan, not change it.');
  const { seq } = await requireJson(request, restoreOrder);
  const made = await context.rooms.restore(plan.id, seq, personId);
  if (made === null) return cannotBeRead();
  return made === undefined ? notInThePast(context, plan.id, seq) : answer(restored, made);
}

export const loader = refuseMethod('POST');
