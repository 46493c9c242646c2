import { readDay, type Day } from '#app/domain/day.ts';

/** A day as people type one: 24.12.2026, 24/12/2026, 24.12.26 or 2026-12-24; undefined where it is none. */
export function typedDay(text: string): Day | undefined {
  const typed = text.trim();
  const iso = readDay(typed);
  if (iso !== undefined) return iso;
  const parts = /^(\d{1,2})[./](\d{1,2})[./](\d{4}|\d{2})\.?$/.exec(typed.replaceAll(/\s/g, ''));
  if (parts === null) return undefined;
  const [, day = '', month = '', year = ''] = parts;
  return readDay(`${year.length === 2 ? `20${year}` : year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}
