import type { ActionFunctionArgs } from '@remix-run/node';
import { restoreSource } from '#app/data/plan-points.server.ts';
import { restoreKept } from '#app/data/restore-plan.server.ts';
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
  const { seq, version, action: actionId } = await requireJson(request, restoreOrder);
  const from = seq ?? (await restoreSource(context, plan.id, version ?? ''));
  if (from === undefined) return problem(404, 'The plan has no such version.');
  const made = await restoreKept(context, { planId: plan.id, from, personId, at: context.now(), actionId });
  if (made === null) return cannotBeRead();
  if (made === 'changed') return problem(409, 'The plan is being changed; nothing was restored. Try again.');
  if (made !== undefined) return answer(restored, made);
  const isThere = typeof from !== 'number' || (await context.rooms.readAt(plan.id, from)) !== undefined;
  return isThere ? problem(404, 'The plan had no such action then.') : notInThePast(context, plan.id, from);
}

export const loader = refuseMethod('POST');
