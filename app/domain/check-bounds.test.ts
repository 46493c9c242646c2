import { describe, expect, test } from 'vitest';
import { checkBound, checkOrder } from './check-bounds.ts';

describe('[BO1] a bound is a value that its unit can hold', () => {
  test.each([
    [0, 'percent'],
    [100, 'percent'],
    [4, 'level'],
    [2.5, 'fte'],
    [1000, 'count'],
  ] as const)('%d %s is one', (value, unit) => {
    expect(checkBound(value, unit)).toBeUndefined();
  });

  test.each([
    [-0.1, 'percent', { code: 'bounds.out-of-range', minimum: 0, maximum: 100 }],
    [100.1, 'percent', { code: 'bounds.out-of-range', minimum: 0, maximum: 100 }],
    [4.5, 'level', { code: 'bounds.out-of-range', minimum: 0, maximum: 4 }],
    [-1, 'years', { code: 'bounds.out-of-range', minimum: 0, maximum: null }],
    [2.5, 'count', { code: 'bounds.not-whole' }],
  ] as const)('%d %s is not', (value, unit, problem) => {
    expect(checkBound(value, unit)).toEqual(problem);
  });
});

describe('[BO1] excellence lies past the minimum', () => {
  test('above it where higher is better, below it where lower is', () => {
    expect(checkOrder({ minimum: 60, excellence: 80, direction: 'higher' })).toBeUndefined();
    expect(checkOrder({ minimum: 40, excellence: 20, direction: 'lower' })).toBeUndefined();
  });

  test.each([
    { minimum: 80, excellence: 60, direction: 'higher' },
    { minimum: 20, excellence: 40, direction: 'lower' },
    { minimum: 50, excellence: 50, direction: 'higher' },
    { minimum: 50, excellence: 50, direction: 'lower' },
  ] as const)('not with %o', (bounds) => {
    expect(checkOrder(bounds)).toEqual({ code: 'bounds.excellence-not-better', direction: bounds.direction });
  });
});
