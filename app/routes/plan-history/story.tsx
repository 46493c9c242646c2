import { Link } from '@remix-run/react';
import { GitCompareArrows, Undo2 } from 'lucide-react';
import { type Sitting } from '#app/domain/plan-story.ts';
import { useFormat } from '#app/i18n/format.ts';
import { localDay } from '#app/domain/day.ts';
import { localTime } from '#app/i18n/local-time.ts';
import { useLocale, useWords } from '#app/i18n/words.ts';
import { FieldDifference } from '#app/ui/difference/field-difference.tsx';
import { Runs } from '#app/ui/difference/runs.tsx';
import type { Names } from '#app/ui/difference/value-text.ts';
import { isListed, sentence } from './sentence.ts';
import { HISTORY_WORDS } from './words.ts';

interface StoryProps {
  readonly planId: string;
  readonly sittings: readonly Sitting[];
  readonly names: Names;
  readonly canRestore: boolean;
  /** Set where one action's history is shown. */
  readonly actionId: string | undefined;
}

/** Changes by day and by sitting, the newest first. */
export function Story({ sittings, ...rest }: StoryProps) {
  const { day } = useFormat();
  const days = new Map<ReturnType<typeof localDay>, Sitting[]>();
  for (const sitting of sittings) {
    const on = localDay(sitting.toMs);
    days.set(on, [...(days.get(on) ?? []), sitting]);
  }
  return (
    <div className="grid gap-8">
      {[...days].map(([on, ofDay]) => (
        <section key={on} aria-labelledby={`day-${on}`} className="grid gap-3">
          <h3 id={`day-${on}`} className="text-muted font-[620] first-letter:uppercase">
            {day(on)}
          </h3>
          <ol className="grid gap-3">
            {ofDay.map((sitting) => (
              <SittingCard key={`${sitting.toSeq}-${sitting.personId}`} sitting={sitting} {...rest} />
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}

function SittingCard({
  sitting,
  planId,
  names,
  canRestore,
  actionId,
}: Omit<StoryProps, 'sittings'> & { sitting: Sitting }) {
  const words = useWords(HISTORY_WORDS);
  const locale = useLocale();
  const { personId, fromMs, toMs, fromSeq, toSeq, changes, more } = sitting;
  const who = personId === null ? words.product : (names.people.get(personId) ?? words.someone);
  const [from, to] = [localTime(fromMs, locale), localTime(toMs, locale)];
  const before = `change-${fromSeq - 1}`;
  const only = actionId === undefined ? '' : `&action=${encodeURIComponent(actionId)}`;
  return (
    <li className="rounded-panel border-line bg-panel grid gap-3 border p-4 sm:p-5">
      <p className="flex flex-wrap items-baseline justify-between gap-x-4">
        <span className="font-[620]">{who}</span>
        <span className="text-small text-muted tabular-nums">{from === to ? to : `${from}–${to}`}</span>
      </p>
      <ul className="grid gap-2">
        {changes.map((change, index) => (
          <li key={index} className="grid gap-1">
            <span className="[overflow-wrap:anywhere] first-letter:uppercase">{sentence(change, locale, names)}</span>
            {'runs' in change && change.runs !== undefined && (
              <span className="border-line text-small block border-l-2 pl-3">
                <Runs runs={change.runs} />
              </span>
            )}
            {change.is === 'field' && isListed(change, locale, names) && (
              <span className="text-small block pl-3">
                <FieldDifference
                  field={change.field}
                  before={change.before ?? null}
                  after={change.after ?? null}
                  names={names}
                />
              </span>
            )}
          </li>
        ))}
        {more > 0 && <li className="text-muted">{words.more({ n: more })}</li>}
      </ul>
      <p className="no-print text-small flex flex-wrap gap-x-5">
        <Link to={`/plan/${planId}/compare?from=${before}&to=change-${toSeq}${only}`} className={LINK}>
          <GitCompareArrows aria-hidden className="size-4" />
          {words.compare}
        </Link>
        {canRestore && (
          <Link to={`/plan/${planId}/restore?from=${before}${only}`} className={LINK}>
            <Undo2 aria-hidden className="size-4" />
            {actionId === undefined ? words.restoreBefore : words.restoreAction}
          </Link>
        )}
      </p>
    </li>
  );
}

const LINK = 'text-accent inline-flex min-h-11 items-center gap-1.5 underline-offset-4 hover:underline sm:min-h-9';
