import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { readPlan } from './read.ts';
import { newPlanDocument } from './shape.ts';

/** A plan as another program may write it. */
function planOf(actions: Readonly<Record<string, Readonly<Record<string, unknown>>>>) {
  const doc = newPlanDocument();
  for (const [id, fields] of Object.entries(actions)) {
    doc.getMap('actions').set(id, new Y.Map(Object.entries(fields)));
  }
  return readPlan(doc);
}

describe('reading a plan', () => {
  test('[DO1] actions stand by their order key as text, and by id where keys are equal', () => {
    const plan = planOf({ d: { order: 'a1' }, b: { order: 'a0' }, a: { order: 'a1' }, c: { order: 'Zz' } });
    expect(plan.actions.map(({ id }) => id)).toEqual(['c', 'b', 'a', 'd']);
  });

  test('[DO2] an action without any field has the empty value of each', () => {
    expect(planOf({ bare: {} }).actions).toEqual([
      {
        id: 'bare',
        title: '',
        status: 'planned',
        responsible: '',
        deadline: null,
        expectedEffect: '',
        order: '',
        indicators: new Map(),
        descriptionText: '',
      },
    ]);
  });

  test.each([
    ['title', 7],
    ['status', 'done'],
    ['status', null],
    ['responsible', true],
    ['deadline', '31.12.2026'],
    ['deadline', '2026-02-30'],
    ['expectedEffect', {}],
    ['order', 1],
    ['indicators', ['4.6.1']],
    ['description', 'plain text'],
  ])('[DO2] %s as %o makes the action unreadable, and no other', (field, value) => {
    const plan = planOf({ good: { title: 'Good' }, bad: { title: 'Bad', [field]: value } });
    expect(plan.actions.map(({ id }) => id)).toEqual(['good']);
    expect(plan.unreadable).toEqual(['bad']);
  });

  test('[DO2] an entry that is no map is unreadable', () => {
    const doc = newPlanDocument();
    doc.getMap('actions').set('text', 'an action?');
    expect(readPlan(doc)).toMatchObject({ actions: [], unreadable: ['text'] });
  });

  test.each([
    [true, null],
    [
      { value: 40, light: 'red', takenOn: '2026-03-01' },
      { value: 40, light: 'red', takenOn: '2026-03-01' },
    ],
    [
      { light: 'none', takenOn: '2026-03-01' },
      { value: null, light: 'none', takenOn: '2026-03-01' },
    ],
    [{ value: 40, light: 'blue', takenOn: '2026-03-01' }, null],
    [{ value: 40, light: 'red', takenOn: 'spring' }, null],
  ])('[DO4] an indicator kept as %o is linked, with the baseline %o', (kept, baseline) => {
    const plan = planOf({ one: { indicators: new Y.Map([['4.6.1', kept]]) } });
    expect(plan.actions[0]?.indicators).toEqual(new Map([['4.6.1', baseline]]));
  });
});
