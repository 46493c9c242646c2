import { createHash } from 'node:crypto';
import type { Person } from '#app/auth/require-person.server.ts';
import type { AppContext } from '#app/context.ts';
import { endDraft, type BenchmarkDraft } from '#app/data/benchmark-drafts.server.ts';
import { benchmarkEvent } from '#app/data/benchmark-event.server.ts';
import { saveBenchmark, type SavedBenchmark } from '#app/data/benchmarks.server.ts';
import type { Cluster } from '#app/data/clusters.server.ts';
import { parseDraft, type AtField } from '#app/domain/benchmark-draft.ts';
import type { BenchmarkNote, BenchmarkProblem, TakenOnProblem } from '#app/domain/benchmark-problem.ts';
import { localDay } from '#app/domain/day.ts';
import type { RoundId } from '#app/domain/ids.ts';
import type { IndicatorSet } from '#app/domain/indicator-set.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { checkTakenOn } from '#app/domain/taken-on.ts';

export interface HandedIn {
  readonly benchmark: SavedBenchmark;
  readonly isNew: boolean;
  readonly notes: readonly AtField<BenchmarkNote>[];
}

export interface FormProblems {
  readonly takenOn: TakenOnProblem | null;
  readonly fields: readonly AtField<BenchmarkProblem>[];
}

/** [BM23] The draft as a benchmark, with the same checks as a file, or all that is wrong with it. */
export async function handIn(
  context: AppContext,
  person: Person,
  to: { readonly cluster: Cluster; readonly set: IndicatorSet; readonly roundId: RoundId | null },
  draft: BenchmarkDraft | undefined,
  /** As it came. */
  takenOnText: string,
): Promise<Result<HandedIn, FormProblems>> {
  const now = context.now();
  const takenOn = checkTakenOn(takenOnText, localDay(now));
  const parsed = parseDraft(draft?.entries ?? new Map(), to.set);
  if (!takenOn.ok || !parsed.ok) {
    return fail({ takenOn: takenOn.ok ? null : takenOn.problem, fields: parsed.ok ? [] : parsed.problem });
  }
  const { scores, notes } = parsed.value;
  const saved = await saveBenchmark(context.db, {
    clusterId: to.cluster.id,
    set: to.set,
    roundId: to.roundId,
    takenOn: takenOn.value,
    scores,
    fileName: 'form',
    // Two forms that say the same are the same file.
    fileHash: createHash('sha256')
      .update(JSON.stringify(['form', ...scores]))
      .digest('hex'),
    createdBy: person.personId,
    at: now,
  });
  if (draft !== undefined) await endDraft(context.db, draft);
  if (saved.isNew) {
    context.changes.publish(await benchmarkEvent(context.db, to.cluster.forumId, saved.benchmark));
  }
  return ok({ ...saved, notes });
}
