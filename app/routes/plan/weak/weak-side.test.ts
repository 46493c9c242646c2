import { describe, expect, test } from 'vitest';
import type { Score } from '#app/domain/benchmark.ts';
import type { ClusterId, IndicatorSetId } from '#app/domain/ids.ts';
import type { Day } from '#app/domain/day.ts';
import type { IndicatorSet } from '#app/domain/indicator-set.ts';
import type { Light } from '#app/domain/light.ts';
import { baselineOf } from '#app/routes/plan/action/baseline.ts';
import { clusterSide, forumSide } from './weak-side.ts';

const CODES = ['1.1', '1.2', '2.1'];
const set: IndicatorSet = {
  id: 'set' as IndicatorSetId,
  series: 'main',
  version: 1,
  isDraft: false,
  name: { nb: '', en: '' },
  isOfficial: false,
  source: { nb: '', en: '' },
  groups: [],
  themes: [],
  indicators: CODES.map((code) => ({
    id: code,
    code,
    groupCode: '1',
    name: { nb: code, en: code },
    kind: 'choice',
    unit: 'level',
    levels: [],
    bounds: { minimum: 1, excellence: 2, direction: 'higher' },
    boundsNote: { nb: '', en: '' },
    weight: 1,
    themeCode: null,
    isSilverAudit: null,
    isSilverMinimum: null,
    isGoldMinimum: null,
  })),
};

function benchmark(...lights: Light[]) {
  const scores = new Map(
    CODES.map((code, i): [string, Score] => [code, { value: i, light: lights[i] ?? 'none', remark: null }]),
  );
  return {
    id: 'b' as never,
    clusterId: 'c' as ClusterId,
    setId: set.id,
    takenOn: '2026-03-01' as Day,
    revision: 1,
    scores,
  };
}

describe('beside a cluster’s plan', () => {
  test('its weak indicators stand worst first, and a baseline is what it showed then', () => {
    const side = clusterSide('c' as ClusterId, { benchmark: benchmark('yellow', 'green', 'red'), set });
    expect(side.weak).toEqual(['2.1', '1.1']);
    expect(baselineOf(side, '2.1')).toEqual({ value: 2, light: 'red', takenOn: '2026-03-01' });
  });

  test('nothing stands before the first benchmark, and there is no baseline', () => {
    const side = clusterSide('c' as ClusterId, undefined);
    expect(side).toMatchObject({ takenOn: null, weak: [] });
    expect(baselineOf(side, '2.1')).toBeNull();
  });
});

describe('beside the shared plan', () => {
  const five = [
    benchmark('red', 'green', 'yellow'),
    benchmark('red', 'green', 'yellow'),
    benchmark('yellow', 'red', 'yellow'),
    benchmark('green', 'green', 'yellow'),
    benchmark('none', 'green', 'yellow'),
  ];

  test('[PL3] stand counts of clusters, and no light or score', () => {
    const side = forumSide(5, five, set);
    expect(side).toEqual({
      of: 'forum',
      clusters: 5,
      isShown: true,
      weak: [
        { code: '2.1', clusters: 5 },
        { code: '1.1', clusters: 3 },
      ],
    });
    expect(baselineOf(side, '1.1')).toBeNull();
  });

  test('[PL3] nothing stands where the region is not shown to the reader', () => {
    expect(forumSide(4, null, set)).toEqual({ of: 'forum', clusters: 4, isShown: false, weak: [] });
  });
});
