import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requirePerson } from '#app/auth/require-person.server.ts';
import { requirePlan } from '#app/auth/require-plan.server.ts';
import { keepVersion } from '#app/data/plan-versions.server.ts';
import { VERSION_NAME_LIMIT } from '#app/domain/plan-version.ts';
import { steersCommitment } from '#app/domain/commitment.ts';
import { pageTitle } from '#app/ui/page-title.ts';
import { HistoryView } from './history-view.tsx';
import { readBefore, readHistory } from './queries.server.ts';
import { HISTORY_WORDS } from './words.ts';

export const meta: MetaFunction<typeof loader> = ({ matches, data: page }) =>
  pageTitle(matches, (locale) => `${HISTORY_WORDS[locale].title}: ${page?.plan.title ?? ''}`);

/** [PE6] What became of a plan, for those who read it. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requirePerson(request, context);
  const plan = await requirePlan(context, person, params['planId'], 'read');
  const query = new URL(request.url).searchParams;
  const before = readBefore(query.get('before'));
  const filter = { actionId: query.get('action') || undefined, personId: query.get('person') || undefined };
  const history = await readHistory(context, plan, { before, filter });
  return {
    plan,
    before,
    filter,
    steers: steersCommitment(person.memberships, plan),
    kept: query.get('kept'),
    ...history,
  };
}

/** Keeps the plan as it is now under a name, for those who write it. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = await requirePerson(request, context);
  const plan = await requirePlan(context, person, params['planId'], 'write');
  const form = new URLSearchParams(await request.text());
  const name = (form.get('name') ?? '').trim();
  if (name === '') return data({ problem: 'name.missing' as const, name }, { status: 422 });
  if (name.length > VERSION_NAME_LIMIT) return data({ problem: 'name.too-long' as const, name }, { status: 422 });
  const frozen = await context.rooms.freeze(plan.id);
  if (frozen === null || frozen === undefined) return data({ problem: 'unreadable' as const, name }, { status: 409 });
  const at = context.now();
  const kept = await keepVersion(context.db, { planId: plan.id, frozen, name, createdById: person.personId, at });
  if (!kept.ok) return data({ problem: kept.problem, name }, { status: 409 });
  context.changes.publish({ what: 'plan', forumId: plan.forumId, clusterId: plan.clusterId });
  return redirect(`/plan/${plan.id}/history?kept=${kept.value.id}`);
}

export type HistoryData = Awaited<ReturnType<typeof loader>>;
export type HistoryRefusal = { readonly problem: string; readonly name: string };

export default function PlanHistoryPage() {
  const page = useLoaderData() as HistoryData;
  const refused = useActionData<typeof action>() as HistoryRefusal | undefined;
  return <HistoryView page={page} refused={refused} />;
}
