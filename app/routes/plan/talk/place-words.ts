import type { PlanContent } from '#app/domain/plan.ts';
import type { TalkTarget } from '#app/domain/talk.ts';
import { ACTION_WORDS } from '#app/i18n/action-words.ts';
import { PLAN_WORDS } from '#app/i18n/plan-words.ts';
import { useWords } from '#app/i18n/words.ts';
import { GOAL_WORDS } from '#app/routes/plan/goals/words.ts';
import { TALK_WORDS } from './words.ts';

/** What threads can be about, beside the plan itself. */
export type Commented = Pick<PlanContent, 'actions' | 'goals'>;

/** What things that are commented are called. */
export function usePlaceWords() {
  const words = useWords(TALK_WORDS);
  const actionWords = useWords(ACTION_WORDS);
  const planWords = useWords(PLAN_WORDS);
  const goalWords = useWords(GOAL_WORDS);
  // Only the title is a field of both, and that is never named.
  const names: Readonly<Record<string, unknown>> = { ...goalWords.fields, ...actionWords.fields };

  /** A field that this page has no name for comes from a newer one. */
  function fieldName(field: string): string {
    const name = names[field];
    return typeof name === 'string' ? name : field;
  }

  return {
    fieldName,
    place({ actionId, field }: TalkTarget, of: Commented): string {
      if (actionId === null) return field === 'text' ? planWords.text : words.about.plan;
      const action = of.actions.find(({ id }) => id === actionId);
      const goal = of.goals.find(({ id }) => id === actionId);
      const title =
        action !== undefined
          ? `«${action.title.trim() || actionWords.untitled}»`
          : goal !== undefined
            ? `«${goal.title.trim() || goalWords.untitled}»`
            : words.about.goneEntry;
      return field === null ? title : `${title} · ${fieldName(field)}`;
    },
  };
}
