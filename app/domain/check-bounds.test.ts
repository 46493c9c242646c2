import { expect, test } from 'vitest';
import { checkBound, checkOrder } from './check-bounds.ts';

test.each([
  ['percent', 0, undefined],
  ['percent', 100.1, { code: 'bounds.out-of-range', minimum: 0, maximum: 100 }],
  ['level', 4.1, { code: 'bounds.out-of-range', minimum: 0, maximum: 4 }],
  ['years', -1, { code: 'bounds.out-of-range', minimum: 0, maximum: null }],
  ['count', 2.5, { code: 'bounds.not-whole' }],
  ['fte', 2.5, undefined],
] as const)('[BO1] for %s the bound %d is %o', (unit, value, problem) => {
  expect(checkBound(value, unit)).toEqual(problem);
});

test.each([
  ['higher', 40, 60, true],
  ['higher', 60, 60, false],
  ['higher', 60, 40, false],
  ['lower', 60, 40, true],
  ['lower', 40, 60, false],
] as const)(
  '[BO1] where %s is better, minimum %d and excellence %d are right: %s',
  (direction, minimum, excellence, isRight) => {
    expect(checkOrder({ minimum, excellence, direction }) === undefined).toBe(isRight);
  },
);
