import { readDay, type Day } from '#app/domain/day.ts';
import type { Locale } from '#app/domain/indicator-set.ts';

/** Where the forum's people read the clock, wherever the server stands. */
export const TIME_ZONE = 'Europe/Oslo';

const DAY = new Intl.DateTimeFormat('en-CA', { timeZone: TIME_ZONE, dateStyle: 'short' });
const TIME: Readonly<Record<Locale, Intl.DateTimeFormat>> = {
  nb: new Intl.DateTimeFormat('nb-NO', { timeZone: TIME_ZONE, timeStyle: 'short' }),
  en: new Intl.DateTimeFormat('en-GB', { timeZone: TIME_ZONE, timeStyle: 'short' }),
};

/** The day that an instant falls on there. */
export function localDay(atMs: number): Day {
  const day = readDay(DAY.format(atMs));
  if (day === undefined) throw new Error('an instant falls on no day');
  return day;
}

/** 14:03 */
export function localTime(atMs: number, locale: Locale): string {
  return TIME[locale].format(atMs);
}
