import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { AppContext } from '#app/context.ts';
import { requirePerson } from '#app/auth/require-person.server.ts';
import { requireCluster } from '#app/auth/require-place.server.ts';
import { findRound } from '#app/data/rounds.server.ts';
import { localDay } from '#app/domain/day.ts';
import { asId, isId, type ForumId, type RoundId } from '#app/domain/ids.ts';
import { Invitations } from '#app/routes/round/invitations.tsx';
import { invitations } from '#app/routes/round/invitations.server.ts';
import { pageTitle } from '#app/ui/page-title.ts';
import { SHOWN } from './board.ts';
import { BoardTable } from './board-table.tsx';
import { ClusterHead } from './cluster-head.tsx';
import { History } from './history.tsx';
import { NoBenchmark } from './no-benchmark.tsx';
import { readClusterPage } from './queries.server.ts';
import { SavedNotice, type MissedRound } from './saved-notice.tsx';
import { notesOn } from './saved-notes.server.ts';
import { TotalPanel } from './total-panel.tsx';
import { TrendPanel } from './trend-panel.tsx';
import { WeakPanel } from './weak-panel.tsx';

/** A cluster's lights, for its lead and members, its reviewers and the forum's coordinator. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requirePerson(request, context);
  const cluster = await requireCluster(context, person, params['clusterId'], 'read');
  const query = new URL(request.url).searchParams;
  const page = await readClusterPage(context.db, cluster, query.get('benchmark'));
  if (page === undefined) throw new Response(null, { status: 404 });
  const saved = (['new', 'same'] as const).find((how) => how === query.get('saved'));
  const today = localDay(context.now());
  return {
    cluster,
    invitations: await invitations(context.db, [cluster], { memberships: person.memberships, today }),
    isCoordinator: person.memberships.some((one) => one.role === 'coordinator' && one.forumId === cluster.forumId),
    today,
    show: SHOWN.find((shown) => shown === query.get('show')) ?? 'all',
    saved:
      saved === undefined || page.shown === undefined
        ? null
        : {
            how: saved,
            missedRound: await missedRound(context, cluster.forumId, query.get('missed')),
            ...(await notesOn(page.shown.id, request.headers)),
          },
    ...page,
  };
}

/** [BM30] The round that it was to be delivered to; null where it was, or where there was none. */
async function missedRound(context: AppContext, forumId: ForumId, id: string | null): Promise<MissedRound | null> {
  const round = id === null || !isId(id) ? undefined : await findRound(context.db, asId<RoundId>(id));
  return round?.forumId === forumId ? { name: round.name, isClosed: round.closedAt !== null } : null;
}

export type ClusterData = Awaited<ReturnType<typeof loader>>;

export const meta: MetaFunction<typeof loader> = ({ matches, data }) => pageTitle(matches, () => data?.cluster.name);

export default function Cluster() {
  const data: ClusterData = useLoaderData<typeof loader>();
  const { cluster, shown, history, plan, saved } = data;
  return (
    <main id="content" tabIndex={-1} className="outline-none">
      <ClusterHead {...data} />
      <div className="page grid grid-cols-1 gap-6 py-6 sm:py-8">
        <Invitations invitations={data.invitations} />
        {saved !== null && <SavedNotice {...saved} clusterId={cluster.id} />}
        {shown === undefined ? (
          <NoBenchmark cluster={cluster} />
        ) : (
          <div className="grid grid-cols-1 items-start gap-6 lg:grid-cols-[minmax(0,1fr)_minmax(19rem,24rem)] lg:grid-rows-[auto_1fr]">
            <WeakPanel board={shown.board} plan={plan} />
            <BoardTable shown={shown} show={data.show} clusterId={cluster.id} />
            <div className="grid gap-6 lg:col-start-2">
              {shown.total !== null && <TotalPanel total={shown.total} board={shown.board} />}
              <TrendPanel trend={shown.trend} shownId={shown.id} clusterId={cluster.id} />
              <History history={history} shownId={shown.id} clusterId={cluster.id} />
            </div>
          </div>
        )}
      </div>
    </main>
  );
}
