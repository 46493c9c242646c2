import type { PrismaClient } from '#prisma/generated/client.ts';
import type { Figures } from '#app/domain/comparison-figures.ts';
import type { ForumId } from '#app/domain/ids.ts';
import type { IndicatorSet } from '#app/domain/indicator-set.ts';
import { FEWEST_IN_AGGREGATE } from '#app/domain/light-aggregate.ts';
import { scorecard } from '#app/domain/scorecard.ts';
import { findIndicatorSet } from './indicator-sets.server.ts';
import { roundsWithBaseline } from './round-deliveries.server.ts';
import { listRounds, roundBenchmarks } from './rounds.server.ts';

/** The clusters of several forums as one. */
export interface CoordinatedClusters {
  readonly forums: number;
  /** Clusters of other forums than the one it is reckoned for. */
  readonly others: number;
  readonly n: number;
  readonly figures: ReadonlyMap<string, Figures>;
}

/**
 * [CO4] Of each forum the newest closed round that somebody delivered to, if its set has the same indicators and bounds
 * as `set`. A forum in which fewer than five delivered is left out: whoever sees the other forums as one could take them
 * off the group. The caller has asked whether the person coordinates all of them.
 */
export async function readCoordinatedClusters(
  db: PrismaClient,
  forumIds: readonly ForumId[],
  reckonedFor: ForumId,
  set: IndicatorSet,
): Promise<CoordinatedClusters> {
  const benchmarks = [];
  let [forums, others] = [0, 0];
  for (const forumId of forumIds) {
    const [round] = await roundsWithBaseline(db, await listRounds(db, forumId));
    const own = round === undefined ? undefined : await findIndicatorSet(db, round.setId);
    if (round === undefined || own === undefined || measured(own) !== measured(set)) continue;
    const delivered = [...(await roundBenchmarks(db, round)).values()];
    if (delivered.length < FEWEST_IN_AGGREGATE) continue;
    forums += 1;
    if (forumId !== reckonedFor) others += delivered.length;
    benchmarks.push(...delivered);
  }
  const { n, lines } = scorecard(benchmarks, set);
  return {
    forums,
    others,
    n,
    figures: new Map([...lines].map(([code, { counts, quartiles }]) => [code, { counts, quartiles }])),
  };
}

/** What two sets must have alike for lights and values to be counted together. */
const measured = ({ indicators }: IndicatorSet): string =>
  JSON.stringify(
    indicators
      .map(({ code, unit, bounds }) => [code, unit, bounds.direction, bounds.minimum, bounds.excellence])
      .sort((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1)),
  );
