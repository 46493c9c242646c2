import { expect, test } from 'vitest';
import { asSet, SET_31, SET_34, SET_36 } from '#tests/fixtures/indicator-sets/sets.ts';
import type { SetContent } from './set-content.ts';
import { counterparts } from './set-mapping.ts';
import { NOT_THERE, suggestedMapping } from './suggest-mapping.ts';

const set31 = asSet(SET_31, 'ecei-31');
const set34 = asSet(SET_34, 'bw-34');
const set36 = asSet(SET_36, 'bronze-36');
const changed = (set: SetContent, code: string, change: Partial<SetContent['indicators'][number]>): SetContent => ({
  ...set,
  indicators: set.indicators.map((one) => (one.code === code ? { ...one, ...change } : one)),
});

test('[CM5] indicators with the same code and a name in common are suggested for each other', () => {
  const suggested = suggestedMapping(set31, set34);
  expect(suggested.size).toBe(31);
  expect(suggested.get('4.6.1')).toBe('4.6.1');
  // 6.1 to 6.3 of both are other things under the same codes.
  expect(suggestedMapping(set34, set36).has('6.1')).toBe(false);
});

test('[CM5] a name alone is enough where only one has it, under any code; a code alone never', () => {
  const recoded = asSet(
    changed(SET_31, '2.6', { code: '2.9', name: { nb: 'Samarbeid innad i klyngen', en: 'x' } }),
    'b',
  );
  expect(suggestedMapping(set31, recoded).get('2.9')).toBe('2.6');
  const renamed = asSet(changed(SET_31, '2.6', { name: { nb: 'Noe helt annet', en: 'Something else' } }), 'b');
  expect(suggestedMapping(set31, renamed).has('2.6')).toBe(false);
  const twice = asSet(changed(SET_31, '2.7', { name: { nb: 'Samarbeid innad i klyngen', en: 'y' } }), 'b');
  expect(suggestedMapping(twice, recoded).has('2.9')).toBe(false);
});

test('[CM5] none is suggested twice', () => {
  const suggested = [...suggestedMapping(set36, set34).values()];
  expect(new Set(suggested).size).toBe(suggested.length);
});

test('[CM6] what a person said is not there is not compared, even under the same code of one series', () => {
  const newer = asSet(SET_31, 'ecei-31', 2);
  expect(counterparts(set31, newer, new Map([['2.6', NOT_THERE]])).get('2.6')).toEqual({
    is: 'not-comparable',
    why: 'not-in-older',
  });
});
