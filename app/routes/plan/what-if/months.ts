import { addDays, addMonths, type Day } from '#app/domain/day.ts';

/** How many calendar months `day` lies after `from`; negative before. */
export function monthsAfter(from: Day, day: Day): number {
  const [fromYear = 0, fromMonth = 0] = from.split('-').map(Number);
  const [year = 0, month = 0] = day.split('-').map(Number);
  return (year - fromYear) * 12 + (month - fromMonth);
}

/** The month's last day. */
export function monthEnd(day: Day): Day {
  return addDays(addMonths(`${day.slice(0, 7)}-01` as Day, 1), -1);
}

/** The months that can be looked at: from this one to the last of the given days, but at least a year and at most ten. */
export function monthSpan(today: Day, days: readonly (Day | null)[]): number {
  const last = Math.max(12, ...days.map((day) => (day === null ? 0 : monthsAfter(today, day))));
  return Math.min(120, last);
}
