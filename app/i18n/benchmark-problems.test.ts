import { describe, expect, test } from 'vitest';
import { LOCALES } from '#app/domain/indicator-set.ts';
import { DEMO_SET } from '#tests/support/demo-set.ts';
import { BENCHMARK_PROBLEMS_EN } from './benchmark-problems-en.ts';
import { BENCHMARK_PROBLEMS_NB } from './benchmark-problems-nb.ts';
import { describePlace, describeProblem, type Told, type ToldCode } from './benchmark-problems.ts';

const [first, second] = DEMO_SET.indicators;
if (first === undefined || second === undefined) throw new Error('the demo set is empty');
const place = { row: 7, column: 'Verdi', value: 'rød' };

/** One of each: a code that is missing here does not compile. */
const EXAMPLES: Readonly<Record<ToldCode, Told>> = {
  'sheet.empty': { ...place, code: 'sheet.empty' },
  'sheet.old-excel': { ...place, code: 'sheet.old-excel' },
  'sheet.password-protected': { ...place, code: 'sheet.password-protected' },
  'sheet.macros': { ...place, code: 'sheet.macros' },
  'sheet.damaged': { ...place, code: 'sheet.damaged' },
  'sheet.too-slow': { ...place, code: 'sheet.too-slow' },
  'sheet.quote-not-closed': { ...place, code: 'sheet.quote-not-closed' },
  'sheet.too-large': { ...place, code: 'sheet.too-large', limitBytes: 5_242_880 },
  'sheet.unfolds-too-large': { ...place, code: 'sheet.unfolds-too-large', limitBytes: 52_428_800 },
  'sheet.too-many-rows': { ...place, code: 'sheet.too-many-rows', limit: 2000 },
  'sheet.too-many-columns': { ...place, code: 'sheet.too-many-columns', limit: 100 },
  'sheet.not-a-sheet': { ...place, code: 'sheet.not-a-sheet', found: 'pdf' },
  'benchmark.taken-on-invalid': { ...place, code: 'benchmark.taken-on-invalid' },
  'benchmark.taken-on-future': { ...place, code: 'benchmark.taken-on-future' },
  'benchmark.taken-on-too-early': { ...place, code: 'benchmark.taken-on-too-early' },
  'benchmark.no-header': { ...place, code: 'benchmark.no-header' },
  'benchmark.no-score-column': { ...place, code: 'benchmark.no-score-column' },
  'benchmark.duplicate-column': { ...place, code: 'benchmark.duplicate-column', other: 'Poeng' },
  'benchmark.cluster-column-missing': {
    ...place,
    code: 'benchmark.cluster-column-missing',
    clusterName: 'Fjord',
    columns: ['Havbruk', 'Mineral'],
  },
  'benchmark.cluster-column-twice': {
    ...place,
    code: 'benchmark.cluster-column-twice',
    clusterName: 'Fjord',
    columns: ['Fjord', 'FJORD'],
  },
  'benchmark.no-rows': { ...place, code: 'benchmark.no-rows' },
  'benchmark.no-indicator': { ...place, code: 'benchmark.no-indicator' },
  'benchmark.unknown-indicator': { ...place, code: 'benchmark.unknown-indicator', suggestion: first },
  'benchmark.ambiguous-indicator': { ...place, code: 'benchmark.ambiguous-indicator', candidates: [first, second] },
  'benchmark.code-is-date': { ...place, code: 'benchmark.code-is-date', candidates: [first, second] },
  'benchmark.contradicting-indicator': {
    ...place,
    code: 'benchmark.contradicting-indicator',
    byCode: first,
    byName: second,
  },
  'benchmark.duplicate-row': { ...place, code: 'benchmark.duplicate-row', indicator: first, firstRow: 3 },
  'benchmark.formula-error': { ...place, code: 'benchmark.formula-error' },
  'benchmark.not-a-number': { ...place, code: 'benchmark.not-a-number', unit: 'fte' },
  'benchmark.value-is-date': { ...place, code: 'benchmark.value-is-date', suggestion: 2.5 },
  'benchmark.percent-not-expected': { ...place, code: 'benchmark.percent-not-expected', unit: 'level' },
  'benchmark.not-whole': { ...place, code: 'benchmark.not-whole' },
  'benchmark.out-of-range': { ...place, code: 'benchmark.out-of-range', minimum: 0, maximum: 100 },
  'benchmark.unknown-light': { ...place, code: 'benchmark.unknown-light' },
  'benchmark.ambiguous-light': { ...place, code: 'benchmark.ambiguous-light' },
  'benchmark.contradicting-light': {
    ...place,
    code: 'benchmark.contradicting-light',
    given: 'red',
    expected: 'yellow',
    score: 2.5,
    unit: 'years',
    bounds: { minimum: 2, excellence: 4, direction: 'higher' },
  },
  'benchmark.column-ignored': { ...place, code: 'benchmark.column-ignored' },
  'benchmark.row-ignored': { ...place, code: 'benchmark.row-ignored' },
  'benchmark.name-not-recognised': { ...place, code: 'benchmark.name-not-recognised', indicator: first },
  'benchmark.indicators-missing': { ...place, code: 'benchmark.indicators-missing', indicators: [first, second] },
  'benchmark.maybe-fraction': { ...place, code: 'benchmark.maybe-fraction', number: 0.45 },
};

describe.each(Object.values(EXAMPLES))('$code', (told) => {
  test.each(LOCALES)('has words of its own in %s', (locale) => {
    const text = describeProblem(told, locale);
    expect(text).toMatch(/^[A-ZÅÆØ0-9].*[.?]$/);
    expect(text).not.toMatch(/undefined|null|NaN|\[object|function/);
    const other = describeProblem(told, locale === 'nb' ? 'en' : 'nb');
    expect(text).not.toBe(other);
  });
});

test('every code that has words has an example here, and both languages have the same codes', () => {
  expect(Object.keys(BENCHMARK_PROBLEMS_NB).sort()).toEqual(Object.keys(EXAMPLES).sort());
  expect(Object.keys(BENCHMARK_PROBLEMS_EN).sort()).toEqual(Object.keys(EXAMPLES).sort());
});

test('numbers and names are in the reader’s language', () => {
  const told = EXAMPLES['benchmark.contradicting-light'];
  expect(describeProblem(told, 'nb')).toBe(
    'Arket sier «rød», men verdien 2,5 år gir gult lys (rødt under 2 år, grønt fra 4 år).',
  );
  expect(describeProblem(told, 'en')).toBe(
    'The sheet says “rød”, but the score 2.5 years gives a yellow light (red below 2 years, green from 4 years).',
  );
});

test('a place is told by row and column, or not at all', () => {
  expect(describePlace(place, 'nb')).toBe('Rad 7, kolonne «Verdi»');
  expect(describePlace({ row: 7, column: null, value: null }, 'en')).toBe('Row 7');
  expect(describePlace({ row: null, column: null, value: null }, 'nb')).toBe('');
});
