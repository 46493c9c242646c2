import { expect, test } from 'vitest';
import { asSet, SET_31 } from '#tests/fixtures/indicator-sets/sets.ts';
import type { Score } from './benchmark.ts';
import { withBounds, withIndicator, withoutIndicator, type SetEdit } from './edit-set.ts';
import { asId, type ClusterId } from './ids.ts';
import type { IndicatorSet } from './indicator-set.ts';
import { lightChanges, rejudgedScores } from './rejudge.ts';
import type { SetContent } from './set-content.ts';
import { counterparts, type Mapping } from './set-mapping.ts';

const older = asSet(SET_31, 'ecei-31', 1);
const newerAfter = (...edits: readonly SetEdit[]): IndicatorSet =>
  asSet(
    edits.reduce((content: SetContent, edit) => {
      const edited = edit(content);
      if (!edited.ok) throw new Error(JSON.stringify(edited.problem));
      return edited.value.content;
    }, SET_31),
    'ecei-31',
    2,
  );
const score = (value: number | null, light: Score['light']): Score => ({ value, light, remark: 'sett' });
const judgedOn = (newer: IndicatorSet, mapping?: Mapping) => {
  const found = counterparts(older, newer, mapping);
  return (cluster: string, scores: Readonly<Record<string, Score>>) => ({
    clusterId: asId<ClusterId>(cluster),
    scores: new Map(Object.entries(scores)),
    counterparts: found,
  });
};

// 1.1.0 is a share (60, 80), 2.2.4 a share where lower is better (40, 20).
const higher = withBounds(new Map([['1.1.0', { minimum: 70, excellence: 90 }]]));
const lower = withBounds(new Map([['2.2.4', { minimum: 60, excellence: 30 }]]));

test('[BO2] values are judged by the newer bounds; a light that came without a value stays, remarks too', () => {
  const newer = newerAfter(higher);
  const { scores, counterparts: found } = judgedOn(newer)('a', {
    '1.1.0': score(85, 'green'),
    '1.2': score(60, 'yellow'),
    '2.5': score(null, 'red'),
    '2.6': score(null, 'none'),
  });
  expect(Object.fromEntries(rejudgedScores(scores, newer, found))).toEqual({
    '1.1.0': score(85, 'yellow'),
    '1.2': score(60, 'yellow'),
    '2.5': score(null, 'red'),
    '2.6': score(null, 'none'),
  });
});

test('[BO3] lights that change are counted by indicator and direction, and so are their clusters', () => {
  const newer = newerAfter(higher, lower);
  const judged = judgedOn(newer);
  expect(
    lightChanges(newer, [
      judged('a', { '1.1.0': score(85, 'green'), '2.2.4': score(50, 'red') }),
      judged('b', { '1.1.0': score(82, 'green'), '2.2.4': score(10, 'green') }),
      judged('c', { '1.1.0': score(65, 'yellow'), '2.2.4': score(30, 'yellow') }),
      judged('d', { '1.1.0': score(95, 'green') }),
    ]),
  ).toEqual({
    lights: 5,
    clusters: 3,
    lost: 0,
    changes: [
      { code: '1.1.0', from: 'green', to: 'yellow', isBetter: false, clusters: 2 },
      { code: '1.1.0', from: 'yellow', to: 'red', isBetter: false, clusters: 1 },
      { code: '2.2.4', from: 'yellow', to: 'green', isBetter: true, clusters: 1 },
      { code: '2.2.4', from: 'red', to: 'yellow', isBetter: true, clusters: 1 },
    ],
  });
});

test('[BO3] what the newer version has no place for is counted as lost, and under a new code it is not', () => {
  const renamed = SET_31.indicators.find(({ code }) => code === '2.5');
  if (renamed === undefined) throw new Error('no 2.5');
  const newer = newerAfter(withoutIndicator('1.2'), withIndicator('2.5', { ...renamed, code: '2.5.1' }));
  const mapped = judgedOn(newer, new Map([['2.5.1', '2.5']]));
  const scores = { '1.2': score(60, 'yellow'), '2.5': score(75, 'green'), '2.6': score(null, 'none') };
  expect(lightChanges(newer, [mapped('a', scores)])).toEqual({ lights: 0, clusters: 0, lost: 1, changes: [] });
  expect(lightChanges(newer, [judgedOn(newer)('a', scores)])).toMatchObject({ lost: 2 });
});

test('[BO3] bounds that are as they were change nothing', () => {
  const newer = newerAfter();
  expect(lightChanges(newer, [judgedOn(newer)('a', { '1.1.0': score(85, 'green') })])).toMatchObject({ lights: 0 });
});
