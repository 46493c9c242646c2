import { createHash } from 'node:crypto';
import type { PrismaClient } from '#prisma/generated/client.ts';
import { saveBenchmark, type SavedBenchmark } from '#app/data/benchmarks.server.ts';
import type { BenchmarkNote, BenchmarkProblem, TakenOnProblem } from '#app/domain/benchmark-problem.ts';
import type { ClusterId, PersonId, RoundId } from '#app/domain/ids.ts';
import type { IndicatorSet } from '#app/domain/indicator-set.ts';
import { dayOf, type Day } from '#app/domain/day.ts';
import type { ParsedBenchmark } from '#app/domain/parse-benchmark.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import type { SheetProblem } from '#app/domain/sheet-problem.ts';
import { checkTakenOn } from '#app/domain/taken-on.ts';
import type { ReadBenchmark } from './read-benchmark.server.ts';

export type ImportProblem = SheetProblem | BenchmarkProblem | TakenOnProblem;

export interface BenchmarkFile {
  readonly db: PrismaClient;
  /** May the person write this cluster's benchmarks? That is the caller's to ask first. */
  readonly cluster: { readonly id: ClusterId; readonly name: string };
  readonly set: IndicatorSet;
  /** The open round that it is delivered to. */
  readonly roundId: RoundId | null;
  readonly bytes: Uint8Array;
  /** These bytes, read by this set, as this cluster's. */
  readonly read: Result<ReadBenchmark, SheetProblem>;
  readonly fileName: string;
  /** `YYYY-MM-DD` as it came. */
  readonly takenOn: string;
  readonly now: Date;
  readonly personId: PersonId | null;
}

export interface Imported {
  readonly benchmark: SavedBenchmark;
  /** False where this very file was the day's benchmark already. */
  readonly isNew: boolean;
  readonly notes: readonly BenchmarkNote[];
}

interface Checked extends Pick<ReadBenchmark, 'isOwnReading'> {
  readonly takenOn: Day;
  readonly parsed: ParsedBenchmark;
}

/** What the file says, not yet saved; or all of its problems. */
export function checkBenchmark(
  file: Pick<BenchmarkFile, 'read' | 'takenOn' | 'now'>,
): Result<Checked, ImportProblem[]> {
  const takenOn = checkTakenOn(file.takenOn, dayOf(file.now));
  const { read } = file;
  const parsed = read.ok ? read.value.parsed : fail([read.problem]);
  if (!takenOn.ok || !parsed.ok || !read.ok) {
    return fail([...(takenOn.ok ? [] : [takenOn.problem]), ...(parsed.ok ? [] : parsed.problem)]);
  }
  return ok({ takenOn: takenOn.value, parsed: parsed.value, isOwnReading: read.value.isOwnReading });
}

/**
 * From a file's bytes to a saved benchmark, or all problems and nothing saved. The page's upload and the API
 * both walk this way.
 */
export async function importBenchmark(file: BenchmarkFile): Promise<Result<Imported, ImportProblem[]>> {
  const checked = checkBenchmark(file);
  if (!checked.ok) return checked;
  const { takenOn, parsed, isOwnReading } = checked.value;
  const saved = await saveBenchmark(file.db, {
    clusterId: file.cluster.id,
    set: file.set,
    roundId: file.roundId,
    takenOn,
    scores: parsed.scores,
    fileName: file.fileName,
    fileHash: hashOf(file, parsed, isOwnReading),
    createdBy: file.personId,
    at: file.now,
  });
  return ok({ ...saved, notes: parsed.notes });
}

/** [BM28] The file's own, as long as it is read as it reads itself; else, of file and reading. */
function hashOf({ bytes }: BenchmarkFile, { scores }: ParsedBenchmark, isOwnReading: boolean): string {
  const hash = createHash('sha256').update(bytes);
  return (isOwnReading ? hash : hash.update(JSON.stringify([...scores]))).digest('hex');
}
