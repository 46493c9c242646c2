import { expect, test } from 'vitest';
import type { Score } from '#app/domain/benchmark.ts';
import type { Light } from '#app/domain/light.ts';
import { DEMO_SET } from '#tests/support/demo-set.ts';
import { FEWEST_CLUSTERS, forumSide } from './weak-side.ts';

/** A cluster's benchmark with these lights, all else not assessed. */
const benchmark = (lights: Readonly<Record<string, Light>>) => ({
  scores: new Map(
    Object.entries(lights).map(([code, light]): [string, Score] => [code, { value: null, light, remark: null }]),
  ),
});

test('[PL3] the shared plan’s side counts in how many clusters an indicator is weak, the most first, and names none', () => {
  const clusters = [
    benchmark({ '2.6': 'yellow', '4.6.1': 'red', '4.3': 'green' }),
    benchmark({ '2.6': 'green', '4.6.1': 'yellow', '4.3': 'none' }),
    benchmark({ '2.6': 'red', '4.6.1': 'red' }),
  ];
  expect(forumSide(clusters, DEMO_SET)).toEqual({
    of: 'forum',
    clusters: 3,
    weak: [
      { code: '4.6.1', clusters: 3 },
      { code: '2.6', clusters: 2 },
    ],
  });
});

test('[PL3] of too few clusters nothing is counted', () => {
  const few = Array.from({ length: FEWEST_CLUSTERS - 1 }, () => benchmark({ '2.6': 'red' }));
  expect(forumSide(few, DEMO_SET)).toEqual({ of: 'forum', clusters: FEWEST_CLUSTERS - 1, weak: [] });
});
