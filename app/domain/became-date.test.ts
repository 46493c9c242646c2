import { expect, test } from 'vitest';
import { dateInCell, typedBefore } from './became-date.ts';

const inText = (text: string) => dateInCell({ is: 'text', text });

test.each([
  ['02.jan', { day: 2, month: 1, year: null }],
  ['2-Jan', { day: 2, month: 1, year: null }],
  ['Feb.26', { day: 26, month: 2, year: null }],
  ['3. mai 2026', { day: 3, month: 5, year: 2026 }],
  ['04.06.2001', { day: 4, month: 6, year: 2001 }],
  ['4/6/2001', { day: 4, month: 6, year: 2001 }],
  ['04.06.01', { day: 4, month: 6, year: 1 }],
  ['2001-06-04', { day: 4, month: 6, year: 2001 }],
  ['2001-06-04 00:00:00', { day: 4, month: 6, year: 2001 }],
])('[BM7] %j is a date', (text, date) => {
  expect(inText(text)).toEqual(date);
});

test.each(['2.1', '4.6.1', '1.1.0', '12,5', '1 234 567', '31', 'mai', '', 'Januar 2026-1-1', '13.13.2001'])(
  '[BM7] %j is no date',
  (text) => {
    expect(inText(text)).toBeUndefined();
  },
);

test('[BM7] a date tells what may have been typed, in Norwegian and American order', () => {
  expect(typedBefore({ day: 4, month: 6, year: 2001 })).toEqual(['4.6.1', '6.4.1', '4.6', '6.4']);
  expect(typedBefore({ day: 1, month: 1, year: 2000 })).toContain('1.1.0');
});
