import { useNavigate } from '@remix-run/react';
import { History } from 'lucide-react';
import { useEffect } from 'react';
import { useWords } from '#app/i18n/words.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { PAST_WORDS } from './words.ts';

/** To the plan's history, also by the key h where nothing is typed. */
export function HistoryLink({ planId }: { planId: string }) {
  const words = useWords(PAST_WORDS);
  const navigate = useNavigate();
  const to = `/plan/${planId}/history`;
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.key !== 'h' || event.altKey || event.ctrlKey || event.metaKey || event.defaultPrevented) return;
      if (event.target instanceof HTMLElement && isTyping(event.target)) return;
      event.preventDefault();
      navigate(to);
    }
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [navigate, to]);
  return (
    <LinkButton look="quiet" size="small" to={to} title={words.historyKey} aria-keyshortcuts="h">
      <History aria-hidden />
      <span className="max-sm:sr-only">{words.history}</span>
    </LinkButton>
  );
}

/** A list's own keys find what begins with a letter, too. */
const isTyping = (element: HTMLElement): boolean =>
  element.isContentEditable ||
  element.closest('input, textarea, select, [role="dialog"], [role="combobox"], [role="listbox"], [role="menu"]') !==
    null;

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
