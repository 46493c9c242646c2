import { describe, expect, test } from 'vitest';
import {
  clusterMovement,
  linkedIndicator,
  proposal,
  regionMovement,
  unmeasured,
  type Movement,
  type Proposal,
} from './benchmark-day.ts';
import type { Score } from './benchmark.ts';
import type { Indicator } from './indicator-set.ts';
import type { Light } from './light.ts';
import type { Counterpart } from './set-mapping.ts';

const moved = (change: 'improved' | 'unchanged' | 'worse', isGreen = false): Movement => ({
  change,
  isGreen,
  why: null,
});
const unknown = unmeasured('no-before');

describe('[BD1] what an action’s link means in the round’s set', () => {
  const set = { indicators: [{ code: '2.6' }, { code: '4.7' }] as Indicator[] };
  const found = new Map<string, Counterpart>([
    ['2.6', { is: 'not-comparable', why: 'other-unit' }],
    ['4.7', { is: 'same', code: '4.6.1', haveBoundsMoved: false }],
    ['5.4', { is: 'not-comparable', why: 'not-in-older' }],
  ]);

  test('made on this very set, the code itself', () => {
    expect(linkedIndicator('2.6', set, null)).toEqual({ code: '2.6' });
    expect(linkedIndicator('9.9', set, null)).toEqual({ why: 'not-in-set' });
  });

  test('made on another set, what stands for it there, under whatever code', () => {
    expect(linkedIndicator('4.6.1', set, found)).toEqual({ code: '4.7' });
    expect(linkedIndicator('2.6', set, found)).toEqual({ why: 'other-unit' });
    expect(linkedIndicator('5.4', set, found)).toEqual({ why: 'not-in-set' });
    expect(linkedIndicator('1.2', set, found)).toEqual({ why: 'not-in-set' });
  });

  test('an older code that means another indicator now is not taken for that one', () => {
    const swapped = new Map<string, Counterpart>([['4.7', { is: 'same', code: '2.6', haveBoundsMoved: false }]]);
    expect(linkedIndicator('2.6', set, swapped)).toEqual({ code: '4.7' });
    expect(linkedIndicator('4.7', set, swapped)).toEqual({ why: 'not-in-set' });
  });
});

describe('[BD2] how an indicator moved', () => {
  const bounds = { direction: 'higher', minimum: 30, excellence: 60 } as const;
  const score = (light: Light, value: number | null = null): Score => ({ light, value, remark: null });

  test.each([
    ['red to green', score('red'), score('green'), moved('improved', true)],
    ['red to a better red', score('red', 10), score('red', 20), moved('improved')],
    ['yellow to yellow', score('yellow'), score('yellow'), moved('unchanged')],
    ['green to a lower green', score('green', 90), score('green', 70), moved('worse', true)],
    ['nothing before', undefined, score('green'), unmeasured('no-before')],
    ['not assessed now', score('red'), score('none'), unmeasured('not-assessed')],
    ['not there now', score('red'), undefined, unmeasured('not-assessed')],
  ])('in one cluster: %s', (_name, before, after, expected) => {
    expect(clusterMovement(before, after, bounds)).toEqual(expected);
  });

  const counts = (green: number, yellow: number, red: number, none = 0) => ({ green, yellow, red, none });
  test.each([
    ['a larger share of green', counts(1, 3, 3), counts(3, 3, 1), moved('improved')],
    ['more green, but of more clusters', counts(2, 2, 0), counts(3, 6, 0), moved('worse')],
    ['the same green, less red', counts(2, 2, 3), counts(2, 4, 1), moved('improved')],
    ['the same green, more red', counts(2, 4, 1), counts(2, 2, 3), moved('worse')],
    ['the same shares of other numbers', counts(1, 2, 0), counts(2, 4, 0), moved('unchanged')],
    ['green wherever it was assessed', counts(4, 1, 2), counts(6, 0, 0, 1), moved('improved', true)],
    ['assessed in none', counts(4, 1, 2), counts(0, 0, 0, 7), unmeasured('not-assessed')],
  ])('in several: %s', (_name, before, after, expected) => {
    expect(regionMovement(before, after)).toEqual(expected);
  });
});

describe('[BD3] what is proposed', () => {
  test.each<[string, readonly Movement[], Proposal]>([
    ['all are green', [moved('improved', true), moved('unchanged', true)], { propose: 'close', because: 'all-green' }],
    ['one improved', [moved('improved'), moved('worse')], { propose: 'continue', because: 'some-improved' }],
    ['improved, not green', [moved('improved'), moved('improved')], { propose: 'continue', because: 'some-improved' }],
    [
      'one improved to green, one unknown',
      [moved('improved', true), unknown],
      { propose: 'continue', because: 'some-improved' },
    ],
    [
      'green, and the rest unknown',
      [moved('unchanged', true), unknown],
      { propose: 'continue', because: 'rest-unknown' },
    ],
    [
      'one green as before, one red as before',
      [moved('unchanged', true), moved('unchanged')],
      { propose: 'rethink', because: 'none-improved' },
    ],
    ['all worse', [moved('worse')], { propose: 'rethink', because: 'none-improved' }],
    ['none can be compared', [unknown], { propose: null, because: 'none-comparable' }],
    ['it is linked to nothing', [], { propose: null, because: 'no-links' }],
  ])('where %s', (_name, linked, expected) => {
    expect(proposal(linked)).toEqual(expected);
    expect(proposal([...linked].reverse())).toEqual(expected);
  });
});
