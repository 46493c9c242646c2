import { expect, test } from 'vitest';
import { Delays } from './delays.ts';

test('quantiles are right to about a percent', () => {
  const delays = new Delays();
  for (let ms = 1; ms <= 1000; ms += 1) delays.add(ms);
  expect(delays.at(0.5)).toBeGreaterThan(490);
  expect(delays.at(0.5)).toBeLessThan(510);
  expect(delays.at(0.99)).toBeGreaterThan(975);
  expect(delays.at(0.99)).toBeLessThan(1005);
  expect(new Delays().at(0.5)).toBeNaN();
});
