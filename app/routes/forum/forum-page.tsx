import { useFormat } from '#app/i18n/format.ts';
import { useWords } from '#app/i18n/words.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { Invitations } from '#app/routes/round/invitations.tsx';
import { Live } from '#app/ui/live/live.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Panel } from '#app/ui/panel.tsx';
import { Attention } from './attention.tsx';
import { ClusterRow } from './cluster-row.tsx';
import { Comparison } from './comparison.tsx';
import { KeyFigures } from './key-figures.tsx';
import type { ForumOverview } from './queries.server.ts';
import { SharedRow } from './shared-row.tsx';
import { FORUM_WORDS } from './words.ts';

export function ForumPage({ overview }: { overview: ForumOverview }) {
  const words = useWords(FORUM_WORDS);
  const { forum, isCoordinator, clusterCount, latestOn, clusters, shared, today, indicatorNames } = overview;
  const { month } = useFormat();
  return (
    <main id="content" tabIndex={-1} className="outline-none">
      <PageHeader
        title={forum.name}
        lead={
          <span className="flex flex-wrap items-center gap-x-5 gap-y-1">
            <span>{words.lead({ clusters: clusterCount, region: forum.region })}</span>
            {latestOn !== null && <span>{words.latest({ month: month(latestOn) })}</span>}
            <Live address={`/forum/${forum.id}/events`} />
          </span>
        }
        actions={
          shared !== null && (
            <LinkButton look="secondary" to={`/plan/${shared.plan.id}`}>
              {words.openSharedPlan}
            </LinkButton>
          )
        }
      >
        <KeyFigures overview={overview} />
      </PageHeader>
      <div className="page grid grid-cols-1 gap-6 py-8 sm:gap-8 sm:py-10">
        <Invitations invitations={overview.invitations} />
        <Attention attention={overview.attention} today={today} />
        {(isCoordinator || clusters.length > 0) && (
          <Panel
            id="clusters"
            title={isCoordinator ? words.clusters : clusters.length === 1 ? words.ownCluster : words.ownClusters}
            isFlush
          >
            {clusters.length === 0 ? (
              <p className="text-muted px-5 pb-5 sm:px-6">{words.noClusters}</p>
            ) : (
              <ul className="grid">
                {clusters.map((cluster) => (
                  <ClusterRow key={cluster.id} cluster={cluster} today={today} names={indicatorNames} />
                ))}
              </ul>
            )}
          </Panel>
        )}
        <Panel id="shared-plan" title={words.shared} isFlush>
          {shared === null ? (
            <p className="text-muted px-5 pb-5 sm:px-6">{words.noShared}</p>
          ) : (
            <SharedRow shared={shared} names={indicatorNames} />
          )}
        </Panel>
        <Comparison overview={overview} />
      </div>
    </main>
  );
}
