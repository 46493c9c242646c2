import { LinkButton } from '#app/ui/button.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { useLocation } from '@remix-run/react';
import { useWords } from '#app/i18n/words.ts';
import { PlanLive } from '#app/routes/plan-live/plan-live.tsx';
import { STANDING_WORDS } from './words.ts';
import { useStanding } from './use-standing.ts';

/** Says that the plan has changed since, and leaves it to the reader when to look: nothing moves under the eyes. */
export function NewerNotice(since: Since) {
  return (
    <PlanLive key={since.planId} planId={since.planId}>
      <WhenNewer {...since} />
    </PlanLive>
  );
}

interface Since {
  readonly planId: string;
  readonly seq: number;
  readonly stamp: string;
}

function WhenNewer({ planId, seq, stamp }: Since) {
  const words = useWords(STANDING_WORDS);
  const { pathname, search } = useLocation();
  const newest = useStanding(planId, stamp, ['plan', 'edits']);
  if (newest === undefined || newest <= seq) return null;
  return (
    <Notice
      className="no-print"
      title={words.changed}
      action={
        <LinkButton look="secondary" size="small" to={`${pathname}${search}`} replace>
          {words.showNewest}
        </LinkButton>
      }
    />
  );
}
