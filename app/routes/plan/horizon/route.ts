import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { requirePerson } from '#app/auth/require-person.server.ts';
import { requirePlan } from '#app/auth/require-plan.server.ts';
import { setHorizon } from '#app/data/plans.server.ts';
import { readDay } from '#app/domain/day.ts';
import { planningHead } from './planning-head.server.ts';

/** What stands in the plan's head, for open pages that are told it changed. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requirePerson(request, context);
  const plan = await requirePlan(context, person, params['planId'], 'read');
  return Response.json(await planningHead(context.db, plan));
}

/** [GO6] Who writes the plan sets the last day that it is made for; `none` takes it away. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = await requirePerson(request, context);
  const plan = await requirePlan(context, person, params['planId'], 'write');
  const form = new URLSearchParams(await request.text());
  const horizonOn = form.has('none') ? null : readDay(form.get('on') ?? '');
  if (horizonOn === undefined) return Response.json({ problem: 'not-a-day' }, { status: 422 });
  if (!(await setHorizon(context.db, plan.id, horizonOn))) throw new Response(null, { status: 404 });
  const { forumId, clusterId } = plan;
  context.changes.publish({ what: 'plan', forumId, clusterId });
  return new Response(null, { status: 204 });
}
