import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requirePerson } from '#app/auth/require-person.server.ts';
import { requirePlan } from '#app/auth/require-plan.server.ts';
import { restoreSource } from '#app/data/plan-points.server.ts';
import { restoreKept } from '#app/data/restore-plan.server.ts';
import { pageTitle } from '#app/ui/page-title.ts';
import { readRestoring } from './queries.server.ts';
import { RestoreView } from './restore-view.tsx';
import { RESTORE_WORDS } from './words.ts';

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (locale) => RESTORE_WORDS[locale].title);

/** What restoring would change, for those who write the plan. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requirePerson(request, context);
  const plan = await requirePlan(context, person, params['planId'], 'write');
  const query = new URL(request.url).searchParams;
  const { isShown: _, ...page } = await readRestoring(
    context,
    plan,
    query.get('from') ?? '',
    query.get('action') || undefined,
  );
  return { plan, before: query.get('before') || null, ...page };
}

/** [VE7] Restores what was shown, and nothing else: where it would change something else by now, it is shown again first. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = await requirePerson(request, context);
  const plan = await requirePlan(context, person, params['planId'], 'write');
  const form = new URLSearchParams(await request.text());
  const [name, actionId] = [form.get('from') ?? '', form.get('action') || undefined];
  const { isShown } = await readRestoring(context, plan, name, actionId);
  const from = await restoreSource(context, plan.id, name);
  if (from === undefined) throw new Response(null, { status: 404 });
  const restored = await restoreKept(context, {
    planId: plan.id,
    from,
    personId: person.personId,
    at: context.now(),
    actionId,
    isShown: async (now) => isShown === undefined || (await isShown(now, form.get('shown') ?? '')),
  });
  if (restored === 'changed') return data({ isChanged: true }, { status: 409 });
  if (restored === undefined) throw new Response(null, { status: 410 });
  if (restored === null) throw new Response(null, { status: 500 });
  context.changes.publish({ what: 'plan', forumId: plan.forumId, clusterId: plan.clusterId });
  const query = new URLSearchParams({ from: name, ...(actionId === undefined ? {} : { action: actionId }) });
  query.set('before', restored.before ?? '');
  return redirect(`/plan/${plan.id}/restore?${query.toString()}`);
}

export type RestoreData = Awaited<ReturnType<typeof loader>>;

export default function RestorePage() {
  const page = useLoaderData() as RestoreData;
  const refused = useActionData<typeof action>();
  return <RestoreView page={page} isChanged={refused?.isChanged === true} />;
}
