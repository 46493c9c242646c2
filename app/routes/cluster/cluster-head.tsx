import { Download, GitCompareArrows, NotebookPen, Upload } from 'lucide-react';
import { useFormat } from '#app/i18n/format.ts';
import { SHELL_WORDS } from '#app/i18n/shell-words.ts';
import { useWords } from '#app/i18n/words.ts';
import { buttonClasses, LinkButton } from '#app/ui/button.tsx';
import { LabelState } from '#app/ui/label-state.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { ChangeCount } from './change-count.tsx';
import { LightString } from './light-string.tsx';
import type { ClusterData } from './route.tsx';
import { CLUSTER_WORDS } from './words.ts';

/** The cluster's name, label and all of its lights at a glance. */
export function ClusterHead({ cluster, forumName, isCoordinator, label, today, plan, shown, history }: ClusterData) {
  const words = useWords(CLUSTER_WORDS);
  const shell = useWords(SHELL_WORDS);
  const { day } = useFormat();
  const crumbs = isCoordinator ? [{ label: forumName || shell.overview, to: `/forum/${cluster.forumId}` }] : [];
  return (
    <PageHeader
      title={cluster.name}
      crumbs={crumbs}
      lead={<LabelState label={label} today={today} />}
      actions={
        <>
          {history.length > 1 && (
            <LinkButton look="secondary" to={`/cluster/${cluster.id}/compare`}>
              <GitCompareArrows aria-hidden />
              {words.compare}
            </LinkButton>
          )}
          {shown !== undefined && (
            <a
              href={`/cluster/${cluster.id}/report?benchmark=${shown.id}`}
              download
              className={buttonClasses('secondary')}
            >
              <Download aria-hidden />
              {words.report}
            </a>
          )}
          {plan !== undefined && (
            <LinkButton look="secondary" to={`/plan/${plan.id}`}>
              <NotebookPen aria-hidden />
              {words.openPlan}
            </LinkButton>
          )}
          {cluster.access === 'write' && (
            <LinkButton to={`/cluster/${cluster.id}/benchmarks/new`}>
              <Upload aria-hidden />
              {words.upload}
            </LinkButton>
          )}
        </>
      }
    >
      {shown !== undefined && (
        <div className="grid gap-5">
          <div className="flex flex-wrap items-baseline justify-between gap-x-8 gap-y-2">
            <p>
              <span className="font-[600]">{words.takenOn({ day: day(shown.takenOn) })}</span>
              <span className="text-muted">
                {' – '}
                {shown.comparedWith === null ? words.notCompared : words.comparedWith({ day: day(shown.comparedWith) })}
              </span>
            </p>
            {shown.board.changes !== null && <ChangeCount changes={shown.board.changes} />}
          </div>
          {shown.sinceFirst !== null && (
            <div className="flex flex-wrap items-baseline justify-between gap-x-8 gap-y-2">
              <p className="text-muted">{words.sinceFirst({ day: day(shown.sinceFirst.takenOn) })}</p>
              <ChangeCount changes={shown.sinceFirst.changes} />
            </div>
          )}
          {shown.isOtherSet && <p className="text-small text-muted max-w-[70ch]">{words.otherSet}</p>}
          <LightString board={shown.board} />
        </div>
      )}
    </PageHeader>
  );
}
