import { expect, test } from 'vitest';
import { EXAMPLE } from '#tests/fixtures/benchmarks/example.ts';
import { DEMO_SET } from '#tests/support/demo-set.ts';
import { benchmarkChanges, change, lightShares, weakIndicators } from './benchmark-change.ts';
import type { Score } from './benchmark.ts';
import { light, type Bounds, type Light } from './light.ts';

const HIGHER: Bounds = { minimum: 2, excellence: 3, direction: 'higher' };
const LOWER: Bounds = { minimum: 40, excellence: 20, direction: 'lower' };
const scored = (value: number, bounds: Bounds): Score => ({ value, light: light(value, bounds), remark: null });
const only = (colour: Light): Score => ({ value: null, light: colour, remark: null });

test('[CH1] a better light is improved, a worse one is worse, whatever the scores', () => {
  expect(change(only('red'), only('yellow'), HIGHER)).toBe('improved');
  expect(change(only('green'), scored(2.9, HIGHER), HIGHER)).toBe('worse');
  expect(change(scored(41, LOWER), scored(19, LOWER), LOWER)).toBe('improved');
});

test('[CH2] within one light the scores decide, in the direction of the indicator', () => {
  expect(change(scored(2.1, HIGHER), scored(2.4, HIGHER), HIGHER)).toBe('improved');
  expect(change(scored(25, LOWER), scored(30, LOWER), LOWER)).toBe('worse');
  expect(change(scored(2.1, HIGHER), scored(2.1, HIGHER), HIGHER)).toBe('unchanged');
  expect(change(only('yellow'), scored(2.1, HIGHER), HIGHER)).toBe('unchanged');
});

test('[CH3] what was not assessed on a side cannot be compared', () => {
  expect(change(only('none'), only('green'), HIGHER)).toBe('not-comparable');
  expect(change(only('green'), undefined, HIGHER)).toBe('not-comparable');
});

test('[CH3] every indicator of the set gets a change, in its order', () => {
  const after = new Map(EXAMPLE).set('2.6', { value: 31, light: 'yellow', remark: null });
  const changes = benchmarkChanges(EXAMPLE_BENCHMARK, { scores: after }, DEMO_SET);
  expect([...changes.keys()]).toEqual(DEMO_SET.indicators.map(({ code }) => code));
  expect(changes.get('2.6')).toBe('improved');
  expect(changes.get('5.3')).toBe('not-comparable');
  expect([...changes.values()].filter((each) => each === 'unchanged')).toHaveLength(29);
});

const EXAMPLE_BENCHMARK = { scores: EXAMPLE };

test('[CH4] weak indicators come worst first: red, then yellow, each in the set’s order', () => {
  const weak = weakIndicators(EXAMPLE_BENCHMARK, DEMO_SET);
  const red = ['2.2.3', '2.3', '2.6', '3.1', '3.2', '4.1.6', '4.3', '4.6.1', '4.6.2', '5.1'];
  expect(weak.slice(0, red.length)).toEqual(red);
  expect(weak.slice(red.length).every((code) => EXAMPLE.get(code)?.light === 'yellow')).toBe(true);
});

test('[CH5] lights are counted over the set or one group, and what has no score counts as none', () => {
  const all = lightShares(EXAMPLE_BENCHMARK, DEMO_SET);
  expect(all.green + all.yellow + all.red + all.none).toBe(31);
  expect(lightShares(EXAMPLE_BENCHMARK, DEMO_SET, '5')).toEqual({ green: 0, yellow: 1, red: 1, none: 1 });
  expect(lightShares({ scores: new Map() }, DEMO_SET).none).toBe(31);
});
