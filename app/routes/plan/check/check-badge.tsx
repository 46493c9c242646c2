import { SpellCheck2 } from 'lucide-react';
import { useWords } from '#app/i18n/words.ts';
import { CheckContext } from './check-context.ts';
import { CHECK_WORDS } from './words.ts';

/** How much the check has found in an action, on its row. */
export function CheckBadge({ actionId }: { actionId: string }) {
  const words = useWords(CHECK_WORDS);
  const n = CheckContext.use(({ byPlace }) => byPlace.get(actionId) ?? 0);
  if (n === 0) return null;
  return (
    <span className="check-badge no-print" title={`${words.title}: ${words.count({ n })}`}>
      <SpellCheck2 aria-hidden className="size-4 shrink-0" />
      <span aria-hidden>{n}</span>
      <span className="sr-only">
        {words.title}: {words.count({ n })}
      </span>
    </span>
  );
}
