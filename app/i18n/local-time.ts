import { TIME_ZONE } from '#app/domain/day.ts';
import type { Locale } from '#app/domain/indicator-set.ts';

const TIME: Readonly<Record<Locale, Intl.DateTimeFormat>> = {
  nb: new Intl.DateTimeFormat('nb-NO', { timeZone: TIME_ZONE, timeStyle: 'short' }),
  en: new Intl.DateTimeFormat('en-GB', { timeZone: TIME_ZONE, timeStyle: 'short' }),
};

/** 14:03 */
export function localTime(atMs: number, locale: Locale): string {
  return TIME[locale].format(atMs);
}
