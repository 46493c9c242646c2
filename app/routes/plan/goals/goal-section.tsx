import { Plus } from 'lucide-react';
import type { PlanContent } from '#app/domain/plan.ts';
import { aiming } from '#app/domain/goal-reach.ts';
import { ok } from '#app/domain/result.ts';
import { useWords } from '#app/i18n/words.ts';
import { Button } from '#app/ui/button.tsx';
import { usePlanPage } from '#app/routes/plan/plan-context.ts';
import { GoalReading } from './goal-reading.tsx';
import { GoalRow } from './goal-row.tsx';
import { SuggestGoals } from './suggest-goals.tsx';
import { GOAL_WORDS } from './words.ts';

/** What the plan wants to reach, above what is done for it. */
export function GoalSection({ content }: { content: PlanContent }) {
  const words = useWords(GOAL_WORDS);
  const { canEdit, gestures } = usePlanPage();
  const { goals, actions } = content;
  if (!canEdit && goals.length === 0) return null;
  return (
    <section aria-labelledby="goals-title" className="rounded-panel border-line bg-panel border">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1 px-5 pt-4 pb-3">
        <div className="grid min-w-0 flex-1 gap-0.5">
          <h2 id="goals-title" className="text-lead font-[640]">
            {words.title}
          </h2>
          <p className="text-small text-muted">{goals.length === 0 ? words.empty : words.lead}</p>
        </div>
        {canEdit && (
          <Button
            look="secondary"
            size="small"
            onClick={() =>
              gestures.edit((editor) => {
                const id = editor.addGoal({});
                requestAnimationFrame(() => document.querySelector<HTMLElement>(`#goal-${id} textarea`)?.focus());
                return ok(null);
              })
            }
          >
            <Plus aria-hidden />
            {words.add}
          </Button>
        )}
      </div>
      {goals.length > 0 && (
        <ul className={canEdit ? 'goals no-print' : 'goals'}>
          {goals.map((goal) =>
            canEdit ? (
              <GoalRow key={goal.id} goal={goal} actionCount={aiming(goal, actions)} />
            ) : (
              <GoalReading key={goal.id} goal={goal} actionCount={aiming(goal, actions)} />
            ),
          )}
        </ul>
      )}
      {canEdit && goals.length > 0 && (
        <ul className="goals hidden print:block">
          {goals.map((goal) => (
            <GoalReading key={goal.id} goal={goal} actionCount={aiming(goal, actions)} />
          ))}
        </ul>
      )}
      {canEdit && <SuggestGoals goals={goals} />}
    </section>
  );
}
