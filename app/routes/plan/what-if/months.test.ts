import { expect, test } from 'vitest';
import type { Day } from '#app/domain/day.ts';
import { monthEnd, monthsAfter, monthSpan } from './months.ts';

const day = (text: string) => text as Day;

test('months are counted by the calendar, and end on their last day', () => {
  expect(monthsAfter(day('2026-11-30'), day('2027-01-01'))).toBe(2);
  expect(monthsAfter(day('2026-11-01'), day('2026-10-31'))).toBe(-1);
  expect([monthEnd(day('2028-02-03')), monthEnd(day('2026-12-31'))]).toEqual(['2028-02-29', '2026-12-31']);
});

test('the months reach to the last day, a year at least and ten at most', () => {
  const today = day('2026-01-15');
  expect(monthSpan(today, [null, day('2025-01-01')])).toBe(12);
  expect(monthSpan(today, [day('2028-03-01')])).toBe(26);
  expect(monthSpan(today, [day('2999-01-01')])).toBe(120);
});
