import { readDay } from '#app/domain/day.ts';
import { ACTION_STATUSES } from '#app/domain/action.ts';
import type { ProposedChange } from '#app/domain/proposed-change.ts';
import { ACTION_WORDS } from '#app/i18n/action-words.ts';
import { useFormat } from '#app/i18n/format.ts';
import { useWords } from '#app/i18n/words.ts';
import { TALK_WORDS } from './words.ts';

/** A proposed change: what the field held, and what it would hold. */
export function ChangeView({ field, change }: { field: string; change: ProposedChange }) {
  const { propose: words } = useWords(TALK_WORDS);
  const shown = useShownValue();
  return (
    <dl className="talk-change">
      <div>
        <dt>{words.now}</dt>
        <dd className="line-through decoration-1">{shown(field, change.seen)}</dd>
      </div>
      <div>
        <dt>{words.proposed}</dt>
        <dd className="font-[560]">{shown(field, change.value)}</dd>
      </div>
    </dl>
  );
}

/** A field's value in the reader's words. */
function useShownValue() {
  const { propose } = useWords(TALK_WORDS);
  const { status: statuses } = useWords(ACTION_WORDS);
  const { day } = useFormat();
  return (field: string, value: string | null): string => {
    if (value === null) return propose.empty;
    const status = field === 'status' ? ACTION_STATUSES.find((known) => known === value) : undefined;
    if (status !== undefined) return statuses[status];
    const on = readDay(value);
    return on === undefined ? value : day(on);
  };
}
