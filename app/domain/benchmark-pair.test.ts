import { expect, test } from 'vitest';
import { DEMO_SET } from '#tests/support/demo-set.ts';
import { benchmarkPair } from './benchmark-pair.ts';
import type { Score } from './benchmark.ts';
import type { Light } from './light.ts';
import { counterparts, scoresOnSet } from './set-mapping.ts';

const of = (scores: Readonly<Record<string, readonly [number | null, Light]>>) =>
  new Map(
    Object.entries(scores).map(([code, [value, light]]): [string, Score] => [code, { value, light, remark: null }]),
  );
const line = (lines: ReturnType<typeof benchmarkPair>, code: string) =>
  lines.find(({ indicator }) => indicator.code === code);

test('[CH1] each indicator stands with what it was, what it is and which way it went', () => {
  const lines = benchmarkPair(
    { scores: of({ '2.5': [30, 'red'], '2.6': [40, 'yellow'] }) },
    { scores: of({ '2.5': [75, 'green'], '2.6': [35, 'yellow'] }) },
    DEMO_SET,
    null,
  );
  expect(line(lines, '2.5')).toMatchObject({
    change: 'improved',
    before: { value: 30 },
    after: { value: 75 },
    why: null,
  });
  expect(line(lines, '2.6')?.change).toBe('worse');
});

test('[CH3] what was not assessed on a side cannot be compared, and that is why', () => {
  const lines = benchmarkPair(
    { scores: of({ '2.5': [null, 'none'] }) },
    { scores: of({ '2.5': [75, 'green'] }) },
    DEMO_SET,
    null,
  );
  expect(line(lines, '2.5')).toMatchObject({ change: 'not-comparable', why: 'not-assessed' });
});

test('[CM3] across sets the reason is what the sets say', () => {
  const newer = {
    ...DEMO_SET,
    indicators: DEMO_SET.indicators.map((one) =>
      one.code === '2.5'
        ? { ...one, unit: 'years' as const }
        : one.code === '2.6'
          ? { ...one, bounds: { ...one.bounds, minimum: 10 } }
          : one,
    ),
  };
  const found = counterparts(DEMO_SET, newer, undefined);
  const before = of({ '2.5': [30, 'red'], '2.6': [null, 'red'], '2.7': [2, 'yellow'] });
  const after = of({ '2.5': [3, 'red'], '2.6': [20, 'yellow'], '2.7': [3, 'green'] });
  const lines = benchmarkPair({ scores: scoresOnSet(before, newer, found) }, { scores: after }, newer, found);
  expect(line(lines, '2.5')?.why).toBe('other-unit');
  expect(line(lines, '2.6')?.why).toBe('bounds-moved');
  expect(line(lines, '2.7')).toMatchObject({ change: 'improved', why: null });
});
