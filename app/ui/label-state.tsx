import { Award, CalendarClock, CalendarX } from 'lucide-react';
import { labelState, type Label } from '#app/domain/label.ts';
import type { Day } from '#app/domain/day.ts';
import { useFormat } from '#app/i18n/format.ts';
import { LABEL_WORDS } from '#app/i18n/label-words.ts';
import { useWords } from '#app/i18n/words.ts';

/** A cluster's label and how long it lasts, as one line of words. */
export function LabelState({ label, today }: { label: Label | undefined; today: Day }) {
  const words = useWords(LABEL_WORDS);
  const { day } = useFormat();
  if (label === undefined) return <span className="text-muted">{words.noLabel}</span>;
  const state = labelState(label, today);
  const Icon = { valid: Award, expiring: CalendarClock, expired: CalendarX }[state.is];
  const ink = { valid: '', expiring: 'text-warning', expired: 'text-danger' }[state.is];
  return (
    <span className="inline-flex items-start gap-2">
      <Icon aria-hidden className={`mt-[0.2em] size-[1.15em] shrink-0 ${ink}`} />
      <span>
        <strong className="font-[620]">{words[label.level]}</strong>
        {' – '}
        {state.is === 'expired' ? (
          <span className={ink}>{words.expired({ day: day(label.validUntil), days: state.daysAgo })}</span>
        ) : (
          words.validUntil({ day: day(label.validUntil) })
        )}
        {state.is === 'expiring' && <span className={ink}>, {words.expiresIn({ days: state.daysLeft })}</span>}
      </span>
    </span>
  );
}
