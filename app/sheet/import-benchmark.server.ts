import { createHash } from 'node:crypto';
import type { PrismaClient } from '#prisma/generated/client.ts';
import { saveBenchmark, type SavedBenchmark } from '#app/data/benchmarks.server.ts';
import type { BenchmarkNote, BenchmarkProblem, TakenOnProblem } from '#app/domain/benchmark-problem.ts';
import type { ClusterId, PersonId, RoundId } from '#app/domain/ids.ts';
import type { IndicatorSet } from '#app/domain/indicator-set.ts';
import { dayOf } from '#app/domain/day.ts';
import { parseBenchmark } from '#app/domain/parse-benchmark.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import type { SheetProblem } from '#app/domain/sheet-problem.ts';
import { checkTakenOn } from '#app/domain/taken-on.ts';
import { readSheet } from './read-sheet.server.ts';

export type ImportProblem = SheetProblem | BenchmarkProblem | TakenOnProblem;

export interface BenchmarkFile {
  readonly db: PrismaClient;
  /** May the person write this cluster's benchmarks? That is the caller's to ask first. */
  readonly cluster: { readonly id: ClusterId; readonly name: string };
  readonly set: IndicatorSet;
  /** The open round that it is delivered to. */
  readonly roundId: RoundId | null;
  readonly bytes: Uint8Array;
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

/**
 * From a file's bytes to a saved benchmark, or all problems and nothing saved. The page's upload and the API
 * both walk this way.
 */
export async function importBenchmark(file: BenchmarkFile): Promise<Result<Imported, ImportProblem[]>> {
  const takenOn = checkTakenOn(file.takenOn, dayOf(file.now));
  const sheet = await readSheet(file.bytes);
  const parsed = sheet.ok
    ? parseBenchmark(sheet.value, file.set, { clusterName: file.cluster.name })
    : fail([sheet.problem]);
  if (!takenOn.ok || !parsed.ok) {
    return fail([...(takenOn.ok ? [] : [takenOn.problem]), ...(parsed.ok ? [] : parsed.problem)]);
  }
  const saved = await saveBenchmark(file.db, {
    clusterId: file.cluster.id,
    set: file.set,
    roundId: file.roundId,
    takenOn: takenOn.value,
    scores: parsed.value.scores,
    fileName: file.fileName,
    fileHash: createHash('sha256').update(file.bytes).digest('hex'),
    createdBy: file.personId,
    at: file.now,
  });
  return ok({ ...saved, notes: parsed.value.notes });
}
