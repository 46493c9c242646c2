import { expect, test } from 'vitest';
import { DEMO_SET } from '#tests/support/demo-set.ts';
import type { Light } from './light.ts';
import { aggregateOfBenchmarks, aggregateOfFigures, weakInMost } from './light-aggregate.ts';

const benchmark = (lights: Readonly<Record<string, Light>>) => ({
  scores: new Map(Object.entries(lights).map(([code, light]) => [code, { value: null, light, remark: null }])),
});

test('the lights of several benchmarks are counted by group; what a benchmark lacks counts as not assessed', () => {
  const { n, all, byGroup } = aggregateOfBenchmarks(
    [benchmark({ '3.1': 'red', '3.2': 'green' }), benchmark({ '3.1': 'yellow' })],
    DEMO_SET,
  );
  expect(n).toBe(2);
  expect(byGroup.get('3')).toEqual({ green: 1, yellow: 1, red: 1, none: 1 });
  expect(all).toEqual({ green: 1, yellow: 1, red: 1, none: 59 });
  expect([...byGroup.keys()]).toEqual(['1', '2', '3', '4', '5']);
});

test("a comparison group's counts are summed by group", () => {
  const { byGroup, all } = aggregateOfFigures(
    29,
    new Map([
      ['3.1', { green: 20, yellow: 5, red: 4, none: 0 }],
      ['3.2', { green: 10, yellow: 10, red: 8, none: 1 }],
      ['9.9', { green: 29, yellow: 0, red: 0, none: 0 }],
    ]),
    DEMO_SET,
  );
  expect(byGroup.get('3')).toEqual({ green: 30, yellow: 15, red: 12, none: 1 });
  expect(all).toEqual(byGroup.get('3'));
});

test('[CG2] weak in most is weak in more than half of the clusters, the weakest first', () => {
  const benchmarks = [
    benchmark({ '2.6': 'yellow', '4.3': 'red', '5.1': 'red' }),
    benchmark({ '2.6': 'red', '4.3': 'green', '5.1': 'red' }),
    benchmark({ '2.6': 'green', '4.3': 'none', '5.1': 'yellow' }),
    benchmark({ '2.6': 'yellow', '4.3': 'red', '5.1': 'red' }),
  ];
  expect(weakInMost(benchmarks, DEMO_SET)).toEqual([
    { code: '5.1', clusters: 4 },
    { code: '2.6', clusters: 3 },
  ]);
  expect(weakInMost([], DEMO_SET)).toEqual([]);
});
