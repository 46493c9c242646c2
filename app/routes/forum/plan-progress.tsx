import { Link } from '@remix-run/react';
import { ArrowRight, CircleCheck, CircleDashed, CirclePlay, CircleSlash, Clock } from 'lucide-react';
import { ACTION_STATUSES, type ActionStatus } from '#app/domain/action.ts';
import { useWords } from '#app/i18n/words.ts';
import type { PlanSummary } from './overview.ts';
import { FORUM_WORDS } from './words.ts';

const ICON = {
  planned: CircleDashed,
  'in-progress': CirclePlay,
  completed: CircleCheck,
  stopped: CircleSlash,
} as const satisfies Record<ActionStatus, unknown>;

/** A plan's actions by status, those overdue, and the way in. */
export function PlanProgress({ plan, linkName }: { plan: PlanSummary | null; linkName: string }) {
  const words = useWords(FORUM_WORDS);
  if (plan === null) return <p className="text-muted">{words.noPlan}</p>;
  const { byStatus, overdue, total } = plan.progress;
  return (
    <>
      {total === 0 ? (
        <p className="text-muted">{words.noActions}</p>
      ) : (
        <ul className="flex flex-wrap gap-x-5 gap-y-1 tabular-nums">
          {ACTION_STATUSES.filter((status) => byStatus[status] > 0).map((status) => (
            <Count key={status} icon={ICON[status]} text={words.status[status]({ n: byStatus[status] })} />
          ))}
          {overdue > 0 && <Count icon={Clock} text={words.overdue({ n: overdue })} ink="text-danger font-[560]" />}
        </ul>
      )}
      <p>
        <Link to={`/plan/${plan.id}`} aria-label={linkName} className="link inline-flex items-center gap-1.5">
          {words.openPlan}
          <ArrowRight aria-hidden className="size-4" />
        </Link>
      </p>
    </>
  );
}

function Count({ icon: Icon, text, ink = '' }: { icon: typeof Clock; text: string; ink?: string }) {
  return (
    <li className={`flex items-center gap-2 whitespace-nowrap ${ink}`}>
      <Icon aria-hidden className="size-[1.05em] shrink-0" />
      {text}
    </li>
  );
}
