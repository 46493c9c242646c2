import type { PrismaClient } from '#prisma/generated/client.ts';
import { listBenchmarks } from '#app/data/benchmarks.server.ts';
import { findIndicatorSet } from '#app/data/indicator-sets.server.ts';
import { benchmarksOnSet } from '#app/data/set-mappings.server.ts';
import { benchmarkPair, type PairLine } from '#app/domain/benchmark-pair.ts';
import type { Day } from '#app/domain/day.ts';
import type { ClusterId } from '#app/domain/ids.ts';
import type { Localized } from '#app/domain/indicator-set.ts';

export interface Comparison {
  readonly before: { readonly id: string; readonly takenOn: Day };
  readonly after: { readonly id: string; readonly takenOn: Day };
  readonly isOtherSet: boolean;
  readonly set: { readonly name: Localized; readonly isOfficial: boolean };
  readonly lines: readonly PairLine[];
}

export interface ComparePage {
  /** The newest first. */
  readonly choices: readonly { readonly id: string; readonly takenOn: Day }[];
  /** Null where there are not two. */
  readonly comparison: Comparison | null;
}

/** The two that are asked for, else the newest two; the older one always stands before. Undefined where one is not the cluster's. */
export async function readComparison(
  db: PrismaClient,
  clusterId: ClusterId,
  wish: { readonly from: string | null; readonly to: string | null },
): Promise<ComparePage | undefined> {
  const benchmarks = await listBenchmarks(db, clusterId);
  const choices = benchmarks.map(({ id, takenOn }) => ({ id, takenOn }));
  const find = (id: string | null, otherwise: number) =>
    id === null ? benchmarks[otherwise] : benchmarks.find((one) => one.id === id);
  const [to, from] = [find(wish.to, 0), find(wish.from, 1)];
  if ((wish.to !== null && to === undefined) || (wish.from !== null && from === undefined)) return undefined;
  if (to === undefined || from === undefined || to.id === from.id) return { choices, comparison: null };
  const [older, newer] = from.takenOn <= to.takenOn ? [from, to] : [to, from];
  const set = await findIndicatorSet(db, newer.setId);
  const [seen] = set === undefined ? [] : await benchmarksOnSet(db, [older], set);
  if (set === undefined || seen === undefined) return { choices, comparison: null };
  return {
    choices,
    comparison: {
      before: { id: older.id, takenOn: older.takenOn },
      after: { id: newer.id, takenOn: newer.takenOn },
      isOtherSet: seen.counterparts !== null,
      set: { name: set.name, isOfficial: set.isOfficial },
      lines: benchmarkPair(seen, newer, set, seen.counterparts),
    },
  };
}
