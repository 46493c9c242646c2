import { expect, test } from 'vitest';
import { LOCALES } from '#app/domain/indicator-set.ts';
import { SET_31, SET_36 } from '#tests/fixtures/indicator-sets/sets.ts';
import { readIndicatorForm, typedIndicator, typedNew, typedOf } from './read-indicator-form.ts';

test.each(LOCALES)('an untouched form says what it was filled with, in %s', (locale) => {
  for (const indicator of SET_36.indicators) {
    expect(readIndicatorForm(typedOf(indicator, locale), SET_36)).toEqual({ ok: true, value: indicator });
  }
});

test('[IS4] a new indicator’s form lacks code, names and bounds, and tells all of it at once', () => {
  const read = readIndicatorForm(typedNew('1'), SET_31);
  expect(!read.ok && read.problem.map(({ code, field }) => [code, field])).toEqual([
    ['set.missing', 'code'],
    ['set.missing', 'nameNb'],
    ['set.missing', 'nameEn'],
    ['bounds.missing', 'minimum'],
    ['bounds.missing', 'excellence'],
  ]);
});

test('levels are read in the order of their values; problems stand at the rows of the form', () => {
  const [choice] = SET_31.indicators.filter(({ kind }) => kind === 'choice');
  if (choice === undefined) throw new Error('no choice');
  const typed = typedOf(choice, 'nb');
  const turned = { ...typed, levels: [...typed.levels].reverse() };
  expect(readIndicatorForm(turned, SET_31)).toEqual({ ok: true, value: choice });
  const wrong = { ...typed, levels: [{ key: 9, values: {} }, { key: 8, values: { value: '7' } }, ...typed.levels] };
  const read = readIndicatorForm(wrong, SET_31);
  expect(!read.ok && read.problem.map(({ code, part, row, field }) => [code, part, row, field])).toEqual([
    ['set.missing', 'levels', 2, 'nameNb'],
    ['set.missing', 'levels', 2, 'nameEn'],
    ['set.out-of-range', 'levels', 2, 'value'],
  ]);
});

test('what a form sends is taken as it was typed', () => {
  const form = new FormData();
  form.set('code', ' 1.9 ');
  form.set('levels.3.value', '0');
  expect(typedIndicator(form)).toMatchObject({
    texts: { code: ' 1.9 ', nameNb: '' },
    levels: [{ key: 3, values: { value: '0' } }],
  });
});
