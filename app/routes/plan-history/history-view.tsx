import { useLocation } from '@remix-run/react';
import { History } from 'lucide-react';
import { useMemo } from 'react';
import { useWords } from '#app/i18n/words.ts';
import { NewerNotice } from '#app/routes/plan-standing/newer-notice.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Panel } from '#app/ui/panel.tsx';
import type { HistoryData, HistoryRefusal } from './route.tsx';
import { Story } from './story.tsx';
import { StoryFilter } from './story-filter.tsx';
import { Versions } from './versions.tsx';
import { HISTORY_WORDS } from './words.ts';

export function HistoryView({ page, refused }: { page: HistoryData; refused: HistoryRefusal | undefined }) {
  const words = useWords(HISTORY_WORDS);
  const { plan, told, filter, versions } = page;
  const names = useMemo(
    () => ({
      people: new Map<string, string>(page.names),
      clusters: new Map<string, string>(page.clusters.map(({ id, name }) => [id, name])),
    }),
    [page],
  );
  const kept = versions.find(({ id }) => id === page.kept);
  return (
    <main id="content" tabIndex={-1} className="outline-none">
      <PageHeader title={words.title} crumbs={[{ label: plan.title, to: `/plan/${plan.id}` }]} lead={words.lead} />
      <div className="page grid items-start gap-8 py-6 sm:py-8 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <section aria-labelledby="story-title" className="grid min-w-0 gap-6">
          <h2 id="story-title" className="sr-only">
            {words.story}
          </h2>
          <StoryFilter page={page} />
          {page.before === null && <NewerNotice planId={plan.id} seq={page.newestSeq} stamp={page.stamp} />}
          {told === null && (
            <Notice tone="warning" title={words.untold.title}>
              {words.untold.text}
            </Notice>
          )}
          {told !== null && told.sittings.length === 0 && <NothingTold page={page} />}
          <Story
            planId={plan.id}
            sittings={told?.sittings ?? []}
            names={names}
            canRestore={plan.access === 'write'}
            actionId={filter.actionId}
          />
          <Paging page={page} />
        </section>
        <aside className="grid min-w-0 gap-6">
          {kept !== undefined && <Notice tone="success" title={words.kept({ name: kept.name })} />}
          <CommitPanel page={page} />
          <Versions
            // A version that was made empties the field.
            key={versions.length}
            planId={plan.id}
            versions={versions}
            people={names.people}
            canWrite={plan.access === 'write'}
            refused={refused}
          />
        </aside>
      </div>
    </main>
  );
}

function NothingTold({ page }: { page: HistoryData }) {
  const { empty } = useWords(HISTORY_WORDS);
  const isFiltered = (page.filter.actionId ?? page.filter.personId) !== undefined || page.before !== null;
  if (isFiltered) return <p className="text-muted py-6">{empty.filtered}</p>;
  return (
    <EmptyState title={empty.title} picture={<History aria-hidden className="text-accent size-10" strokeWidth={1.6} />}>
      {empty.text}
    </EmptyState>
  );
}

function Paging({ page }: { page: HistoryData }) {
  const words = useWords(HISTORY_WORDS);
  const { search } = useLocation();
  const at = (before: number | null): string => {
    const query = new URLSearchParams(search);
    query.delete('kept');
    if (before === null) query.delete('before');
    else query.set('before', String(before));
    return `?${query.toString()}`;
  };
  const { told } = page;
  return (
    <div className="grid gap-3">
      <div className="flex flex-wrap gap-3">
        {told?.hasOlder === true && (
          <LinkButton look="secondary" to={at(told.fromSeq)}>
            {words.older}
          </LinkButton>
        )}
        {page.before !== null && (
          <LinkButton look="quiet" to={at(null)}>
            {words.newest}
          </LinkButton>
        )}
      </div>
      {told !== null && !told.hasOlder && (told.fromSeq ?? 1) > 0 && (
        <p className="text-small text-muted">
          {(told.fromSeq ?? 1) <= 1 ? words.end : words.forgotten({ n: page.versions.length })}
        </p>
      )}
    </div>
  );
}

function CommitPanel({ page }: { page: HistoryData }) {
  const words = useWords(HISTORY_WORDS);
  const { plan, openCommitment, steers, versions } = page;
  const hasOne = openCommitment !== null || versions.some(({ kind }) => kind === 'committed');
  if (!steers && !hasOne) return null;
  return (
    <Panel id="commit" title={words.commit} className="no-print">
      <div className="grid gap-4">
        <p className="text-muted text-small">{openCommitment === null ? words.commitLead : words.commitOpen}</p>
        <LinkButton look={openCommitment === null ? 'secondary' : 'primary'} to={`/plan/${plan.id}/commit`}>
          {openCommitment === null && steers ? words.commit : words.commitSee}
        </LinkButton>
      </div>
    </Panel>
  );
}
