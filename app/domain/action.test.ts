import { describe, expect, test } from 'vitest';
import { ACTION_STATUSES, allowedStatuses, isOpen, isOverdue, moveStatus } from './action.ts';
import type { Day } from './day.ts';

const day = (text: string) => text as Day;

describe('an action’s status', () => {
  test.each([
    ['planned', ['planned', 'in-progress', 'completed', 'stopped']],
    ['in-progress', ['planned', 'in-progress', 'completed', 'stopped']],
    ['completed', ['in-progress', 'completed']],
    ['stopped', ['planned', 'stopped']],
  ] as const)('[AC1] from %s it moves to %o and nowhere else', (from, to) => {
    expect(allowedStatuses(from)).toEqual(to);
    for (const status of ACTION_STATUSES)
      expect(moveStatus(from, status).ok).toBe(allowedStatuses(from).includes(status));
  });

  test('[AC1] a refused move says from where to where', () => {
    const problem = { code: 'action.status-move-not-allowed', from: 'completed', to: 'stopped' };
    expect(moveStatus('completed', 'stopped')).toEqual({ ok: false, problem });
  });

  test('[AC3] planned and in progress are open, completed and stopped are not', () => {
    expect(ACTION_STATUSES.filter(isOpen)).toEqual(['planned', 'in-progress']);
  });
});

describe('a deadline', () => {
  test.each([
    ['2026-05-03', true],
    ['2026-05-04', false],
    ['2026-05-05', false],
  ])('[AC2] of %s is overdue on 4 May: %s', (deadline, isLate) => {
    expect(isOverdue({ status: 'in-progress', deadline: day(deadline) }, day('2026-05-04'))).toBe(isLate);
  });

  test('[AC2] that has passed makes nothing overdue that is closed, and none is never overdue', () => {
    const [past, today] = [day('2020-01-01'), day('2026-05-04')];
    const overdue = ACTION_STATUSES.filter((status) => isOverdue({ status, deadline: past }, today));
    expect(overdue).toEqual(['planned', 'in-progress']);
    expect(isOverdue({ status: 'planned', deadline: null }, today)).toBe(false);
  });
});
