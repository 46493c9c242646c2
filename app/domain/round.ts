import { daysBetween, type Day, localDay } from './day.ts';

/**
 * [RO6] How many whole days after the due day a cluster first delivered; where it has not, the days until now or until
 * the round closed. 0: in time, or there is no due day.
 */
export function daysLate(
  round: { readonly dueOn: Day | null; readonly closedAt: Date | null },
  deliveredOn: Day | null,
  today: Day,
): number {
  if (round.dueOn === null) return 0;
  const until = deliveredOn ?? (round.closedAt === null ? today : localDay(round.closedAt));
  return Math.max(0, daysBetween(round.dueOn, until));
}
