import { describe, expect, test } from 'vitest';
import { asId, type ActionId } from '#app/domain/ids.ts';
import { anAction } from '#tests/support/an-action.ts';
import { orderFor, statusBeside, stepIn } from './board-places.ts';

const id = (text: string) => asId<ActionId>(text);
const action = (text: string) => anAction({ id: text });
const all = ['a', 'b', 'c', 'd', 'e'].map(action);
/** The column holds every other one. */
const column = ['a', 'c', 'e'].map(action);

describe('[VW3] a card’s place in the plan’s one order', () => {
  test('above another card is before it', () => {
    expect(orderFor(id('e'), id('c'), column, all)).toBe('c');
    expect(orderFor(id('b'), id('a'), column, all)).toBe('a');
  });

  test('below all is right after the last card, not at the end of the plan', () => {
    expect(orderFor(id('b'), null, ['a', 'c'].map(action), all)).toBe('d');
    expect(orderFor(id('a'), null, column, all)).toBe(null);
  });

  test('a card that lies right, or alone, keeps its place', () => {
    expect(orderFor(id('a'), id('b'), ['a', 'b'].map(action), all)).toBeUndefined();
    expect(orderFor(id('a'), null, [], all)).toBeUndefined();
    expect(orderFor(id('e'), null, column, all)).toBeUndefined();
  });

  test('a step up or down goes past one card of the column', () => {
    expect(stepIn(id('c'), -1, column)).toBe('a');
    expect(stepIn(id('a'), 1, column)).toBe('e');
    expect(stepIn(id('c'), 1, column)).toBe(null);
    expect(stepIn(id('a'), -1, column)).toBeUndefined();
    expect(stepIn(id('e'), 1, column)).toBeUndefined();
  });
});

test('columns stand in the order of the statuses', () => {
  expect([statusBeside('planned', 1), statusBeside('planned', -1), statusBeside('stopped', 1)]).toEqual([
    'in-progress',
    undefined,
    undefined,
  ]);
});
