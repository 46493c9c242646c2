import { expect, test } from 'vitest';
import { addDays, addMonths, dateOf, dayOf, daysBetween, localDay, readDay, type Day } from './day.ts';

const day = (text: string) => text as Day;

test.each(['2026-05-04', '2024-02-29', '1999-12-31'])('%s is a day', (text) => {
  expect(readDay(text)).toBe(text);
});

test.each([
  '',
  '2026-5-4',
  '2026-02-29',
  '2026-04-31',
  '2026-13-01',
  '2026-00-10',
  '04.05.2026',
  '2026-05-04T10:00:00Z',
])('“%s” is none', (text) => {
  expect(readDay(text)).toBeUndefined();
});

test('an instant falls on its day in UTC, and a day begins at midnight there', () => {
  expect(dayOf(new Date('2026-05-04T23:59:59.999Z'))).toBe('2026-05-04');
  expect(dateOf(day('2026-05-04')).toISOString()).toBe('2026-05-04T00:00:00.000Z');
});

test.each([
  ['2026-01-31', 1, '2026-02-28'],
  ['2024-02-29', 12, '2025-02-28'],
  ['2026-12-15', 2, '2027-02-15'],
  ['2026-03-31', -1, '2026-02-28'],
  ['2026-01-15', -26, '2023-11-15'],
])('%s and %i months is %s', (from, months, to) => {
  expect(addMonths(day(from), months)).toBe(to);
});

test('days are counted over the ends of months, leap days and changes of the clock', () => {
  expect(addDays(day('2024-02-28'), 2)).toBe('2024-03-01');
  expect(addDays(day('2026-01-01'), -1)).toBe('2025-12-31');
  expect(daysBetween(day('2026-03-28'), day('2026-03-30'))).toBe(2);
  expect(daysBetween(day('2026-03-30'), day('2026-03-28'))).toBe(-2);
});

test.each([
  ['2026-01-31T22:30:00Z', '2026-01-31'],
  ['2026-01-31T23:30:00Z', '2026-02-01'],
  ['2026-06-30T22:30:00Z', '2026-07-01'],
])('at %s it is %s where the forum’s people read the clock', (instant, on) => {
  expect(localDay(new Date(instant))).toBe(on);
  expect(localDay(Date.parse(instant))).toBe(on);
});
