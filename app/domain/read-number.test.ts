import { expect, test } from 'vitest';
import { readNumber } from './read-number.ts';

test.each([
  ['45', 45],
  ['2,5', 2.5],
  ['2.5', 2.5],
  [',5', 0.5],
  ['1 234', 1234],
  ['1\u00a0234,5', 1234.5],
  ['1\u2009234\u202f567', 1234567],
  ['1.234,5', 1234.5],
  ['1,234.5', 1234.5],
  ['1.234.567', 1234567],
  ['1,234,567.25', 1234567.25],
  ['1.234', 1.234],
  ['-3', -3],
  ['\u22123,5', -3.5],
  ['+7', 7],
  [' 12 ', 12],
  ['-0', 0],
])('[BM9] %j is the number %d', (text, number) => {
  expect(readNumber(text)).toEqual({ number, hasPercentSign: false });
});

test.each([
  ['45 %', 45],
  ['45%', 45],
  ['0,45\u00a0%', 0.45],
])('[BM10] %j is %d with a percent sign', (text, number) => {
  expect(readNumber(text)).toEqual({ number, hasPercentSign: true });
});

test.each([
  '',
  ' ',
  '-',
  'førti',
  '12 mnd',
  '1,2,3',
  '1 23',
  '12.34.56',
  '1,23.456,7',
  '1e3',
  '0x10',
  '5.',
  '.',
  '%',
  '45 % %',
  'NaN',
])('[BM9] %j is no number', (text) => {
  expect(readNumber(text)).toBeUndefined();
});
