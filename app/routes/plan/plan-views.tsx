import { useEffect, useRef } from 'react';
import { PLAN_WORDS } from '#app/i18n/plan-words.ts';
import { VIEW_WORDS } from '#app/i18n/view-words.ts';
import { useWords } from '#app/i18n/words.ts';
import { classes } from '#app/ui/classes.ts';
import { Avatar } from './people/avatar.tsx';
import { usePeopleAt } from './plan-context.ts';
import { VIEWS, type View } from './views/plan-view.ts';

export { VIEWS, type View };

/** Which view of the plan is in sight. Without scripts the whole document is. */
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
  const { views } = useWords(VIEW_WORDS);
  const writing = usePeopleAt(null, 'text');
  const tabs = useRef<HTMLDivElement>(null);
  // On a phone the tabs are wider than the screen, and a link may show the last one.
  useEffect(() => {
    const chosen = tabs.current?.querySelector('.is-chosen')?.getBoundingClientRect();
    const all = tabs.current?.getBoundingClientRect();
    if (chosen === undefined || all === undefined) return;
    tabs.current?.scrollBy({ left: chosen.left + chosen.width / 2 - all.left - all.width / 2 });
  }, [view]);
  return (
    <div ref={tabs} role="group" aria-label={words.views} className="views no-print noscript:hidden">
      {VIEWS.map((one) => (
        <button
          key={one}
          type="button"
          aria-pressed={view === one}
          onClick={() => onChoose(one)}
          className={classes(view === one && 'is-chosen')}
        >
          {views[one]}
          {one === 'document' && <Count n={counts.actions} />}
          {one === 'indicators' && <Count n={counts.weak} />}
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

const Count = ({ n }: { n: number }) => <span className="text-muted font-normal tabular-nums">{n}</span>;
