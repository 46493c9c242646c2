import { createHash } from 'node:crypto';
import { dateOf, type Day } from '#app/domain/day.ts';
import type { DemoScore } from './scores.ts';

export interface DemoBenchmark {
  readonly clusterId: string;
  readonly setId: string;
  readonly roundId: string;
  readonly takenOn: Day;
  readonly createdById: string | null;
  readonly createdAt: Date;
  readonly scores: readonly DemoScore[];
}

/** The rows of benchmarks as if each had come from a file of its own. */
export function benchmarkRows(benchmarks: readonly DemoBenchmark[], ids: DemoIds) {
  const withIds = benchmarks.map((benchmark) => ({ ...benchmark, id: ids.newId() }));
  return {
    benchmarks: withIds.map(({ scores, takenOn, ...benchmark }) => ({
      ...benchmark,
      takenOn: dateOf(takenOn),
      fileName: `benchmarking-${takenOn}.csv`,
      fileHash: createHash('sha256').update(csv(scores)).digest('hex'),
    })),
    scores: withIds.flatMap(({ id, scores }) =>
      scores.map(({ code, value, light }) => ({
        benchmarkId: id,
        indicatorId: ids.indicatorId(code),
        value,
        light,
      })),
    ),
  };
}

export interface DemoIds {
  readonly newId: () => string;
  readonly indicatorId: (code: string) => string;
}

/** The file that a benchmark would have come from, as Norwegian Excel writes it. */
function csv(scores: readonly DemoScore[]): string {
  const number = (value: number | null) => (value === null ? '' : String(value).replace('.', ','));
  return ['kode;verdi', ...scores.map(({ code, value }) => `${code};${number(value)}`), ''].join('\r\n');
}
