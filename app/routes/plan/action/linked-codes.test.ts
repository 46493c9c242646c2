import { expect, test } from 'vitest';
import { linkedIndicators } from './linked-codes.ts';
import type { PlanIndicator } from '#app/routes/plan/weak/weak-side.ts';

test('an action’s indicators stand in the set’s order, unknown ones last, whatever order they came in', () => {
  const named = (code: string): [string, PlanIndicator] => [
    code,
    { code, name: { nb: code, en: code }, groupName: { nb: '', en: '' }, unit: 'level' },
  ];
  const set = new Map(['4.9', '4.10', '2.1'].map(named));
  const codes = ['x.2', '2.1', '4.10', 'x.1', '4.9'];
  const expected = ['4.9', '4.10', '2.1', 'x.1', 'x.2'];
  for (const order of [codes, [...codes].reverse()]) {
    const indicators = new Map(order.map((code) => [code, null]));
    expect(linkedIndicators({ indicators }, set).map(([code]) => code)).toEqual(expected);
  }
});
