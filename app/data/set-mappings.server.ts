import type { PrismaClient } from '#prisma/generated/client.ts';
import type { Score } from '#app/domain/benchmark.ts';
import type { IndicatorSetId } from '#app/domain/ids.ts';
import type { IndicatorSet } from '#app/domain/indicator-set.ts';
import { counterparts, scoresOnSet, type Counterpart, type Mapping } from '#app/domain/set-mapping.ts';
import { NOT_THERE } from '#app/domain/suggest-mapping.ts';
import { findIndicatorSets } from './indicator-sets.server.ts';

/** What a person has set down of which indicator of `from` is which of `to`: the older code by the newer one. */
export async function findMapping(
  db: Pick<PrismaClient, 'indicatorMapping'>,
  from: IndicatorSetId,
  to: IndicatorSetId,
): Promise<Mapping | undefined> {
  const rows = await db.indicatorMapping.findMany({ where: { fromSetId: from, toSetId: to } });
  return rows.length === 0 ? undefined : new Map(rows.map(({ fromCode, toCode }) => [toCode, fromCode]));
}

/**
 * [CM6] What a person sets down now, in place of what was there. An older code of '' says that nothing is the newer one;
 * codes that either set does not have are left out.
 */
export async function saveMapping(
  db: PrismaClient,
  from: IndicatorSet,
  to: IndicatorSet,
  mapping: Mapping,
): Promise<void> {
  const older = new Set([NOT_THERE, ...from.indicators.map(({ code }) => code)]);
  const rows = to.indicators.flatMap(({ code: toCode }) => {
    const fromCode = mapping.get(toCode);
    return fromCode === undefined || !older.has(fromCode)
      ? []
      : [{ fromSetId: from.id, toSetId: to.id, fromCode, toCode }];
  });
  await db.$transaction([
    db.indicatorMapping.deleteMany({ where: { fromSetId: from.id, toSetId: to.id } }),
    db.indicatorMapping.createMany({ data: rows, skipDuplicates: true }),
  ]);
}

/** A benchmark as another set sees it. */
export type OnSet<B> = B & {
  /** [CM1-CM4] By the code of the set it is seen on; what has no counterpart is missing. */
  readonly scores: ReadonlyMap<string, Score>;
  /** What stands for each indicator in the set it was taken on; null where it was taken on this very set. */
  readonly counterparts: ReadonlyMap<string, Counterpart> | null;
};

/** The benchmarks as `set` sees them, whatever sets they were taken on; in the order they came. */
export async function benchmarksOnSet<
  B extends { readonly setId: IndicatorSetId; readonly scores: ReadonlyMap<string, Score> },
>(db: PrismaClient, benchmarks: readonly B[], set: IndicatorSet): Promise<OnSet<B>[]> {
  const otherIds = [...new Set(benchmarks.map(({ setId }) => setId))].filter((id) => id !== set.id);
  if (otherIds.length === 0) return benchmarks.map((benchmark) => ({ ...benchmark, counterparts: null }));
  const others = await findIndicatorSets(db, otherIds);
  const found = new Map<IndicatorSetId, ReadonlyMap<string, Counterpart>>();
  for (const other of others.values()) {
    found.set(other.id, counterparts(other, set, await findMapping(db, other.id, set.id)));
  }
  return benchmarks.map((benchmark) => {
    const own = found.get(benchmark.setId);
    if (own === undefined) return { ...benchmark, counterparts: null };
    return { ...benchmark, scores: scoresOnSet(benchmark.scores, set, own), counterparts: own };
  });
}
