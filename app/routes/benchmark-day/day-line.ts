import type { Movement } from '#app/domain/benchmark-day.ts';
import type { Score } from '#app/domain/benchmark.ts';
import type { Day } from '#app/domain/day.ts';
import type { Indicator } from '#app/domain/indicator-set.ts';
import type { LightCounts } from '#app/domain/light-aggregate.ts';

/** What an indicator showed: in one cluster, or in all clusters of a round as one. */
export type Shown =
  | { readonly of: 'cluster'; readonly score: Score; readonly on: Day; readonly isBaseline: boolean }
  | { readonly of: 'region'; readonly counts: LightCounts; readonly roundName: string };

/** An indicator that an action is linked to, before and after. */
export interface DayLine {
  /** As the action names it. */
  readonly code: string;
  /** [BD1] In the round's set; null where it has none. */
  readonly indicator: Pick<Indicator, 'code' | 'name' | 'unit'> | null;
  readonly before: Shown | null;
  readonly after: Shown | null;
  readonly movement: Movement;
}
