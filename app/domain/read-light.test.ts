import { expect, test } from 'vitest';
import { readLight } from './read-light.ts';

test.each([
  ['green', ['green', 'GREEN', ' Grønn ', 'grønt', 'gr', 'gr\u00f8nn'.normalize('NFD')]],
  ['yellow', ['yellow', 'Gul', 'gult', 'gu', 'y', 'Y']],
  ['red', ['red', 'rød', 'Rødt', 'r', 'R.']],
  ['none', ['none', 'Ingen', 'n', 'i', 'ikke vurdert', 'not assessed', 'grå']],
])('[BM11] %s is written in either language, in any case, or by its letter', (light, texts) => {
  expect(texts.map(readLight)).toEqual(texts.map(() => light));
});

test('[BM12] a lone g is green or yellow', () => {
  expect(readLight('G')).toBe('green-or-yellow');
});

test.each(['', 'oransje', 'greenish', '1', 'blå'])('[BM11] %j is no light', (text) => {
  expect(readLight(text)).toBeUndefined();
});
