import { expect, test } from 'vitest';
import type { Day } from './day.ts';
import { firstValidity, labelState } from './label.ts';

const day = (text: string) => text as Day;

test.each([
  ['2016-09-19', '2018-09-19'],
  ['2024-02-29', '2026-02-28'],
])('[LA1] a first label awarded on %s is valid to %s', (awardedOn, validUntil) => {
  expect(firstValidity(day(awardedOn))).toBe(validUntil);
});

test.each([
  ['2026-02-28', { is: 'valid', daysLeft: 184 }],
  ['2026-03-01', { is: 'expiring', daysLeft: 183 }],
  ['2026-08-31', { is: 'expiring', daysLeft: 0 }],
  ['2026-09-01', { is: 'expired', daysAgo: 1 }],
] as const)('[LA2] a label valid to 31 August 2026 is, on %s, %o', (today, state) => {
  const label = { level: 'bronze', awardedOn: day('2024-08-31'), validUntil: day('2026-08-31') } as const;
  expect(labelState(label, day(today))).toEqual(state);
});
