import type { Action } from '#app/domain/action.ts';
import { ACTION_WORDS } from '#app/i18n/action-words.ts';
import { VIEW_WORDS } from '#app/i18n/view-words.ts';
import { useWords } from '#app/i18n/words.ts';
import type { ActionList } from '#app/routes/plan/action/use-action-list.ts';
import { StatusBadge } from '#app/routes/plan/action/status-badge.tsx';

/** What has no place on the timeline must not seem to be gone. */
export function Undated({ actions, list }: { actions: readonly Action[]; list: ActionList }) {
  const { timeline: words } = useWords(VIEW_WORDS);
  const { untitled } = useWords(ACTION_WORDS);
  return (
    <section aria-labelledby="undated" className="grid gap-2">
      <h3 id="undated" className="text-lead">
        {words.undated({ n: actions.length })}
      </h3>
      <ul className="actions">
        {actions.map(({ id, title, status }) => (
          <li key={id} className="undated">
            <button
              type="button"
              data-open={id}
              aria-expanded={id === list.openId}
              onClick={() => list.controls.toggle(id)}
            >
              {title.trim() === '' ? untitled : title}
            </button>
            <StatusBadge status={status} />
          </li>
        ))}
      </ul>
    </section>
  );
}
