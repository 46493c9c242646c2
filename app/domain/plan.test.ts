import { expect, test } from 'vitest';
import type { Day } from './day.ts';
import { coverage, progress } from './plan.ts';

const day = (text: string) => text as Day;

test('[PL1] a plan’s progress counts its actions by status, and those overdue beside', () => {
  const actions = [
    { status: 'planned', deadline: day('2026-05-03') },
    { status: 'planned', deadline: null },
    { status: 'in-progress', deadline: day('2026-05-04') },
    { status: 'completed', deadline: day('2026-01-01') },
  ] as const;
  expect(progress(actions, day('2026-05-04'))).toEqual({
    byStatus: { planned: 2, 'in-progress': 1, completed: 1, stopped: 0 },
    overdue: 1,
    total: 4,
  });
});

test('[PL1] an empty plan has every count at none', () => {
  expect(progress([], day('2026-05-04'))).toEqual({
    byStatus: { planned: 0, 'in-progress': 0, completed: 0, stopped: 0 },
    overdue: 0,
    total: 0,
  });
});

test('[PL2] an indicator is covered by any linked action that was not stopped, a completed one too', () => {
  const actions = [
    { status: 'stopped', indicatorCodes: ['2.6', '4.3'] },
    { status: 'completed', indicatorCodes: ['4.3'] },
    { status: 'planned', indicatorCodes: ['5.1', '1.2'] },
  ] as const;
  expect(coverage(['5.1', '2.6', '4.3', '4.5'], actions)).toEqual({
    covered: ['5.1', '4.3'],
    uncovered: ['2.6', '4.5'],
  });
});
