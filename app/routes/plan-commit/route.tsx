import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requirePerson } from '#app/auth/require-person.server.ts';
import { requirePlan } from '#app/auth/require-plan.server.ts';
import { pageTitle } from '#app/ui/page-title.ts';
import { doCommitment } from './do-commitment.server.ts';
import { CommitView } from './commit-view.tsx';
import { readCommitments } from './queries.server.ts';
import { COMMIT_WORDS } from './words.ts';

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (locale) => COMMIT_WORDS[locale].title);

/** A plan's commitments, for those who read it. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requirePerson(request, context);
  const plan = await requirePlan(context, person, params['planId'], 'read');
  return { plan, personId: person.personId, ...(await readCommitments(context, plan, person)) };
}

/** Opens, closes and withdraws, for those who steer it; confirms, for the leads whose promises it holds. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = await requirePerson(request, context);
  const plan = await requirePlan(context, person, params['planId'], 'read');
  const done = await doCommitment(context, plan, person, new URLSearchParams(await request.text()));
  if (!done.ok) return data({ problem: done.problem }, { status: done.problem === 'name.missing' ? 422 : 409 });
  context.changes.publish({ what: 'plan', forumId: plan.forumId, clusterId: plan.clusterId });
  return redirect(`/plan/${plan.id}/commit`);
}

export type CommitData = Awaited<ReturnType<typeof loader>>;

export default function CommitPage() {
  const page = useLoaderData() as CommitData;
  const refused = useActionData<typeof action>();
  return <CommitView page={page} problem={refused?.problem} />;
}
