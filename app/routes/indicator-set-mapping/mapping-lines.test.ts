import { expect, test } from 'vitest';
import { NOT_THERE } from '#app/domain/suggest-mapping.ts';
import { asSet, SET_31, SET_34 } from '#tests/fixtures/indicator-sets/sets.ts';
import { mappingLines } from './mapping-lines.ts';
import { fieldOf, readMapping } from './read-mapping.ts';

const older = asSet(SET_31, 'ecei-31');
const newer = asSet(SET_34, 'bw-34');
const lineOf = (lines: ReturnType<typeof mappingLines>, code: string) => lines.find((line) => line.code === code);

test('[CM5] between two series the form begins with suggestions, and until they are saved nothing is compared', () => {
  const lines = mappingLines(older, newer, undefined);
  expect(lineOf(lines, '2.6')).toMatchObject({
    chosen: '2.6',
    isSuggested: true,
    standing: { is: 'not-comparable', why: 'not-in-older' },
  });
  expect(lineOf(lines, '6.1')).toMatchObject({ chosen: NOT_THERE, isSuggested: false });
});

test('[CM5] what was set down is not suggested anew', () => {
  const lines = mappingLines(older, newer, new Map([['2.6', '2.5']]));
  expect(lines.some(({ isSuggested }) => isSuggested)).toBe(false);
  expect(lineOf(lines, '2.6')).toMatchObject({ chosen: '2.5', standing: { is: 'same', code: '2.5' } });
  expect(lineOf(lines, '2.7')).toMatchObject({ chosen: NOT_THERE });
});

test('[CM1] [CM6] in one series the same code is chosen unless somebody said it is not there', () => {
  const second = asSet(SET_31, 'ecei-31', 2);
  const lines = mappingLines(older, second, new Map([['2.6', NOT_THERE]]));
  expect(lineOf(lines, '2.5')).toMatchObject({ chosen: '2.5', standing: { is: 'same' } });
  expect(lineOf(lines, '2.6')).toMatchObject({ chosen: NOT_THERE, standing: { is: 'not-comparable' } });
});

test('the form is read as it was sent; what did not come, or is no code of the older set, is not there', () => {
  const typed: Record<string, string> = { [fieldOf('2.6')]: '2.5', [fieldOf('2.7')]: '9.9', [fieldOf('2.5')]: '' };
  const mapping = readMapping((field) => typed[field] ?? null, older, newer);
  expect(mapping.get('2.6')).toBe('2.5');
  for (const code of ['2.5', '2.7', '1.1.0']) expect(mapping.get(code), code).toBe(NOT_THERE);
});
