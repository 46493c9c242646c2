import type { Locale } from '#app/domain/indicator-set.ts';
import { ACTION_WORDS } from '#app/i18n/action-words.ts';

/** The title that an action made from an indicator begins with; the indicator's name goes on in the sentence. */
export function actionTitle(indicatorName: string, locale: Locale): string {
  return ACTION_WORDS[locale].strengthen({ indicator: insideSentence(indicatorName) });
}

/** "Kommunikasjon" → "kommunikasjon", but "EU-prosjekter" as it is. */
function insideSentence(name: string): string {
  const [first = '', second = ''] = name;
  if (second !== second.toLowerCase()) return name;
  return first.toLowerCase() + name.slice(first.length);
}
