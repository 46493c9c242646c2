import type { Goal } from '#app/domain/goal.ts';
import { useFormat } from '#app/i18n/format.ts';
import { LIGHT_WORDS } from '#app/i18n/light-words.ts';
import { useLocale, useWords } from '#app/i18n/words.ts';
import { usePlanPage } from '#app/routes/plan/plan-context.ts';
import { GoalTalk } from '#app/routes/plan/talk/field-talk.tsx';
import { GoalNow } from './goal-now.tsx';
import { GOAL_WORDS } from './words.ts';

/** A goal in words, for those who read, and on paper. */
export function GoalReading({ goal, actionCount }: { goal: Goal; actionCount: number | null }) {
  const words = useWords(GOAL_WORDS);
  const lights = useWords(LIGHT_WORDS);
  const locale = useLocale();
  const format = useFormat();
  const { indicators, canEdit } = usePlanPage();
  const indicator = goal.indicatorCode === null ? undefined : indicators.get(goal.indicatorCode);
  const { value, light, by } = goal.target;
  const amount =
    value === null ? '' : indicator === undefined ? format.number(value) : format.value(value, indicator.unit);
  const what = [light === null ? '' : lights[light], amount].filter((text) => text !== '').join(', ');
  return (
    // For those who write it is on paper only, and the goal's row is what is led to.
    <li className="goal-reading" id={canEdit ? undefined : `goal-${goal.id}`}>
      <div className="flex items-start justify-between gap-3">
        <p className="min-w-0 font-[560]">{goal.title.trim() === '' ? words.untitled : goal.title}</p>
        {!canEdit && <GoalTalk goal={goal} />}
      </div>
      <p className="text-small">
        {goal.indicatorCode !== null && (
          <span className="text-muted">
            {goal.indicatorCode} {indicator?.name[locale]} ·{' '}
          </span>
        )}
        {words.target({ what, by: by === null ? '' : format.day(by) })}
      </p>
      <GoalNow goal={goal} actionCount={actionCount} />
    </li>
  );
}
