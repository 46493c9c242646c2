import { expect, test } from 'vitest';
import type { RegionScorecard } from '#app/data/scorecard.server.ts';
import { DEMO_SET } from '#tests/support/demo-set.ts';
import { placeIn, slidesOf } from './slides.ts';

const scorecard = (region: object | null, themes: readonly object[] = []) =>
  ({ set: DEMO_SET, region, weak: { fewest: 4, themes } }) as unknown as RegionScorecard;

test('all, each group and each theme with weaknesses have a slide; where nothing is weak, one says so', () => {
  expect(slidesOf(scorecard({}, [{}, {}])).map(({ is }) => is)).toEqual([
    'all',
    'group',
    'group',
    'group',
    'group',
    'group',
    'weak',
    'weak',
  ]);
  expect(slidesOf(scorecard({})).at(-1)).toEqual({ is: 'weak', theme: null });
  expect(slidesOf(scorecard(null)).at(-1)).toMatchObject({ is: 'group' });
});

test('the place is held within the slides', () => {
  const slides = slidesOf(scorecard(null));
  expect([null, '0', '3', '99', '-1', 'x'].map((text) => placeIn(slides, text))).toEqual([1, 1, 3, 6, 1, 1]);
});
