import { expect, test } from 'vitest';
import type { Day } from './day.ts';
import { daysLate } from './round.ts';

const [due, today] = ['2026-04-30', '2026-05-10'] as Day[];
const open = { dueOn: due ?? null, closedAt: null };
const closed = { ...open, closedAt: new Date('2026-05-06T12:00:00Z') };

test.each([
  ['on the due day is in time', open, '2026-04-30', 0],
  ['before it is in time', open, '2026-04-01', 0],
  ['the day after is one day late', open, '2026-05-01', 1],
  ['not yet is late until today', open, null, 10],
  ['never is late until the round closed', closed, null, 6],
  ['late is late after the closing too', closed, '2026-05-02', 2],
  ['without a due day nothing is late', { ...open, dueOn: null }, null, 0],
])('[RO6] what is delivered: %s', (_name, round, deliveredOn, days) => {
  expect(daysLate(round, deliveredOn as Day | null, today as Day)).toBe(days);
});
