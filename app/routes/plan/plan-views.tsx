import { useContext } from 'react';
import { PLAN_WORDS } from '#app/i18n/plan-words.ts';
import { useWords } from '#app/i18n/words.ts';
import { classes } from '#app/ui/classes.ts';
import { Avatar } from './people/avatar.tsx';
import { PeopleContext } from './plan-context.ts';

/** On a wide screen the weak indicators stand beside; on a narrow one they are a view of their own. */
export type View = 'actions' | 'text' | 'weak';

export const VIEWS: readonly View[] = ['actions', 'weak', 'text'];

/** Which part of the plan is in sight. Without scripts, and on paper, all of them are. */
export function PlanViews({
  view,
  counts,
  onChoose,
}: {
  view: View;
  counts: { readonly actions: number; readonly weak: number };
  onChoose: (view: View) => void;
}) {
  const words = useWords(PLAN_WORDS);
  const writing = useContext(PeopleContext).filter(({ place }) => place?.field === 'text' && place.actionId === null);
  return (
    <div role="group" aria-label={words.views} className="views no-print noscript:hidden">
      {VIEWS.map((one) => (
        <button
          key={one}
          type="button"
          aria-pressed={view === one}
          onClick={() => onChoose(one)}
          className={classes(
            one === 'weak' && 'lg:hidden',
            // Beside the weak indicators a wide screen shows the actions.
            (view === one || (view === 'weak' && one === 'actions')) && 'is-shown',
            view === one && 'is-chosen',
          )}
        >
          {words[one]}
          {one !== 'text' && <span className="text-muted font-normal tabular-nums">{counts[one]}</span>}
          {one === 'text' &&
            view !== 'text' &&
            writing.map(({ clientId, name, color }) => (
              <Avatar key={clientId} name={name} color={color} size="small" />
            ))}
        </button>
      ))}
    </div>
  );
}
