/** A calendar day without time zone, `YYYY-MM-DD`; days compare as text. */
export type Day = string & { readonly __day: true };

const PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/;

/** The day that `text` writes as `YYYY-MM-DD`, or undefined where there is no such day. */
export function readDay(text: string): Day | undefined {
  const match = PATTERN.exec(text);
  if (match === null) return undefined;
  const date = new Date(`${text}T00:00:00Z`);
  return Number.isNaN(date.getTime()) || dayOf(date) !== text ? undefined : (text as Day);
}

/** Where the forum's people read the clock, wherever the server stands. */
export const TIME_ZONE = 'Europe/Oslo';

const LOCAL_DAY = new Intl.DateTimeFormat('en-CA', { timeZone: TIME_ZONE, dateStyle: 'short' });

/** The day that it is there at an instant. @param at milliseconds, where it is no date */
export function localDay(at: Date | number): Day {
  const day = readDay(LOCAL_DAY.format(at));
  if (day === undefined) throw new Error('an instant falls on no day');
  return day;
}

/** The day that midnight UTC stands for, as the tables keep days; of other instants, the day there. */
export function dayOf(date: Date): Day {
  return date.toISOString().slice(0, 10) as Day;
}

/** Midnight UTC of the day. */
export function dateOf(day: Day): Date {
  return new Date(`${day}T00:00:00Z`);
}

/** The same day of the month, `months` later; the month's last day where that month is shorter. */
export function addMonths(day: Day, months: number): Day {
  const date = dateOf(day);
  const dayOfMonth = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + months);
  const lastOfMonth = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  date.setUTCDate(Math.min(dayOfMonth, lastOfMonth));
  return dayOf(date);
}

export function addDays(day: Day, days: number): Day {
  return dayOf(new Date(dateOf(day).getTime() + days * 86_400_000));
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((dateOf(to).getTime() - dateOf(from).getTime()) / 86_400_000);
}
