import { useNavigation } from '@remix-run/react';
import { SHELL_WORDS } from '#app/i18n/shell-words.ts';
import { useWords } from '#app/i18n/words.ts';

/** Shows that a page is on its way, once it takes longer than one would notice. */
export function PendingBar() {
  const { state } = useNavigation();
  const words = useWords(SHELL_WORDS);
  if (state === 'idle') return null;
  return (
    <div
      role="progressbar"
      aria-label={words.pending}
      className="no-print fixed inset-x-0 top-0 z-50 h-1 overflow-hidden"
    >
      <div className="pending-bar bg-heather h-full w-1/3 rounded-full" />
    </div>
  );
}
