import { describe, expect, test } from 'vitest';
import { DEMO_SET } from '#tests/support/demo-set.ts';
import type { Score } from './benchmark.ts';
import type { Indicator, IndicatorSet } from './indicator-set.ts';
import { counterparts, scoresOnSet } from './set-mapping.ts';

const changed = (set: IndicatorSet, code: string, change: Partial<Indicator>): IndicatorSet => ({
  ...set,
  indicators: set.indicators.map((one) => (one.code === code ? { ...one, ...change } : one)),
});
const score = (value: number | null, light: Score['light']): Score => ({ value, light, remark: null });
const other: IndicatorSet = { ...DEMO_SET, series: 'other' };

describe('which indicator is which', () => {
  test('[CM1] in one series the same code is the same indicator, unless the mapping says another', () => {
    const newer = { ...DEMO_SET, version: 2 };
    expect(counterparts(DEMO_SET, newer, undefined).get('2.5')).toEqual({
      is: 'same',
      code: '2.5',
      haveBoundsMoved: false,
    });
    expect(counterparts(DEMO_SET, newer, new Map([['2.5', '2.6']])).get('2.5')).toMatchObject({ code: '2.6' });
  });

  test('[CM2] between series only what the mapping says is the same', () => {
    const found = counterparts(DEMO_SET, other, new Map([['2.5', '2.5']]));
    expect(found.get('2.5')).toMatchObject({ is: 'same' });
    expect(found.get('2.6')).toEqual({ is: 'not-comparable', why: 'not-in-older' });
  });

  test('[CM3] another unit or direction cannot be compared, whatever the mapping says', () => {
    const years = changed(DEMO_SET, '2.5', { unit: 'years' });
    const lower = changed(DEMO_SET, '2.5', { bounds: { minimum: 40, excellence: 20, direction: 'lower' } });
    const mapping = new Map([['2.5', '2.5']]);
    expect(counterparts(DEMO_SET, years, mapping).get('2.5')).toEqual({ is: 'not-comparable', why: 'other-unit' });
    expect(counterparts(DEMO_SET, lower, mapping).get('2.5')).toEqual({ is: 'not-comparable', why: 'other-direction' });
  });
});

describe('[CM4] an older benchmark as the newer set sees it', () => {
  const newer = changed(DEMO_SET, '2.5', { bounds: { minimum: 60, excellence: 90, direction: 'higher' } });
  const found = counterparts(DEMO_SET, newer, undefined);

  test('a value is judged by the newer bounds', () => {
    const scores = scoresOnSet(new Map([['2.5', score(75, 'green')]]), newer, found);
    expect(scores.get('2.5')).toEqual(score(75, 'yellow'));
  });

  test('a light without a value keeps its colour only where the bounds are the same', () => {
    const lights = new Map([
      ['2.5', score(null, 'green')],
      ['2.6', score(null, 'green')],
    ]);
    const scores = scoresOnSet(lights, newer, found);
    expect(scores.get('2.5')?.light).toBe('none');
    expect(scores.get('2.6')?.light).toBe('green');
  });

  test('what has no counterpart has no score', () => {
    const none = counterparts(DEMO_SET, other, undefined);
    expect(scoresOnSet(new Map([['2.5', score(75, 'green')]]), other, none).size).toBe(0);
  });
});
