import { expect, test } from 'vitest';
import type { PlainObject, PlainPlan } from './plain.ts';
import { isNoDifference, planDifference } from './plan-difference.ts';

const action = (id: string, more: PlainObject = {}): PlainObject => ({ id, title: id.toUpperCase(), ...more });
const plan = (actions: readonly PlainObject[], more: PlainObject = {}): PlainPlan => ({ actions, text: '', ...more });

test('[VE1] actions are new, gone or changed field by field, whatever the fields are called', () => {
  const before = plan([action('a', { deadline: null, later: { of: 1 } }), action('b', { participants: ['x'] })]);
  const after = plan([action('a', { deadline: '2027-05-01', later: { of: 2 } }), action('c')]);
  expect(planDifference(before, after).entries).toEqual([
    {
      list: 'actions',
      id: 'a',
      is: 'changed',
      title: 'A',
      isMoved: false,
      fields: [
        { field: 'deadline', before: null, after: '2027-05-01' },
        { field: 'later', before: { of: 1 }, after: { of: 2 } },
      ],
    },
    {
      list: 'actions',
      id: 'c',
      is: 'added',
      title: 'C',
      isMoved: false,
      fields: [{ field: 'title', before: null, after: 'C' }],
    },
    {
      list: 'actions',
      id: 'b',
      is: 'removed',
      title: 'B',
      isMoved: false,
      fields: [
        { field: 'title', before: 'B', after: null },
        { field: 'participants', before: ['x'], after: null },
      ],
    },
  ]);
});

test('[VE1] a field that is missing says the same as an empty one', () => {
  const before = plan([action('a')]);
  const after = plan([action('a', { milestones: [], cost: null, funding: '', indicators: {} })], { goals: [] });
  expect(isNoDifference(planDifference(before, after))).toBe(true);
});

test('[VE1] of actions in another order only those have moved that left the others', () => {
  const before = plan(['a', 'b', 'c', 'd'].map((id) => action(id)));
  const after = plan(['d', 'a', 'b', 'c'].map((id) => action(id)));
  expect(planDifference(before, after).entries.map(({ id, isMoved }) => [id, isMoved])).toEqual([['d', true]]);
});

test("[VE1] the plan's own fields and other lists are compared too", () => {
  const before = plan([], { text: 'Før', goals: [] });
  const after = plan([], { text: 'Etter', goals: [{ id: 'g', title: 'Grønt' }] });
  const { entries, fields } = planDifference(before, after);
  expect(fields).toEqual([{ field: 'text', before: 'Før', after: 'Etter' }]);
  expect(entries.map(({ list, id, is }) => [list, id, is])).toEqual([['goals', 'g', 'added']]);
});
