import { History } from 'lucide-react';
import { useWords } from '#app/i18n/words.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { PAST_WORDS } from './words.ts';

/** To the plan's history. */
export function HistoryLink({ planId }: { planId: string }) {
  const words = useWords(PAST_WORDS);
  return (
    <LinkButton look="quiet" size="small" to={`/plan/${planId}/history`} title={words.historyKey} aria-keyshortcuts="h">
      <History aria-hidden />
      <span className="max-sm:sr-only">{words.history}</span>
    </LinkButton>
  );
}

/** To one action's history. */
export function ActionHistoryLink({ planId, actionId }: { planId: string; actionId: string }) {
  const words = useWords(PAST_WORDS);
  return (
    <LinkButton
      look="quiet"
      size="small"
      to={`/plan/${planId}/history?action=${encodeURIComponent(actionId)}`}
      aria-label={words.actionHistory}
      title={words.actionHistory}
    >
      <History aria-hidden />
    </LinkButton>
  );
}
