import type { BenchmarkProblem } from '#app/domain/benchmark-problem.ts';
import type { IndicatorSet } from '#app/domain/indicator-set.ts';
import { parseBenchmark, type ParsedBenchmark, type ParseOptions } from '#app/domain/parse-benchmark.ts';
import { ok, type Result } from '#app/domain/result.ts';
import { roundColumns, type ColumnChoices, type RoundCluster, type RoundColumn } from '#app/domain/round-sheet.ts';
import { NO_CHOICES } from '#app/domain/sheet-choices.ts';
import type { SheetProblem } from '#app/domain/sheet-problem.ts';
import type { Sheet } from '#app/domain/sheet.ts';
import { readSheet } from './read-sheet.server.ts';

/** How a file is to be read as one cluster's benchmark. */
export interface BenchmarkReading extends ParseOptions {
  readonly set: IndicatorSet;
}

/** How a file is to be read as a whole round's. */
export interface RoundReading {
  readonly set: IndicatorSet;
  readonly clusters: readonly RoundCluster[];
  readonly choices: ColumnChoices;
}

export interface ReadBenchmark {
  readonly sheet: Sheet;
  readonly parsed: Result<ParsedBenchmark, BenchmarkProblem[]>;
  /** [BM28] It says the same where nobody chooses anything. */
  readonly isOwnReading: boolean;
}

export interface ReadRound {
  readonly sheet: Sheet;
  readonly columns: Result<readonly RoundColumn[], BenchmarkProblem[]>;
}

export async function readBenchmark(
  bytes: Uint8Array,
  { set, ...options }: BenchmarkReading,
): Promise<Result<ReadBenchmark, SheetProblem>> {
  const sheet = await readSheet(bytes);
  if (!sheet.ok) return sheet;
  const parsed = parseBenchmark(sheet.value, set, options);
  const isOwnReading =
    parsed.ok && isEqual(parsed, parseBenchmark(sheet.value, set, { ...options, choices: NO_CHOICES }));
  return ok({ sheet: sheet.value, parsed, isOwnReading });
}

const isEqual = (...read: readonly Result<ParsedBenchmark, unknown>[]): boolean =>
  new Set(read.map((one) => (one.ok ? JSON.stringify([...one.value.scores]) : undefined))).size === 1;

export async function readRound(
  bytes: Uint8Array,
  { set, clusters, choices }: RoundReading,
): Promise<Result<ReadRound, SheetProblem>> {
  const sheet = await readSheet(bytes);
  if (!sheet.ok) return sheet;
  const columns = roundColumns(sheet.value, set, clusters, choices);
  return ok({ sheet: sheet.value, columns: columns.ok ? ok(withSharedProblems(columns.value)) : columns });
}

/**
 * A row that names no indicator is a problem of every column. What is equal becomes one object: a hundred columns of two
 * thousand such rows are handed from thread to thread as two thousand.
 */
function withSharedProblems(columns: readonly RoundColumn[]): readonly RoundColumn[] {
  const known = new Map<string, BenchmarkProblem>();
  const shared = (problem: BenchmarkProblem): BenchmarkProblem => {
    const text = JSON.stringify(problem);
    const first = known.get(text) ?? problem;
    known.set(text, first);
    return first;
  };
  return columns.map((column) =>
    column.parsed.is === 'problems'
      ? { ...column, parsed: { is: 'problems', problems: column.parsed.problems.map(shared) } }
      : column,
  );
}
