import { Link } from '@remix-run/react';
import { BadgeCheck } from 'lucide-react';
import { useMemo } from 'react';
import type { PlanContent } from '#app/domain/plan.ts';
import { localDay } from '#app/domain/day.ts';
import { useFormat } from '#app/i18n/format.ts';
import { useWords } from '#app/i18n/words.ts';
import type { Standing } from '#app/routes/plan-standing/queries.server.ts';
import { useStanding } from '#app/routes/plan-standing/use-standing.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { changesSince } from './committed.ts';
import { PAST_WORDS } from './words.ts';

/** The names that fit into a line. */
const NAMED = 3;

/** What was committed to, and how far the plan has moved on since; and that a commitment waits. */
export function CommitmentNote({
  plan,
  standing,
  content,
}: {
  plan: { readonly id: string };
  standing: Standing;
  content: PlanContent;
}) {
  const words = useWords(PAST_WORDS);
  const { day } = useFormat();
  useStanding(plan.id, standing.stamp, ['plan']);
  const { committed, openId } = standing;
  const n = useMemo(() => (committed === null ? 0 : changesSince(committed.prints, content)), [committed, content]);
  return (
    <>
      {openId !== null && (
        <Notice
          className="no-print"
          title={words.open}
          action={
            <LinkButton look="secondary" size="small" to={`/plan/${plan.id}/commit`}>
              {words.see}
            </LinkButton>
          }
        />
      )}
      {committed !== null && (
        <p className="text-muted flex flex-wrap items-center gap-x-2">
          <BadgeCheck aria-hidden className="text-success size-5 shrink-0" />
          <span>{words.committed({ day: day(localDay(committed.at)), names: namesOf(committed.by) })};</span>
          {n === 0 ? (
            <span>{words.unchanged}</span>
          ) : (
            <Link
              to={`/plan/${plan.id}/compare?from=${committed.versionId}&to=now`}
              className="text-accent py-1 underline underline-offset-4"
            >
              {words.changes({ n })}
            </Link>
          )}
        </p>
      )}
    </>
  );

  function namesOf(names: readonly string[]): string {
    const shown = names.slice(0, NAMED).join(', ');
    return names.length > NAMED ? words.andMore({ names: shown, n: names.length - NAMED }) : shown;
  }
}
