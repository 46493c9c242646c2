import { describe, expect, test } from 'vitest';
import type { Benchmark, Score } from '#app/domain/benchmark.ts';
import type { Day } from '#app/domain/day.ts';
import { asId } from '#app/domain/ids.ts';
import { DEMO_SET } from '#tests/support/demo-set.ts';
import { board, filtered } from './board.ts';

const taken = (takenOn: string, scores: Readonly<Record<string, Pick<Score, 'value' | 'light'>>>): Benchmark => ({
  id: asId(takenOn),
  clusterId: asId('cluster'),
  setId: DEMO_SET.id,
  takenOn: takenOn as Day,
  revision: 1,
  scores: new Map(Object.entries(scores).map(([code, score]) => [code, { ...score, remark: null }])),
});

const BEFORE = taken('2024-05-04', {
  '1.1.0': { value: 50, light: 'red' },
  '2.6': { value: 45, light: 'yellow' },
  '4.6.1': { value: null, light: 'green' },
});
const NOW = taken('2026-05-04', {
  '1.1.0': { value: 70, light: 'yellow' },
  '2.6': { value: 45, light: 'yellow' },
  '4.6.1': { value: null, light: 'red' },
});

const codes = (groups: ReturnType<typeof filtered>) => groups.flatMap(({ rows }) => rows.map(({ code }) => code));

describe('a cluster’s board', () => {
  test('has every indicator of the set in its group, what is not in the benchmark as not assessed', () => {
    const { groups, lights } = board(NOW, BEFORE, DEMO_SET);
    expect(codes(groups)).toEqual(DEMO_SET.indicators.map(({ code }) => code));
    expect(lights).toEqual({ green: 0, yellow: 2, red: 1, none: 28 });
  });

  test('counts what moved, and keeps what was before beside it', () => {
    const { changes, groups } = board(NOW, BEFORE, DEMO_SET);
    expect(changes).toEqual({ improved: 1, unchanged: 1, worse: 1, 'not-comparable': 28 });
    expect(groups[0]?.rows[0]).toMatchObject({
      value: 70,
      change: 'improved',
      previousValue: 50,
      previousLight: 'red',
    });
  });

  test('[CH4] lists the weak ones worst first', () => {
    expect(board(NOW, BEFORE, DEMO_SET).weak.map(({ code }) => code)).toEqual(['4.6.1', '1.1.0', '2.6']);
  });

  test('says of no indicator that it changed where there is nothing to compare with', () => {
    const { changes, groups } = board(NOW, undefined, DEMO_SET);
    expect(changes).toBeNull();
    expect(groups.flatMap(({ rows }) => rows).every(({ change }) => change === null)).toBe(true);
  });

  test('filters to the weak or the changed ones, without groups that have none left', () => {
    const { groups } = board(NOW, BEFORE, DEMO_SET);
    expect(codes(filtered(groups, 'weak'))).toEqual(['1.1.0', '2.6', '4.6.1']);
    expect(filtered(groups, 'changed').map(({ code }) => code)).toEqual(['1', '4']);
  });
});
