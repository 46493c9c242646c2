import { addDays, addMonths, dateOf, type Day } from '#app/domain/day.ts';
import { benchmarkRows } from '#prisma/demo/benchmark-rows.ts';
import { indicatorSetRows } from '#prisma/demo/indicator-set-rows.ts';
import type { DemoScore } from '#prisma/demo/scores.ts';
import { clusterName, CLUSTERS_A_FORUM, regionName } from './scale-clusters.ts';
import { scaleScores } from './scale-scores.ts';
import { SCALE_SET } from './scale-set.ts';

/** How many months ago each round was, the oldest first. */
export const ROUNDS_MONTHS_AGO = [44, 30, 16, 2] as const;
const DAYS_A_ROUND = 40;

export interface ScaleCluster {
  readonly id: string;
  readonly name: string;
  /** Of each round, the oldest first. */
  readonly scores: readonly (readonly DemoScore[])[];
}

/** One forum of large data, as rows: its set, its clusters, their benchmarks in all rounds. */
export function scaleForum(
  index: number,
  // In the first forum the demo's people lead clusters that are there already.
  led: readonly { readonly id: string; readonly name: string }[],
  options: { readonly today: Day; readonly now: Date; readonly newId: () => string },
) {
  const { today, now, newId } = options;
  const forumId = newId();
  const set = indicatorSetRows(SCALE_SET, forumId, newId);
  const setId = set.set.id;
  const clusters = Array.from({ length: CLUSTERS_A_FORUM }, (_, at): ScaleCluster => {
    const { id, name } = led[at] ?? { id: newId(), name: clusterName(index, at) };
    return { id, name, scores: scaleScores(index * 1_000 + at, SCALE_SET.indicators, ROUNDS_MONTHS_AGO.length) };
  });
  const rounds = ROUNDS_MONTHS_AGO.map((months) => ({ id: newId(), takenOn: addMonths(today, -months) }));
  const taken = clusters.flatMap(({ id: clusterId, scores }, at) =>
    rounds.map((round, nth) => {
      const takenOn = addDays(round.takenOn, at);
      return {
        clusterId,
        setId,
        roundId: round.id,
        takenOn,
        createdById: null,
        createdAt: dateOf(takenOn),
        scores: scores[nth] ?? [],
      };
    }),
  );
  const { benchmarks, scores } = benchmarkRows(taken, { newId, indicatorId: set.indicatorId });
  return {
    forum: {
      id: forumId,
      name: `Klyngeforum ${regionName(index)}`,
      region: regionName(index),
      isDemo: true,
      createdAt: now,
    },
    set,
    clusters,
    rounds: rounds.map(({ id, takenOn }) => ({
      id,
      forumId,
      setId,
      name: takenOn.slice(0, 7),
      takenOn: dateOf(takenOn),
      openedAt: dateOf(takenOn),
      closedAt: dateOf(addDays(takenOn, DAYS_A_ROUND)),
    })),
    benchmarks,
    scores,
    places: benchmarks.map(({ id, roundId, clusterId, takenOn }, nth) => ({
      roundId,
      clusterId,
      invitedAt: takenOn,
      benchmarkId: id,
      sharesLights: nth % 3 !== 0,
    })),
  };
}
