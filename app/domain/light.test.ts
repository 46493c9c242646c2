import { expect, test } from 'vitest';
import { isWeak, light, LIGHTS, type Bounds } from './light.ts';

const HIGHER: Bounds = { minimum: 40, excellence: 70, direction: 'higher' };
const LOWER: Bounds = { minimum: 40, excellence: 20, direction: 'lower' };

test('[TL1] at or past excellence is green, in the direction of the indicator', () => {
  expect([70, 71].map((value) => light(value, HIGHER))).toEqual(['green', 'green']);
  expect([20, 0].map((value) => light(value, LOWER))).toEqual(['green', 'green']);
});

test('[TL2] short of the minimum is red, from the minimum on yellow', () => {
  expect([39.9, 40, 69.9].map((value) => light(value, HIGHER))).toEqual(['red', 'yellow', 'yellow']);
  expect([40.1, 40, 20.1].map((value) => light(value, LOWER))).toEqual(['red', 'yellow', 'yellow']);
});

test('[TL3] no value is none, never red', () => {
  expect(light(null, HIGHER)).toBe('none');
});

test('[TL4] red and yellow are weak', () => {
  expect(LIGHTS.filter(isWeak)).toEqual(['yellow', 'red']);
});
