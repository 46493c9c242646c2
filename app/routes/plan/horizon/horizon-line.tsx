import { Link } from '@remix-run/react';
import { CalendarClock } from 'lucide-react';
import { useState } from 'react';
import type { Day } from '#app/domain/day.ts';
import { labelState } from '#app/domain/label.ts';
import type { PlanId } from '#app/domain/ids.ts';
import { useFormat } from '#app/i18n/format.ts';
import { LABEL_WORDS } from '#app/i18n/label-words.ts';
import { PLAN_WORDS } from '#app/i18n/plan-words.ts';
import { useWords } from '#app/i18n/words.ts';
import { HorizonDialog } from './horizon-dialog.tsx';
import type { PlanningHead } from './planning-head.server.ts';
import { HORIZON_WORDS } from './words.ts';

/** Until when the plan runs, beside the label's end; and the way to change it, to the plans before it and the one after. */
export function HorizonLine({
  planId,
  head,
  today,
  canWrite,
}: {
  planId: PlanId;
  head: PlanningHead;
  today: Day;
  canWrite: boolean;
}) {
  const words = useWords(HORIZON_WORDS);
  const labels = useWords(LABEL_WORDS);
  const { horizon, noHorizon } = useWords(PLAN_WORDS);
  const { day } = useFormat();
  const [isOpen, setIsOpen] = useState(false);
  const { horizonOn, label, earlier, newer } = head;
  const labelWords = label === null ? null : labelState(label, today).is === 'expired' ? words.labelEnded : words.label;
  return (
    <>
      <span className="flex flex-wrap items-center gap-x-2">
        {horizonOn === null ? noHorizon : horizon({ day: day(horizonOn) })}
        {canWrite && (
          <button type="button" className="head-link no-print noscript:hidden" onClick={() => setIsOpen(true)}>
            <CalendarClock aria-hidden className="size-4" />
            {words.change}
          </button>
        )}
      </span>
      {label !== null && labelWords !== null && (
        <span>{labelWords({ label: labels[label.level].toLowerCase(), day: day(label.validUntil) })}</span>
      )}
      {newer !== null && (
        <Link to={`/plan/${newer.id}`} className="head-link">
          {words.newer({ title: newer.title })}
        </Link>
      )}
      {canWrite && (
        <Link to={`/plan/${planId}/forward`} className="head-link no-print">
          {words.forward}
        </Link>
      )}
      {earlier.length > 0 && (
        <span className="no-print flex flex-wrap items-center gap-x-3">
          {words.earlier}:
          {earlier.map(({ id, title }) => (
            <Link key={id} to={`/plan/${id}`} className="head-link">
              {title}
            </Link>
          ))}
        </span>
      )}
      {canWrite && isOpen && <HorizonDialog planId={planId} head={head} onClose={() => setIsOpen(false)} />}
    </>
  );
}
