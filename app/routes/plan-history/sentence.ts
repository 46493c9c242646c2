import type { Locale } from '#app/domain/indicator-set.ts';
import type { StoryChange } from '#app/domain/plan-story.ts';
import { entryName, fieldName, itemsOf, valueText, type Names } from '#app/ui/difference/value-text.ts';
import { HISTORY_WORDS } from './words.ts';

/** A change in words, without who did it: "set the deadline of the action “Felles profil” to 1 May 2027". */
export function sentence(change: StoryChange, locale: Locale, names: Names): string {
  const words = HISTORY_WORDS[locale];
  if (change.is === 'text') {
    const field = fieldName(change.field, locale);
    return change.runs === undefined ? words.changedOwn({ field }) : words.wroteText({ field });
  }
  const what = entryName(change.list, change.title, locale);
  if (change.is !== 'field') return words[change.is]({ what });
  const field = fieldName(change.field, locale);
  if (change.runs !== undefined) return words.wrote({ field, what });
  const [before, after] = [change.before ?? null, change.after ?? null];
  // Of several items the list below says which came and went.
  if ([before, after].some((value) => itemsOf(change.field, value, locale, names).length > 1)) {
    return words.changed({ field, what });
  }
  const [then, value] = [valueText(change.field, before, locale, names), valueText(change.field, after, locale, names)];
  if (value === '') return words.cleared({ field, what, before: then });
  return then === '' ? words.set({ field, what, value }) : words.setFrom({ field, what, value, before: then });
}

/** Whether the sentence leaves out what came and went. */
export function isListed(change: StoryChange, locale: Locale, names: Names): boolean {
  if (change.is !== 'field' || change.runs !== undefined) return false;
  return [change.before ?? null, change.after ?? null].some(
    (value) => itemsOf(change.field, value, locale, names).length > 1,
  );
}
