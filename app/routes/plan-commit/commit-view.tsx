import { useMemo } from 'react';
import { useFormat } from '#app/i18n/format.ts';
import { TIME_ZONE } from '#app/domain/day.ts';
import { useWords } from '#app/i18n/words.ts';
import { NewerNotice } from '#app/routes/plan-standing/newer-notice.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Panel } from '#app/ui/panel.tsx';
import { ConfirmForm } from './confirm-form.tsx';
import type { CommitProblem } from './do-commitment.server.ts';
import { OpenForm, SteerForms } from './steer-forms.tsx';
import type { CommitData } from './route.tsx';
import { COMMIT_WORDS } from './words.ts';
import { StateBadge } from './state-badge.tsx';

export type ShownCommitment = CommitData['commitments'][number];

export function CommitView({ page, problem }: { page: CommitData; problem: CommitProblem | undefined }) {
  const words = useWords(COMMIT_WORDS);
  const { plan, commitments, steers } = page;
  const names = useMemo(
    () => ({
      people: new Map<string, string>(page.names),
      clusters: new Map<string, string>(page.clusters.map(({ id, name }) => [id, name])),
    }),
    [page],
  );
  const open = commitments.find(({ state }) => state === 'open');
  const ended = commitments.filter(({ state }) => state !== 'open');
  return (
    <main id="content" tabIndex={-1} className="outline-none">
      <PageHeader
        title={words.title}
        crumbs={[
          { label: plan.title, to: `/plan/${plan.id}` },
          { label: words.history, to: `/plan/${plan.id}/history` },
        ]}
        lead={words.lead}
      />
      <div className="page grid max-w-4xl gap-6 py-6 sm:py-8">
        {problem !== undefined && <Notice tone="danger" title={words.problems[problem]} />}
        <NewerNotice planId={plan.id} seq={page.seq} stamp={page.stamp} />
        {open === undefined && steers && <OpenForm page={page} />}
        {open === undefined && !steers && ended.length === 0 && (
          <EmptyState title={words.none.title}>{words.none.text}</EmptyState>
        )}
        {open !== undefined && (
          <Panel id="open" title={open.versionName} aside={<StateBadge state="open" />}>
            <div className="grid gap-6">
              <Facts commitment={open} people={names.people} />
              {open.isChanged && (
                <Notice
                  tone="warning"
                  title={words.changed.title}
                  action={
                    <LinkButton
                      look="secondary"
                      size="small"
                      to={`/plan/${plan.id}/compare?from=${open.versionId}&to=now`}
                    >
                      {words.changed.see}
                    </LinkButton>
                  }
                >
                  {words.changed.text}
                </Notice>
              )}
              {open.own.map((own) => (
                <ConfirmForm key={own.clusterId} commitment={open} own={own} names={names} personId={page.personId} />
              ))}
              <Confirmations commitment={open} names={names} />
              {steers && <SteerForms commitment={open} clusters={names.clusters} />}
            </div>
          </Panel>
        )}
        {ended.length > 0 && (
          <section aria-labelledby="earlier-title" className="grid gap-4">
            <h2 id="earlier-title" className="text-title">
              {words.earlier}
            </h2>
            {ended.map((commitment) => (
              <Panel
                key={commitment.id}
                id={`commitment-${commitment.id}`}
                title={commitment.versionName}
                aside={<StateBadge state={commitment.state} />}
              >
                <div className="grid gap-5">
                  <Facts commitment={commitment} people={names.people} />
                  <Confirmations commitment={commitment} names={names} />
                  <LinkButton
                    look="secondary"
                    size="small"
                    className="justify-self-start"
                    to={`/plan/${plan.id}/compare?from=${commitment.versionId}&to=now`}
                  >
                    {words.compare}
                  </LinkButton>
                </div>
              </Panel>
            ))}
          </section>
        )}
      </div>
    </main>
  );
}

function Facts({ commitment, people }: { commitment: ShownCommitment; people: ReadonlyMap<string, string> }) {
  const words = useWords(COMMIT_WORDS);
  const { instant } = useFormat();
  const { openedById, openedAt, endedById, endedAt, state, sha256 } = commitment;
  const nameOf = (id: string | null) => (id === null ? undefined : people.get(id)) ?? words.someone;
  return (
    <div className="text-muted grid gap-1">
      <p>{words.openedBy({ at: instant(openedAt, TIME_ZONE), name: nameOf(openedById) })}</p>
      {endedAt !== null && state !== 'open' && (
        <p>
          {words[state === 'closed' ? 'closedBy' : 'withdrawnBy']({
            at: instant(endedAt, TIME_ZONE),
            name: nameOf(endedById),
          })}
        </p>
      )}
      <details className="text-small">
        <summary className="cursor-pointer py-1">
          {words.hash}: <span className="font-mono">{sha256.slice(0, 12)}</span>
        </summary>
        <p className="font-mono [overflow-wrap:anywhere]">{sha256}</p>
        <p>{words.hashWhy}</p>
      </details>
    </div>
  );
}

function Confirmations({
  commitment,
  names,
}: {
  commitment: ShownCommitment;
  names: { readonly people: ReadonlyMap<string, string>; readonly clusters: ReadonlyMap<string, string> };
}) {
  const words = useWords(COMMIT_WORDS);
  const { instant } = useFormat();
  const { clusterIds, confirmations, state } = commitment;
  const given = clusterIds.filter((id) => confirmations.some(({ clusterId }) => clusterId === id)).length;
  return (
    <div className="grid gap-2">
      <h3 className="font-[620]">
        {words.who}: {words.progress({ n: given, of: clusterIds.length })}
      </h3>
      <ul className="grid gap-2">
        {clusterIds.map((id) => {
          const ofCluster = confirmations.filter(({ clusterId }) => clusterId === id);
          return (
            <li key={id} className="border-line grid gap-x-6 border-t pt-2 sm:grid-cols-[14rem_minmax(0,1fr)]">
              <span className="font-[560]">{names.clusters.get(id) ?? id}</span>
              <span>
                {ofCluster.length === 0 && (
                  <span className="text-muted">{state === 'open' ? words.notYet : words.never}</span>
                )}
                {ofCluster.map(({ personId, at }) => (
                  <span key={personId} className="block">
                    {words.confirmedBy({
                      name: names.people.get(personId) ?? words.someone,
                      at: instant(at, TIME_ZONE),
                    })}
                  </span>
                ))}
              </span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
