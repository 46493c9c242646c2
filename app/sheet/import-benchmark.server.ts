import { createHash } from 'node:crypto';
import type { PrismaClient } from '#prisma/generated/client.ts';
import { saveBenchmark, type SavedBenchmark } from '#app/data/benchmarks.server.ts';
import type { BenchmarkNote, BenchmarkProblem, TakenOnProblem } from '#app/domain/benchmark-problem.ts';
import type { ClusterId, PersonId, RoundId } from '#app/domain/ids.ts';
import type { IndicatorSet } from '#app/domain/indicator-set.ts';
import { dayOf, type Day } from '#app/domain/day.ts';
import { parseBenchmark, type ParsedBenchmark } from '#app/domain/parse-benchmark.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { NO_CHOICES, type SheetChoices } from '#app/domain/sheet-choices.ts';
import type { SheetProblem } from '#app/domain/sheet-problem.ts';
import type { Sheet } from '#app/domain/sheet.ts';
import { checkTakenOn } from '#app/domain/taken-on.ts';

export type ImportProblem = SheetProblem | BenchmarkProblem | TakenOnProblem;

export interface BenchmarkFile {
  readonly db: PrismaClient;
  /** May the person write this cluster's benchmarks? That is the caller's to ask first. */
  readonly cluster: { readonly id: ClusterId; readonly name: string };
  readonly set: IndicatorSet;
  /** The open round that it is delivered to. */
  readonly roundId: RoundId | null;
  readonly bytes: Uint8Array;
  /** These bytes, read. */
  readonly sheet: Result<Sheet, SheetProblem>;
  readonly fileName: string;
  /** `YYYY-MM-DD` as it came. */
  readonly takenOn: string;
  readonly now: Date;
  readonly personId: PersonId | null;
  /** [BM28] How somebody said that it is to be read. */
  readonly choices?: SheetChoices;
}

export interface Imported {
  readonly benchmark: SavedBenchmark;
  /** False where this very file was the day's benchmark already. */
  readonly isNew: boolean;
  readonly notes: readonly BenchmarkNote[];
}

/** What the file says, not yet saved; or all of its problems. */
export function checkBenchmark(
  file: Pick<BenchmarkFile, 'sheet' | 'set' | 'cluster' | 'takenOn' | 'now' | 'choices'>,
): Result<{ readonly takenOn: Day; readonly parsed: ParsedBenchmark; readonly sheet: Sheet }, ImportProblem[]> {
  const takenOn = checkTakenOn(file.takenOn, dayOf(file.now));
  const { sheet } = file;
  const options = { clusterName: file.cluster.name, choices: file.choices ?? NO_CHOICES };
  const parsed = sheet.ok ? parseBenchmark(sheet.value, file.set, options) : fail([sheet.problem]);
  if (!takenOn.ok || !parsed.ok || !sheet.ok) {
    return fail([...(takenOn.ok ? [] : [takenOn.problem]), ...(parsed.ok ? [] : parsed.problem)]);
  }
  return ok({ takenOn: takenOn.value, parsed: parsed.value, sheet: sheet.value });
}

/**
 * From a file's bytes to a saved benchmark, or all problems and nothing saved. The page's upload and the API
 * both walk this way.
 */
export async function importBenchmark(file: BenchmarkFile): Promise<Result<Imported, ImportProblem[]>> {
  const checked = checkBenchmark(file);
  if (!checked.ok) return checked;
  const { takenOn, parsed, sheet } = checked.value;
  const saved = await saveBenchmark(file.db, {
    clusterId: file.cluster.id,
    set: file.set,
    roundId: file.roundId,
    takenOn,
    scores: parsed.scores,
    fileName: file.fileName,
    fileHash: hashOf(file, sheet, parsed),
    createdBy: file.personId,
    at: file.now,
  });
  return ok({ ...saved, notes: parsed.notes });
}

/** [BM28] The file's own, as long as it is read as it reads itself; else, of file and reading. */
function hashOf({ bytes, set, cluster }: BenchmarkFile, sheet: Sheet, parsed: ParsedBenchmark): string {
  const own = parseBenchmark(sheet, set, { clusterName: cluster.name });
  const [reading, ownReading] = [parsed, own.ok ? own.value : undefined].map((one) =>
    JSON.stringify([...(one?.scores ?? [])]),
  );
  const hash = createHash('sha256').update(bytes);
  return (reading === ownReading ? hash : hash.update(reading ?? '')).digest('hex');
}
