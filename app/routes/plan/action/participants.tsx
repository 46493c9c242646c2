import type { Action } from '#app/domain/action.ts';
import { ACTION_WORDS } from '#app/i18n/action-words.ts';
import { useWords } from '#app/i18n/words.ts';
import { usePlanPage } from '#app/routes/plan/plan-context.ts';

/** The clusters that a joint action asks to take part; nothing for all other actions. */
export function Participants({ action }: { action: Action }) {
  const words = useWords(ACTION_WORDS);
  const { clusters } = usePlanPage();
  if (action.participants.length === 0) return null;
  const names = action.participants.map((id) => clusters.get(id) ?? words.unknownCluster);
  return (
    <div className="grid content-start gap-1.5">
      <span className="font-[560]">{words.fields.participants}</span>
      <ul className="flex flex-wrap gap-2">
        {names.sort(byName).map((name, at) => (
          <li key={at} className="rounded-control border-line bg-panel max-w-full truncate border px-2.5 py-1.5">
            {name}
          </li>
        ))}
      </ul>
    </div>
  );
}

const byName = (a: string, b: string): number => a.localeCompare(b, 'nb');
