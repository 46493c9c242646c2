import type { TakenOnProblem } from './benchmark-problem.ts';
import { readDay, type Day } from './day.ts';
import { fail, ok, type Result } from './result.ts';

/** Benchmarking of cluster organisations began in 2007; an earlier year is a slip of the keyboard. */
export const FIRST_BENCHMARK_DAY = '2007-01-01' as Day;

/** [BM19] A benchmark's day is a calendar day, not after `today`, not before benchmarking began. */
export function checkTakenOn(text: string, today: Day): Result<Day, TakenOnProblem> {
  const place = { row: null, column: null, value: text };
  const day = readDay(text);
  if (day === undefined) return fail({ ...place, code: 'benchmark.taken-on-invalid' });
  if (day > today) return fail({ ...place, code: 'benchmark.taken-on-future' });
  return day < FIRST_BENCHMARK_DAY ? fail({ ...place, code: 'benchmark.taken-on-too-early' }) : ok(day);
}
