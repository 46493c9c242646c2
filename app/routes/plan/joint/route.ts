import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { findPerson, type Person } from '#app/auth/require-person.server.ts';
import { requirePlan } from '#app/auth/require-plan.server.ts';
import type { AppContext } from '#app/context.ts';
import { asId, type ActionId, type ClusterId } from '#app/domain/ids.ts';
import { spokenFor } from '#app/domain/joint-action.ts';
import { readJoint } from './queries.server.ts';
import { takeOn } from './take-on.server.ts';

const NOT_KEPT = { 'cache-control': 'no-store' };

/** What a plan's page asks for again when something changed elsewhere, for those who read the plan. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { person, plan } = await requireReadable(request, context, params['planId']);
  const sought = new URL(request.url).searchParams.getAll('joint').map((id) => asId<ActionId>(id));
  return Response.json(await readJoint(context.db, plan, person, sought), { headers: NOT_KEPT });
}

/** Takes a joint action on, for a lead or member of a cluster that takes part. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { person, plan } = await requireReadable(request, context, params['planId']);
  const form = new URLSearchParams(await request.text());
  const clusterId = asId<ClusterId>(form.get('clusterId') ?? '');
  if (plan.kind !== 'shared' || !spokenFor(person.memberships).includes(clusterId))
    throw new Response(null, { status: 403 });
  const answer = await takeOn(context, { shared: plan, actionId: form.get('actionId') ?? '', clusterId, person });
  return Response.json(answer, { status: answer.ok ? 200 : 422, headers: NOT_KEPT });
}

async function requireReadable(request: Request, context: AppContext, planId: string | undefined) {
  const person: Person | undefined = await findPerson(request, context);
  // A part of a page cannot follow a redirect to the sign-in page.
  if (person === undefined) throw new Response(null, { status: 401 });
  return { person, plan: await requirePlan(context, person, planId, 'read') };
}
