import type { AppContext } from '#app/context.ts';
import { listClusters } from '#app/data/clusters.server.ts';
import { currentIndicatorSet } from '#app/data/indicator-sets.server.ts';
import { planReaders } from '#app/data/plan-readers.server.ts';
import type { PlanContent } from '#app/domain/plan.ts';
import { planDifferences, type Differences } from '#app/domain/plan-differences.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import type { PlanHead } from '#app/data/plans.server.ts';
import type { SheetNames } from '#app/sheet/plan-cells.ts';
import { readPlanXlsx, type PlanFileProblem } from '#app/sheet/read-plan.server.ts';

export interface ReadImport {
  readonly differences: Differences;
  readonly names: SheetNames;
  readonly ignored: readonly string[];
  /** Whether the plan as it was at the export is known. */
  readonly isExportKnown: boolean;
}

/** The uploaded workbook against the plan as it is or was. */
export async function readImport(
  { db, rooms, now }: Pick<AppContext, 'db' | 'rooms' | 'now'>,
  plan: PlanHead,
  bytes: Uint8Array,
  content: PlanContent,
): Promise<Result<ReadImport, readonly PlanFileProblem[]>> {
  const isShared = plan.clusterId === null;
  const [clusters, people, set] = await Promise.all([
    isShared ? listClusters(db, plan.forumId) : [],
    planReaders(db, plan, now()),
    currentIndicatorSet(db, plan.forumId),
  ]);
  const names: SheetNames = {
    clusters: clusters.map(({ id, name }) => ({ id, name })),
    people,
    indicatorCodes: new Set((set?.indicators ?? []).map(({ code }) => code)),
  };
  const read = await readPlanXlsx(bytes, { planId: plan.id, isShared, content, names });
  if (!read.ok) return fail(read.problem);
  const { rows, seq, ignored } = read.value;
  const then = seq === null ? undefined : (await rooms.readAt(plan.id, seq))?.content;
  const differences = planDifferences(rows, content, then ?? undefined);
  return ok({ differences, names, ignored, isExportKnown: (then ?? undefined) !== undefined });
}
