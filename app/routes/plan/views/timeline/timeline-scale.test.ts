import { describe, expect, test } from 'vitest';
import type { Day } from '#app/domain/day.ts';
import { asId, type ActionId } from '#app/domain/ids.ts';
import { anAction } from '#tests/support/an-action.ts';
import { arrowsOf, barOf, monthsOf, placeOf, shifted, spanOf, stretched } from './timeline-scale.ts';

const day = (text: string) => text as Day;
const today = day('2026-05-04');
const span = { from: day('2026-01-01'), to: day('2026-12-31') };

describe('the months that are drawn', () => {
  test('hold every date, today and the horizon, and are whole', () => {
    const actions = [anAction({ id: 'a', start: day('2026-03-15'), deadline: day('2026-08-20') })];
    expect(spanOf(actions, { today, horizon: day('2026-12-31') })).toEqual({ from: '2026-03-01', to: '2026-12-31' });
    expect(spanOf([], { today, horizon: null })).toEqual({ from: '2026-05-01', to: '2026-05-31' });
  });

  test('end where a drawing ends, whatever year somebody typed', () => {
    const actions = [anAction({ id: 'a', start: day('0202-01-01'), deadline: day('2999-01-01') })];
    expect(spanOf(actions, { today, horizon: null })).toEqual({ from: '2023-05-01', to: '2033-05-31' });
  });

  test('are of their own length', () => {
    expect(monthsOf({ from: day('2028-01-01'), to: day('2028-03-31') }).map(({ days }) => days)).toEqual([31, 29, 31]);
  });

  test('a day outside stands at the edge', () => {
    expect([
      placeOf(day('2025-05-05'), span),
      placeOf(day('2026-01-02'), span),
      placeOf(day('2030-01-01'), span),
    ]).toEqual([0, 1, 365]);
  });
});

describe('[VW5] a bar', () => {
  test('reaches from start to deadline, is a point with one of them, and none without', () => {
    const bar = (start: string | null, deadline: string | null) =>
      barOf({ start: start as Day | null, deadline: deadline as Day | null }, span);
    expect(bar('2026-02-01', '2026-03-01')).toEqual({
      from: '2026-02-01',
      to: '2026-03-01',
      isPoint: false,
      isCut: false,
    });
    expect(bar(null, '2026-03-01')).toMatchObject({ from: '2026-03-01', to: '2026-03-01', isPoint: true });
    expect(bar('2026-06-01', '2027-03-01')).toMatchObject({ isCut: true });
    expect(bar('2026-03-01', '2026-02-01')).toMatchObject({ from: '2026-02-01', to: '2026-03-01' });
    expect(bar(null, null)).toBeUndefined();
  });

  test('moves with its length, over the end of a month', () => {
    const dates = { start: day('2026-01-31'), deadline: day('2026-02-28') };
    expect(shifted(dates, 7)).toEqual({ start: '2026-02-07', deadline: '2026-03-07' });
    expect(shifted({ start: null, deadline: day('2026-02-28') }, -1)).toEqual({ start: null, deadline: '2026-02-27' });
  });

  test('is stretched at one end, never past the other', () => {
    const dates = { start: day('2026-02-01'), deadline: day('2026-02-10') };
    expect(stretched(dates, 'deadline', 3)).toEqual({ start: '2026-02-01', deadline: '2026-02-13' });
    expect(stretched(dates, 'deadline', -30)).toEqual({ start: '2026-02-01', deadline: '2026-02-01' });
    expect(stretched(dates, 'start', 30)).toEqual({ start: '2026-02-10', deadline: '2026-02-10' });
    expect(stretched({ start: null, deadline: day('2026-02-10') }, 'start', -5)).toEqual({
      start: '2026-02-05',
      deadline: '2026-02-10',
    });
  });
});

test('an arrow goes from what comes first to what waits, and says when that begins too early', () => {
  const id = (text: string) => asId<ActionId>(text);
  const rows = [
    anAction({
      id: 'late',
      start: day('2026-02-01'),
      deadline: day('2026-02-20'),
      dependsOn: [id('first'), id('gone')],
    }),
    anAction({ id: 'first', start: day('2026-01-10'), deadline: day('2026-02-10') }),
    anAction({ id: 'undated', dependsOn: [id('first')] }),
  ];
  expect(arrowsOf(rows, span)).toEqual([
    { fromRow: 1, toRow: 0, fromDay: '2026-02-10', toDay: '2026-02-01', isTooEarly: true },
  ]);
  // Grouped: a heading takes a row, and what waits may stand in two groups.
  const grouped = [null, rows[1] ?? null, null, rows[0] ?? null, null, rows[0] ?? null, rows[1] ?? null];
  expect(arrowsOf(grouped, span).map(({ fromRow, toRow }) => [fromRow, toRow])).toEqual([
    [1, 3],
    [1, 5],
  ]);
});
