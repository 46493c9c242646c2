import { describe, expect, test } from 'vitest';
import { DEMO_SET } from '#tests/support/demo-set.ts';
import type { Score } from './benchmark.ts';
import { asId, type ClusterId } from './ids.ts';
import { defaultFewest, jointWeaknesses } from './joint-weakness.ts';
import type { Light } from './light.ts';
import { regionView } from './region-view.ts';
import { greenMoved, scorecard, scorecardOf, shareOf } from './scorecard.ts';

const of = (scores: Readonly<Record<string, readonly [value: number | null, light: Light]>>) => ({
  scores: new Map(
    Object.entries(scores).map(([code, [value, light]]): [string, Score] => [code, { value, light, remark: null }]),
  ),
});

describe('a round’s clusters as one', () => {
  const five = [10, 20, 30, 40, 50].map((value) => of({ '2.6': [value, value < 30 ? 'red' : 'green'] }));

  test('lights are counted by indicator and group, and over all; what a benchmark leaves out is not assessed', () => {
    const { n, lines, groups, all } = scorecard(five, DEMO_SET);
    expect(n).toBe(5);
    expect(lines.get('2.6')?.counts).toEqual({ green: 3, yellow: 0, red: 2, none: 0 });
    expect(lines.get('2.5')?.counts).toEqual({ green: 0, yellow: 0, red: 0, none: 5 });
    expect(groups.get('2')).toEqual({ green: 3, yellow: 0, red: 2, none: 9 * 5 });
    expect(all).toEqual({ green: 3, yellow: 0, red: 2, none: 30 * 5 });
  });

  test('[CG4] quartiles are given of five values, and not of four', () => {
    expect(scorecard(five, DEMO_SET).lines.get('2.6')?.quartiles).toEqual({ low: 20, median: 30, high: 40 });
    const four = [...five.slice(1), of({ '2.6': [null, 'red'] })];
    expect(scorecard(four, DEMO_SET).lines.get('2.6')?.quartiles).toBeNull();
  });

  test('a comparison group’s figures read the same way', () => {
    const counts = { green: 20, yellow: 5, red: 4, none: 0 };
    const group = scorecardOf(29, [{ code: '2.6', counts, quartiles: null }], DEMO_SET);
    expect(group.groups.get('2')).toEqual({ ...counts, none: 9 * 29 });
    expect(group.lines.size).toBe(31);
  });

  test('shares are of what was assessed', () => {
    expect(shareOf({ green: 1, yellow: 1, red: 2, none: 6 }, 'green')).toBe(0.25);
    expect(shareOf({ green: 0, yellow: 0, red: 0, none: 6 }, 'green')).toBeNull();
  });

  test('[CG5] a share of green moves between rounds, where both had something assessed', () => {
    const before = { green: 1, yellow: 3, red: 0, none: 0 };
    const after = { green: 3, yellow: 1, red: 0, none: 1 };
    expect(greenMoved(before, after)).toBe(0.5);
    expect(greenMoved(undefined, after)).toBeNull();
    expect(greenMoved({ green: 0, yellow: 0, red: 0, none: 4 }, after)).toBeNull();
  });
});

// What a reader who sees `own` clusters anyway is shown, where `shared` others share their lights.
test.each([
  { n: 7, own: 7, shared: 0, region: true, others: true },
  { n: 2, own: 2, shared: 0, region: true, others: true },
  { n: 7, own: 1, shared: 6, region: true, others: true },
  { n: 7, own: 1, shared: 1, region: true, others: true },
  { n: 7, own: 1, shared: 2, region: true, others: false },
  { n: 7, own: 1, shared: 5, region: true, others: false },
  { n: 7, own: 0, shared: 0, region: true, others: true },
  { n: 5, own: 1, shared: 2, region: false, others: true },
  { n: 4, own: 0, shared: 4, region: false, others: true },
])('[CG3] of $n with $own own and $shared shared: region $region, others $others', (row) => {
  const view = regionView(row.n, row.own, row.shared);
  expect(view).toEqual({ isRegionShown: row.region, areOthersShown: row.others });
});

describe('what several clusters are weak on', () => {
  const clusters = new Map(
    [
      ['a', of({ '4.6.1': [1, 'red'], '4.6.2': [2, 'yellow'], '2.6': [null, 'none'] })],
      ['b', of({ '4.6.1': [1, 'red'], '4.6.2': [3, 'green'], '2.6': [10, 'red'] })],
      ['c', of({ '4.6.1': [3, 'green'], '4.6.2': [2, 'yellow'], '2.6': [10, 'red'], '4.3': [1, 'red'] })],
    ].map(([id, benchmark]) => [asId<ClusterId>(id as string), benchmark as ReturnType<typeof of>]),
  );

  test('[JW1] stands by theme in the set’s order, weak in the most first', () => {
    expect(jointWeaknesses(clusters, DEMO_SET, 1)).toEqual([
      {
        themeCode: 'communication',
        weaknesses: [
          { code: '4.6.1', clusterIds: ['a', 'b'] },
          { code: '4.6.2', clusterIds: ['a', 'c'] },
        ],
      },
      { themeCode: 'services', weaknesses: [{ code: '4.3', clusterIds: ['c'] }] },
      { themeCode: 'innovation', weaknesses: [{ code: '2.6', clusterIds: ['b', 'c'] }] },
    ]);
  });

  test('[JW1] is weak in at least so many clusters', () => {
    expect(jointWeaknesses(clusters, DEMO_SET, 2).map(({ themeCode }) => themeCode)).toEqual([
      'communication',
      'innovation',
    ]);
    expect(jointWeaknesses(clusters, DEMO_SET, 3)).toEqual([]);
  });

  test('[JW1] those without a theme stand last', () => {
    const set = { ...DEMO_SET, indicators: DEMO_SET.indicators.map((one) => ({ ...one, themeCode: null })) };
    expect(jointWeaknesses(clusters, set, 2).map(({ themeCode }) => themeCode)).toEqual([null]);
  });

  test('[JW2] what was not assessed is not weak', () => {
    const innovation = jointWeaknesses(clusters, DEMO_SET, 1).find(({ themeCode }) => themeCode === 'innovation');
    expect(innovation?.weaknesses[0]?.clusterIds).not.toContain('a');
  });

  test('more than half is asked for unless somebody says otherwise', () => {
    expect([1, 2, 3, 7, 8].map(defaultFewest)).toEqual([1, 2, 2, 4, 5]);
  });
});
