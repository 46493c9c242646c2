import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requirePerson } from '#app/auth/require-person.server.ts';
import { dayOf } from '#app/domain/day.ts';
import { planAccess } from '#app/domain/permission.ts';
import { pageTitle } from '#app/ui/page-title.ts';
import { PlanPage } from './plan-page.tsx';
import { besidePlan, findPlanHead } from './queries.server.ts';
import { UnreadablePlan } from './unreadable-plan.tsx';
import './plan.css';
import './views/views.css';

export { onlyViewChanged as shouldRevalidate } from './views/only-view-changed.ts';

/** A plan, for those who may read it: 404 where there is none, 403 for all others. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requirePerson(request, context);
  const plan = await findPlanHead(context.db, params['planId'] ?? '');
  if (plan === undefined) throw new Response(null, { status: 404 });
  const access = planAccess(person.memberships, plan);
  if (access === 'none') throw new Response(null, { status: 403 });
  const [{ content }, beside] = await Promise.all([
    context.rooms.read(plan.id),
    besidePlan(context.db, plan, person.memberships),
  ]);
  return { plan, access, personId: person.personId, today: dayOf(context.now()), content, ...beside };
}

export type PlanData = Awaited<ReturnType<typeof loader>>;
export type ReadableData = PlanData & { readonly content: object };

export const meta: MetaFunction<typeof loader> = ({ matches, data }) => pageTitle(matches, () => data?.plan.title);

export default function Plan() {
  // Maps come over the wire as maps, which the framework's types know of Map but not of ReadonlyMap.
  const data = useLoaderData() as PlanData;
  // Another plan is another document: nothing of the one before may stay.
  return isReadable(data) ? <PlanPage key={data.plan.id} data={data} /> : <UnreadablePlan data={data} />;
}

const isReadable = (data: PlanData): data is ReadableData => data.content !== null;
