import { expect, test } from 'vitest';
import { sharedPart } from './shared-part.ts';

const row = {
  actionId: 'one',
  jointActionId: 'joint' as string | null,
  title: 'Together',
  status: 'planned',
  responsible: 'Kari',
  responsibleIds: ['a', 'b'],
  deadlineOn: null as Date | null,
};

test.each([
  ['title', { title: 'As one' }],
  ['status', { status: 'completed' }],
  ['responsible', { responsible: 'Jonas' }],
  ['people', { responsibleIds: ['a'] }],
  ['deadline', { deadlineOn: new Date('2026-05-04') }],
  ['joint action', { jointActionId: 'other' }],
  ['being a commitment', { jointActionId: null }],
])('[JA6] another %s of a commitment is something to look at again', (_, change) =>
  expect(sharedPart([{ ...row, ...change }])).not.toBe(sharedPart([row])),
);

test('[JA6] the plan’s other actions, and the order of rows, are nothing to look at', () => {
  const other = { ...row, actionId: 'other' };
  const own = { ...row, actionId: 'own', jointActionId: null };
  expect(sharedPart([other, row, own])).toBe(sharedPart([row, other]));
  expect(sharedPart([own])).toBe(sharedPart([]));
});
