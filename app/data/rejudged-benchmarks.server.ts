import type { Prisma } from '#prisma/generated/client.ts';
import { dateOf } from '#app/domain/day.ts';
import { asId, type ClusterId, type ForumId, type IndicatorSetId, type PersonId } from '#app/domain/ids.ts';
import type { IndicatorSet } from '#app/domain/indicator-set.ts';
import { rejudgedScores, type Judged } from '#app/domain/rejudge.ts';
import { counterparts, type Counterpart } from '#app/domain/set-mapping.ts';
import { latestBenchmarks, type SavedBenchmark } from './benchmarks.server.ts';
import { findIndicatorSets } from './indicator-sets.server.ts';
import { findMapping } from './set-mappings.server.ts';

/** A cluster's current benchmark, taken on an older version of the series. */
export interface JudgedBenchmark extends Judged {
  readonly benchmark: SavedBenchmark;
}

/** [BO3] The forum's clusters whose current (newest) benchmark was taken on another version of the set's series. */
export async function currentlyJudged(
  db: Prisma.TransactionClient,
  forumId: ForumId,
  newer: IndicatorSet,
): Promise<JudgedBenchmark[]> {
  const clusters = await db.cluster.findMany({ where: { forumId }, orderBy: { id: 'asc' }, select: { id: true } });
  const latest = await latestBenchmarks(
    db,
    clusters.map(({ id }) => asId<ClusterId>(id)),
  );
  const benchmarks = [...latest.values()].map((found) => found.latest).filter(({ setId }) => setId !== newer.id);
  const sets = await findIndicatorSets(
    db,
    benchmarks.map(({ setId }) => setId),
  );
  const found = new Map<IndicatorSetId, ReadonlyMap<string, Counterpart>>();
  for (const older of sets.values()) {
    if (older.series !== newer.series) continue;
    found.set(older.id, counterparts(older, newer, await findMapping(db, older.id, newer.id)));
  }
  return benchmarks.flatMap((benchmark) => {
    const own = found.get(benchmark.setId);
    return own === undefined
      ? []
      : [{ benchmark, clusterId: benchmark.clusterId, scores: benchmark.scores, counterparts: own }];
  });
}

/** Rows of one insert; a statement takes 65,535 values at most. */
const BATCH = 5_000;

/**
 * [BO2] Each benchmark gets a new revision on the newer version: same day, round and file. The old one is kept, marked as
 * replaced, and closed rounds go on pointing at it.
 */
export async function saveRejudged(
  tx: Prisma.TransactionClient,
  newer: IndicatorSet,
  judged: readonly JudgedBenchmark[],
  { by, at }: { readonly by: PersonId; readonly at: Date },
): Promise<void> {
  const old = judged.map(({ benchmark }) => benchmark);
  const rows = await tx.benchmark.findMany({
    where: { id: { in: old.map(({ id }) => id) } },
    select: { id: true, fileHash: true },
  });
  const hashes = new Map(rows.map(({ id, fileHash }) => [id, fileHash]));
  const newest = await tx.benchmark.groupBy({
    by: ['clusterId', 'takenOn'],
    where: { OR: old.map(({ clusterId, takenOn }) => ({ clusterId, takenOn: dateOf(takenOn) })) },
    _max: { revision: true },
  });
  const revisions = new Map(newest.map(({ clusterId, _max }) => [clusterId, _max.revision ?? 0]));
  const made = judged.map((one) => ({ ...one, id: crypto.randomUUID() }));
  await tx.benchmark.updateMany({ where: { id: { in: old.map(({ id }) => id) } }, data: { replacedAt: at } });
  await tx.benchmark.createMany({
    data: made.map(({ id, benchmark }) => ({
      id,
      clusterId: benchmark.clusterId,
      setId: newer.id,
      roundId: benchmark.roundId,
      takenOn: dateOf(benchmark.takenOn),
      revision: (revisions.get(benchmark.clusterId) ?? 0) + 1,
      fileName: benchmark.fileName,
      fileHash: hashes.get(benchmark.id) ?? '',
      createdById: by,
      createdAt: at,
    })),
  });
  const idOf = new Map(newer.indicators.map(({ code, id }) => [code, id]));
  const scores = made.flatMap(({ id, scores: before, counterparts: found }) =>
    [...rejudgedScores(before, newer, found)].flatMap(([code, score]) => {
      const indicatorId = idOf.get(code);
      return indicatorId === undefined ? [] : [{ benchmarkId: id, indicatorId, ...score }];
    }),
  );
  for (let start = 0; start < scores.length; start += BATCH) {
    await tx.score.createMany({ data: scores.slice(start, start + BATCH) });
  }
}
