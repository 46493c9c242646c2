import { Link } from '@remix-run/react';
import { useFormat } from '#app/i18n/format.ts';
import { useWords } from '#app/i18n/words.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { Notice } from '#app/ui/notice.tsx';
import type { Invitation } from './invitations.server.ts';
import { ROUND_WORDS } from './words.ts';

/** The rounds that wait for the reader's clusters, each with its due day and the way to deliver. */
export function Invitations({ invitations }: { invitations: readonly Invitation[] }) {
  const words = useWords(ROUND_WORDS);
  const { day } = useFormat();
  return invitations.map(({ forumId, cluster, roundId, roundName, dueOn, daysLate }) => (
    <Notice
      key={cluster.id}
      tone={daysLate > 0 ? 'warning' : 'info'}
      title={words.invitation.title({ cluster: cluster.name, round: roundName })}
    >
      <p>
        {dueOn === null ? words.noDue : words.due({ day: day(dueOn) })}
        {daysLate > 0 && <>, {words.late({ days: daysLate })}</>}
      </p>
      <p className="mt-2 flex flex-wrap items-center gap-x-5 gap-y-2">
        <LinkButton size="small" to={`/cluster/${cluster.id}/benchmarks/new`}>
          {words.deliver}
        </LinkButton>
        <Link to={`/forum/${forumId}/rounds/${roundId}`} className="link">
          {words.invitation.toRound}
        </Link>
      </p>
    </Notice>
  ));
}
