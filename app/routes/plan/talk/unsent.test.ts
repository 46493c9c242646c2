import { expect, test } from 'vitest';
import { unsent } from './unsent.ts';

test.each([
  ['Hei', 'Hei', ''],
  ['Hei', 'Hei \n', ''],
  ['Hei', '', ''],
  ['Hei', 'Hei og takk', 'og takk'],
  ['Hei ', 'Hei\nog takk', 'og takk'],
  ['Hei', 'Heisann', 'Heisann'],
  ['Hei', 'Nei, vent', 'Nei, vent'],
  ['', 'Fordi', 'Fordi'],
])('[TA9] of %j that was sent, and %j that stands there now, %j is left', (sent, now, left) => {
  expect(unsent(sent, now)).toBe(left);
});

test('[TA9] an edit that was gone on with is left whole', () => {
  expect(unsent('Hei', 'Hei og takk', true)).toBe('Hei og takk');
  expect(unsent('Hei', 'Hei', true)).toBe('');
});
