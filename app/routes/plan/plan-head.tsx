import { Eye } from 'lucide-react';
import type { ReactNode } from 'react';
import { progress, type PlanContent } from '#app/domain/plan.ts';
import type { Day } from '#app/domain/day.ts';
import { PLAN_WORDS } from '#app/i18n/plan-words.ts';
import { useWords } from '#app/i18n/words.ts';
import { Badge } from '#app/ui/badge.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import type { PlanHead as Head } from '#app/data/plans.server.ts';

/** The plan's title, whose it is, until when, and how far it has come. */
export function PlanHead({
  plan,
  content,
  today,
  isReader,
  horizon,
}: {
  plan: Head;
  /** Null: nothing of it can be read. */
  content: PlanContent | null;
  today: Day;
  isReader: boolean;
  /** Until when it runs. */
  horizon: ReactNode;
}) {
  const words = useWords(PLAN_WORDS);
  const crumb =
    plan.clusterId === null
      ? { label: plan.forumName, to: `/forum/${plan.forumId}` }
      : { label: plan.clusterName ?? '', to: `/cluster/${plan.clusterId}` };
  return (
    <PageHeader
      title={plan.title}
      crumbs={[crumb]}
      lead={
        <span className="max-sm:text-body flex flex-wrap items-center gap-x-5 gap-y-1 sm:gap-y-1.5">
          {/* On a phone the way back says it. */}
          <span className="max-sm:hidden">{plan.clusterName ?? plan.forumName}</span>
          {horizon}
          {content !== null && <span className="tabular-nums">{words.progress(figures(content, today))}</span>}
          {isReader && (
            <span title={words.readOnlyWhy}>
              <Badge tone="heather" icon={<Eye aria-hidden />}>
                {words.readOnly}
              </Badge>
            </span>
          )}
        </span>
      }
    />
  );
}

function figures(content: PlanContent, today: Day) {
  const { byStatus, overdue } = progress(content.actions, today);
  return { open: byStatus.planned + byStatus['in-progress'], overdue, done: byStatus.completed };
}
