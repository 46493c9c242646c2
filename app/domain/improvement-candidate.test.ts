import { describe, expect, test } from 'vitest';
import type { ActionStatus } from './action.ts';
import type { Score } from './benchmark.ts';
import type { Day } from './day.ts';
import { improvementSteps, wasLinkedBefore, type Assessed } from './improvement-candidate.ts';
import type { Light } from './light.ts';

const BOUNDS = { minimum: 20, excellence: 50, direction: 'higher' } as const;
const on = (day: string, value: number | null, light: Light): Assessed => {
  const score: Score = { value, light, remark: null };
  return { takenOn: day as Day, score };
};
const days = (past: readonly Assessed[], direction: 'higher' | 'lower' = 'higher') =>
  improvementSteps(past, { ...BOUNDS, direction }).map(({ before, after }) => [before.takenOn, after.takenOn]);

describe('[IM1] where an indicator improved', () => {
  const [red, yellow, green] = [
    on('2020-01-31', 10, 'red'),
    on('2022-01-31', 30, 'yellow'),
    on('2024-01-31', 60, 'green'),
  ];

  test('is each step to a better light, the newest first, in whatever order they come', () => {
    expect(days([green, red, yellow])).toEqual([
      ['2022-01-31', '2024-01-31'],
      ['2020-01-31', '2022-01-31'],
    ]);
  });

  test('within one light the value decides, in the indicator’s direction; worse and equal ones are no step', () => {
    const more = on('2024-01-31', 35, 'yellow');
    expect(days([yellow, more])).toHaveLength(1);
    expect(days([yellow, more], 'lower')).toEqual([]);
    expect(days([yellow, on('2024-01-31', 30, 'yellow')])).toEqual([]);
    expect(days([on('2018-01-31', 60, 'green'), red])).toEqual([]);
    expect(days([on('2018-01-31', null, 'yellow'), yellow])).toEqual([]);
  });

  test('what was not assessed is passed over, and one benchmark is no step', () => {
    expect(days([red, on('2022-01-31', null, 'none'), green])).toEqual([['2020-01-31', '2024-01-31']]);
    expect(days([on('2020-01-31', null, 'none'), green])).toEqual([]);
    expect(days([green])).toEqual([]);
    expect(days([])).toEqual([]);
  });
});

test('[IM2] beside a step stand the actions that are known to have been linked before it, and were not stopped', () => {
  const step = { before: on('2022-01-31', 10, 'red'), after: on('2024-01-31', 60, 'green') };
  const linked = (status: ActionStatus, takenOn: string | null) =>
    wasLinkedBefore(step, { status, baseline: takenOn === null ? null : { takenOn: takenOn as Day } });
  for (const status of ['planned', 'in-progress', 'completed'] as const) {
    expect(linked(status, '2022-01-31')).toBe(true);
    expect(linked(status, '2020-01-31')).toBe(true);
    expect(linked(status, '2024-01-31')).toBe(false);
    expect(linked(status, null)).toBe(false);
  }
  expect(linked('stopped', '2022-01-31')).toBe(false);
});
