import { expect, test } from 'vitest';
import { readAmountTyped, readScoreTyped } from './typed-amount.ts';

test.each([
  ['', null],
  ['  ', null],
  ['50000', 50_000],
  ['50 000', 50_000],
  ['50 000,50', 50_000.5],
  ['2,5', 2.5],
  ['1.250.000', 1_250_000],
  // Fifty thousand to some, fifty to others.
  ['50.000', undefined],
  ['50,000', undefined],
  ['-3', undefined],
  ['10 %', undefined],
  ['mye', undefined],
])('“%s” is the amount %o', (typed, amount) => expect(readAmountTyped(typed)).toBe(amount));

test.each([
  ['60 %', 60],
  ['60%', 60],
  ['2,5 %', 2.5],
  ['12', 12],
  ['50.000', undefined],
  ['%', undefined],
  [' ', null],
])('“%s” is the score %o', (typed, score) => expect(readScoreTyped(typed)).toBe(score));
