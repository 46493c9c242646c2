import { expect, test } from 'vitest';
import type { Day } from '#app/domain/day.ts';
import { nextTitle, readForward } from './read-forward.ts';

const KEY = 'a'.repeat(21);
const read = (fields: Record<string, string>, actions: string[] = []) => {
  const form = new URLSearchParams({ key: KEY, title: ' Plan ', horizon: '2028-01-01', ...fields });
  for (const id of actions) form.append('action', id);
  return readForward(form);
};

test('[TE4] the form says what comes along, under the id that was made with it', () => {
  expect(read({ goals: 'on' }, ['x', 'y'])).toMatchObject({
    ok: true,
    value: {
      id: KEY,
      title: 'Plan',
      horizonOn: '2028-01-01',
      actionIds: new Set(['x', 'y']),
      hasGoals: true,
      hasText: false,
    },
  });
  expect(read({ horizon: '' })).toMatchObject({ ok: true, value: { horizonOn: null } });
});

test('all that is wrong is told at once', () => {
  expect(read({ key: '../x', title: ' ', horizon: '2028-02-31' })).toEqual({
    ok: false,
    problem: ['key', 'title', 'horizon'],
  });
  expect(read({ title: 'x'.repeat(201) })).toEqual({ ok: false, problem: ['title'] });
});

test('the years in a title move on', () => {
  const [from, until] = ['2027-03-01' as Day, '2029-03-01' as Day];
  expect(nextTitle('Forbedringsplan 2025–2027', from, until)).toBe('Forbedringsplan 2027–2029');
  expect(nextTitle('Plan 2025', from, null)).toBe('Plan 2027');
  expect(nextTitle('Vår plan', from, until)).toBe('Vår plan');
});
