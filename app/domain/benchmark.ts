import type { Day } from './day.ts';
import type { BenchmarkId, ClusterId, IndicatorSetId } from './ids.ts';
import type { Light } from './light.ts';

export interface Score {
  /** In the indicator's unit; null where the report gives only a light, or nothing. */
  readonly value: number | null;
  readonly light: Light;
  readonly remark: string | null;
}

/** One cluster's scores on one indicator set on one day. */
export interface Benchmark {
  readonly id: BenchmarkId;
  readonly clusterId: ClusterId;
  readonly setId: IndicatorSetId;
  readonly takenOn: Day;
  readonly revision: number;
  /** By indicator code. */
  readonly scores: ReadonlyMap<string, Score>;
}

export const CHANGES = ['improved', 'unchanged', 'worse', 'not-comparable'] as const;
export type Change = (typeof CHANGES)[number];
