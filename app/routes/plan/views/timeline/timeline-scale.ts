import type { Action } from '#app/domain/action.ts';
import { addDays, addMonths, daysBetween, type Day } from '#app/domain/day.ts';
import type { ActionId } from '#app/domain/ids.ts';

/** From the first day to the last, both included. */
export interface Span {
  readonly from: Day;
  readonly to: Day;
}

/** A year typed wrong must not make a drawing of ten thousand months. */
const MOST_MONTHS_BACK = 36;
const MOST_MONTHS_AHEAD = 84;

/** Whole months that hold every date of the actions, today and the horizon, as far as a drawing can reach. */
export function spanOf(actions: readonly Action[], { today, horizon }: { today: Day; horizon: Day | null }): Span {
  const days = actions.flatMap(({ start, deadline, milestones }) => [
    ...(start === null ? [] : [start]),
    ...(deadline === null ? [] : [deadline]),
    ...milestones.flatMap(({ due }) => due ?? []),
  ]);
  const all = [...days, today, ...(horizon === null ? [] : [horizon])].sort();
  const first = latest(all[0] ?? today, addMonths(today, -MOST_MONTHS_BACK));
  const last = earliest(all.at(-1) ?? today, addMonths(today, MOST_MONTHS_AHEAD));
  return { from: monthStart(first), to: addDays(addMonths(monthStart(last), 1), -1) };
}

export interface Month {
  readonly first: Day;
  readonly days: number;
}

export function monthsOf({ from, to }: Span): readonly Month[] {
  const months: Month[] = [];
  for (let first = from; first <= to; first = addMonths(first, 1)) {
    months.push({ first, days: daysBetween(first, addMonths(first, 1)) });
  }
  return months;
}

/** Where a day begins, in days from the span's first; what lies outside stands at its edge. */
export function placeOf(day: Day, { from, to }: Span): number {
  return Math.min(Math.max(daysBetween(from, day), 0), daysBetween(from, to) + 1);
}

export interface Bar extends Span {
  /** An action with only one of the two days is a point. */
  readonly isPoint: boolean;
  /** Reaches beyond what is drawn. */
  readonly isCut: boolean;
}

/** [VW5] An action's bar from its start to its deadline; undefined where it has neither. */
export function barOf({ start, deadline }: Pick<Action, 'start' | 'deadline'>, span: Span): Bar | undefined {
  const one = start ?? deadline;
  if (one === null) return undefined;
  // Dates the wrong way round are shown where they are, and told in the card.
  const from = earliest(one, deadline ?? one);
  const to = latest(one, deadline ?? one);
  return { from, to, isPoint: start === null || deadline === null, isCut: from < span.from || to > span.to };
}

export interface Dates {
  readonly start: Day | null;
  readonly deadline: Day | null;
}

/** [VW5] The whole bar by so many days: its length stays. */
export function shifted({ start, deadline }: Dates, days: number): Dates {
  return {
    start: start === null ? null : addDays(start, days),
    deadline: deadline === null ? null : addDays(deadline, days),
  };
}

/** [VW5] One end by so many days, never past the other. An end that was not there is made from the other one. */
export function stretched({ start, deadline }: Dates, end: 'start' | 'deadline', days: number): Dates {
  const moved = (end === 'start' ? (start ?? deadline) : (deadline ?? start)) ?? undefined;
  if (moved === undefined) return { start, deadline };
  const to = addDays(moved, days);
  return end === 'start'
    ? { start: deadline === null ? to : earliest(to, deadline), deadline }
    : { start, deadline: start === null ? to : latest(to, start) };
}

export interface Arrow {
  /** Rows, from the first. */
  readonly fromRow: number;
  readonly toRow: number;
  readonly fromDay: Day;
  readonly toDay: Day;
  /** What waits begins before what it waits for ends. */
  readonly isTooEarly: boolean;
}

/**
 * From the end of what must be completed first to the beginning of what waits for it, where both are drawn; of an action
 * that stands in several groups, to each of its rows and from the first.
 * @param rows null for a row that is a group's heading
 */
export function arrowsOf(rows: readonly (Action | null)[], span: Span): readonly Arrow[] {
  const at = new Map<ActionId, number>();
  rows.forEach((action, row) => {
    if (action !== null && !at.has(action.id)) at.set(action.id, row);
  });
  return rows.flatMap((action, toRow) =>
    (action?.dependsOn ?? []).flatMap((id) => {
      if (action === null) return [];
      const fromRow = at.get(id);
      const first = fromRow === undefined ? null : rows[fromRow];
      if (fromRow === undefined || !first) return [];
      const [before, after] = [barOf(first, span), barOf(action, span)];
      if (before === undefined || after === undefined) return [];
      return [{ fromRow, toRow, fromDay: before.to, toDay: after.from, isTooEarly: after.from <= before.to }];
    }),
  );
}

const monthStart = (day: Day): Day => `${day.slice(0, 7)}-01` as Day;
const earliest = (a: Day, b: Day): Day => (a < b ? a : b);
const latest = (a: Day, b: Day): Day => (a > b ? a : b);
