import { Link } from '@remix-run/react';
import { useWords } from '#app/i18n/words.ts';
import { JointLines } from './joint-lines.tsx';
import { PlanProgress } from './plan-progress.tsx';
import type { ForumOverview } from './queries.server.ts';
import { WeakList, type IndicatorNames } from './weak-list.tsx';
import { FORUM_WORDS } from './words.ts';

/** The shared plan, beside what is weak in most of the region. */
export function SharedRow({ shared, names }: { shared: NonNullable<ForumOverview['shared']>; names: IndicatorNames }) {
  const words = useWords(FORUM_WORDS);
  const { plan, weak, joint } = shared;
  return (
    <div className="border-line grid gap-x-8 gap-y-5 border-t px-5 py-5 sm:grid-cols-2 sm:px-6 xl:grid-cols-[minmax(0,1.15fr)_minmax(0,2.5fr)_minmax(0,1fr)]">
      <h3 className="text-lead font-[620]">
        <Link
          to={`/plan/${plan.id}`}
          className="decoration-edge hover:decoration-ink underline decoration-1 underline-offset-4"
        >
          {plan.title}
        </Link>
      </h3>
      <div className="grid content-start gap-2">
        <h4 className="text-small text-muted font-[560] tracking-normal">{words.sharedWeak}</h4>
        {weak === null ? (
          <p className="text-muted">{words.sharedWeakHidden}</p>
        ) : (
          <WeakList weak={weak} names={names} />
        )}
      </div>
      <div className="grid content-start gap-2">
        <h4 className="text-small text-muted font-[560] tracking-normal">{words.cells.actions}</h4>
        <PlanProgress plan={plan} linkName={words.openSharedPlan} />
        <JointLines planId={plan.id} lines={joint} />
      </div>
    </div>
  );
}
