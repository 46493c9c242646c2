import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requirePerson } from '#app/auth/require-person.server.ts';
import { requireCluster, requireForum } from '#app/auth/require-place.server.ts';
import { chooseSharing, closeRound, deleteRound, reopenRound } from '#app/data/round-changes.server.ts';
import { isDeliveredTo, listRounds } from '#app/data/rounds.server.ts';
import { localDay } from '#app/domain/day.ts';
import { pageTitle } from '#app/ui/page-title.ts';
import { readRoundPage, requireRound } from './queries.server.ts';
import { RoundView } from './round-view.tsx';

export const meta: MetaFunction<typeof loader> = ({ matches, data: page }) =>
  pageTitle(matches, () => page?.round.name);

/** A round: for the coordinator who has delivered, for a cluster its own place and its choice about its lights. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requirePerson(request, context);
  const forum = await requireForum(context, person, params['forumId'], 'read');
  const round = await requireRound(context.db, forum.id, params['roundId']);
  const [newest] = await listRounds(context.db, forum.id);
  const today = localDay(context.now());
  return {
    forum,
    isCoordinator: forum.access === 'write',
    isNewest: newest?.id === round.id,
    mayDelete: forum.access === 'write' && !(await isDeliveredTo(context.db, round.id)),
    ...(await readRoundPage(context.db, round, { memberships: person.memberships, today })),
  };
}

/** Closes, reopens or deletes it, for the coordinator; keeps a cluster's choice, for that cluster's own people. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = await requirePerson(request, context);
  const form = new URLSearchParams(await request.text());
  const intent = form.get('intent');
  const forum = await requireForum(context, person, params['forumId'], intent === 'share' ? 'read' : 'write');
  const round = await requireRound(context.db, forum.id, params['roundId']);
  if (intent === 'share') {
    const cluster = await requireCluster(context, person, form.get('cluster') ?? undefined, 'write');
    const sharesLights = form.get('shares') === 'yes';
    const isKept = await chooseSharing(context.db, { roundId: round.id, clusterId: cluster.id, sharesLights });
    if (!isKept) throw new Response(null, { status: 404 });
    // Whoever saw the lights until now reads again, too.
    context.changes.publish({ what: 'benchmark', forumId: forum.id, clusterId: cluster.id, isShared: true });
  } else if (intent === 'delete') {
    const deleted = await deleteRound(context.db, round.id);
    if (!deleted.ok) return data({ problem: deleted.problem }, { status: 409 });
    context.changes.publish({ what: 'benchmark', forumId: forum.id, clusterId: null });
    return redirect(`/forum/${forum.id}/rounds`);
  } else if (intent === 'close' || intent === 'reopen') {
    const changed =
      intent === 'close'
        ? await closeRound(context.db, round.id, context.now())
        : await reopenRound(context.db, round.id);
    if (!changed.ok) return data({ problem: changed.problem }, { status: 409 });
    context.changes.publish({ what: 'benchmark', forumId: forum.id, clusterId: null });
  } else {
    throw new Response(null, { status: 400 });
  }
  return redirect(`/forum/${forum.id}/rounds/${round.id}`);
}

export type RoundData = Awaited<ReturnType<typeof loader>>;

export default function RoundPage() {
  const page: RoundData = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return <RoundView page={page} problem={refused?.problem} />;
}
