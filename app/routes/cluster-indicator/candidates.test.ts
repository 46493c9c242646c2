import { expect, test } from 'vitest';
import type { ActionStatus } from '#app/domain/action.ts';
import type { Day } from '#app/domain/day.ts';
import type { Light } from '#app/domain/light.ts';
import { anAction } from '#tests/support/an-action.ts';
import { candidatesOf } from './candidates.ts';

const BOUNDS = { bounds: { minimum: 20, excellence: 50, direction: 'higher' } } as const;
const line = (takenOn: string, code: string, light: Light, isReplaced = false) => ({
  code,
  takenOn: takenOn as Day,
  isReplaced,
  score: { value: null, light, remark: null },
});
function action(id: string, links: readonly (readonly [string, string | null])[], status: ActionStatus = 'completed') {
  return anAction({
    id,
    title: id,
    status,
    expectedEffect: 'More of it',
    order: id,
    indicators: new Map(
      links.map(([code, day]) => [
        code,
        day === null ? null : { value: null, light: 'red' as const, takenOn: day as Day },
      ]),
    ),
  });
}

test('[IM2] a link means the indicator under the code that it had in the set of its day', () => {
  const history = [line('2024-01-31', '2.6', 'green'), line('2022-01-31', '2.9', 'red')];
  const { steps } = candidatesOf(history, BOUNDS, [
    action('old code', [['2.9', '2022-01-31']]),
    action('new code, of another indicator then', [['2.6', '2022-01-31']]),
    action('unknown when', [['2.6', null]]),
    action('linked twice', [
      ['2.6', '2024-01-31'],
      ['2.9', '2022-01-31'],
    ]),
  ]);
  expect(steps.map(({ actions }) => actions.map(({ id, linkedOn }) => [id, linkedOn]))).toEqual([
    [
      ['old code', '2022-01-31'],
      ['linked twice', '2022-01-31'],
    ],
  ]);
});

test('[IM1] revisions that were corrected later, and benchmarks that did not assess it, count for nothing', () => {
  const history = [
    line('2024-01-31', '2.6', 'yellow'),
    line('2024-01-31', '2.6', 'green', true),
    line('2023-01-31', '2.6', 'none'),
    line('2022-01-31', '2.6', 'yellow'),
  ];
  expect(candidatesOf(history, BOUNDS, [])).toEqual({ assessed: 2, steps: [] });
});
