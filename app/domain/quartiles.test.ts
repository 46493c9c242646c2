import { expect, test } from 'vitest';
import { quartiles } from './quartiles.ts';

// As QUARTILE.INC of Excel and quantile() of R give them.
test.each([
  [[5], 5, 5, 5],
  [[1, 2], 1.25, 1.5, 1.75],
  [[1, 2, 3, 4], 1.75, 2.5, 3.25],
  [[6, 7, 15, 36, 39, 40, 41, 42, 43, 47, 49], 25.5, 40, 42.5],
  [[7, 15, 36, 39, 40, 41], 20.25, 37.5, 39.75],
  [[10, 0], 2.5, 5, 7.5],
])('of %j: %d, %d and %d', (values, low, median, high) => {
  expect(quartiles(values)).toEqual({ low, median, high });
});

test('of nothing there are none', () => {
  expect(quartiles([])).toBeNull();
});
