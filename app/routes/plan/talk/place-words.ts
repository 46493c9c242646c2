import type { Action } from '#app/domain/action.ts';
import type { TalkTarget } from '#app/domain/talk.ts';
import { ACTION_WORDS } from '#app/i18n/action-words.ts';
import { PLAN_WORDS } from '#app/i18n/plan-words.ts';
import { useWords } from '#app/i18n/words.ts';
import { TALK_WORDS } from './words.ts';

/** What things that are commented are called. */
export function usePlaceWords() {
  const words = useWords(TALK_WORDS);
  const actionWords = useWords(ACTION_WORDS);
  const planWords = useWords(PLAN_WORDS);
  const names: Readonly<Record<string, unknown>> = actionWords.fields;

  /** A field that this page has no name for comes from a newer one. */
  function fieldName(field: string): string {
    const name = names[field];
    return typeof name === 'string' ? name : field;
  }

  return {
    fieldName,
    place({ actionId, field }: TalkTarget, actions: readonly Action[]): string {
      if (actionId === null) return field === 'text' ? planWords.text : words.about.plan;
      const action = actions.find(({ id }) => id === actionId);
      const title = action === undefined ? words.about.goneAction : `«${action.title.trim() || actionWords.untitled}»`;
      return field === null ? title : `${title} · ${fieldName(field)}`;
    },
  };
}
