import { expect, test } from 'vitest';
import { readTyped } from './value-input.tsx';

test('a number is read with comma or point, spaces and per cent; nothing is none, and words are no number', () => {
  expect(['12', '12,5', '12.5', '1 200', '60 %', '-1'].map(readTyped)).toEqual([12, 12.5, 12.5, 1200, 60, -1]);
  expect(readTyped(' ')).toBeNull();
  expect(['tolv', '1,2,3', '12x'].map(readTyped)).toEqual([undefined, undefined, undefined]);
});
