import type { PrismaClient } from '#prisma/generated/client.ts';
import type { Figures } from '#app/domain/comparison-figures.ts';
import type { ForumId } from '#app/domain/ids.ts';
import type { IndicatorSet } from '#app/domain/indicator-set.ts';
import { scorecard } from '#app/domain/scorecard.ts';
import { findIndicatorSet } from './indicator-sets.server.ts';
import { roundsWithBaseline } from './round-deliveries.server.ts';
import { listRounds, roundBenchmarks } from './rounds.server.ts';

/** The clusters of several forums as one. */
export interface CoordinatedClusters {
  readonly forums: number;
  readonly n: number;
  readonly figures: ReadonlyMap<string, Figures>;
}

/**
 * [CO4] Of each forum the newest closed round that somebody delivered to, if its set has the same indicators and bounds as `set`. The caller has
 * asked whether the person coordinates all of them.
 */
export async function readCoordinatedClusters(
  db: PrismaClient,
  forumIds: readonly ForumId[],
  set: IndicatorSet,
): Promise<CoordinatedClusters> {
  const benchmarks = [];
  let forums = 0;
  for (const forumId of forumIds) {
    const [round] = await roundsWithBaseline(db, await listRounds(db, forumId));
    const own = round === undefined ? undefined : await findIndicatorSet(db, round.setId);
    if (round === undefined || own === undefined || measured(own) !== measured(set)) continue;
    forums += 1;
    benchmarks.push(...(await roundBenchmarks(db, round)).values());
  }
  const { n, lines } = scorecard(benchmarks, set);
  return {
    forums,
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
