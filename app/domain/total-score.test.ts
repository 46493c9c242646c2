import { expect, test } from 'vitest';
import { DEMO_SET } from '#tests/support/demo-set.ts';
import type { Score } from './benchmark.ts';
import type { Light } from './light.ts';
import { totalScore } from './total-score.ts';

const of = (lights: Readonly<Record<string, Light>>) => ({
  scores: new Map(
    Object.entries(lights).map(([code, light]): [string, Score] => [code, { value: null, light, remark: null }]),
  ),
});

test('[TS1] green counts whole, yellow half, red nothing, of what was assessed', () => {
  expect(
    totalScore(of({ '1.1.0': 'green', '1.1.1': 'yellow', '1.1.2': 'red', '1.2': 'none' }), DEMO_SET),
  ).toMatchObject({
    share: 0.5,
    assessed: 3,
    notAssessed: 28,
  });
});

test('[TS1] weights count', () => {
  const set = {
    ...DEMO_SET,
    indicators: DEMO_SET.indicators.map((one) => ({ ...one, weight: one.code === '1.1.0' ? 3 : 1 })),
  };
  expect(totalScore(of({ '1.1.0': 'green', '1.1.1': 'red' }), set)?.share).toBe(0.75);
});

test('[TS2] of nothing assessed, or of no weight, there is no total', () => {
  expect(totalScore(of({}), DEMO_SET)).toBeNull();
  const weightless = { ...DEMO_SET, indicators: DEMO_SET.indicators.map((one) => ({ ...one, weight: 0 })) };
  expect(totalScore(of({ '1.1.0': 'green' }), weightless)).toBeNull();
});

test('[TS3] a red minimum criterion is missed; a red one that is none, or not known to be one, is not', () => {
  const known = { isSilverMinimum: true, isGoldMinimum: false };
  const unknown = { isSilverMinimum: null, isGoldMinimum: null };
  const set = {
    ...DEMO_SET,
    indicators: DEMO_SET.indicators.map((one) => ({ ...one, ...(one.code === '2.5' ? known : unknown) })),
  };
  const total = totalScore(of({ '2.5': 'red', '2.6': 'red', '2.7': 'green' }), set);
  expect([total?.missedForSilver, total?.missedForGold]).toEqual([['2.5'], []]);
});
