import { expect, test } from 'vitest';
import type { Day } from './day.ts';
import { checkTakenOn } from './taken-on.ts';

const TODAY = '2026-05-04' as Day;

test('[BM19] a benchmark may be from today or before', () => {
  expect(checkTakenOn('2026-05-04', TODAY)).toEqual({ ok: true, value: '2026-05-04' });
});

test.each([
  ['2026-05-05', 'benchmark.taken-on-future'],
  ['2006-12-31', 'benchmark.taken-on-too-early'],
  ['2026-02-30', 'benchmark.taken-on-invalid'],
  ['04.05.2026', 'benchmark.taken-on-invalid'],
  ['', 'benchmark.taken-on-invalid'],
])('[BM19] %j is refused: %s', (text, code) => {
  expect(checkTakenOn(text, TODAY)).toMatchObject({ ok: false, problem: { code, value: text } });
});
