import { light, type Light } from '#app/domain/light.ts';
import { DEMO_CLUSTERS, type DemoCluster } from './forum.ts';
import { DEMO_INDICATOR_SET, type DemoIndicator } from './indicator-set.ts';
import { noise, seededRandom } from './seeded-random.ts';
import { scoreIn, zones, type Shares } from './zones.ts';

export interface DemoScore {
  readonly code: string;
  readonly value: number | null;
  readonly light: Light;
}

/** One cluster's scores in both rounds, in the order of the set. */
export interface DemoRounds {
  readonly first: readonly DemoScore[];
  readonly second: readonly DemoScore[];
}

/** The region in its second round; an assumption for the demo, worse than its comparison groups. */
const REGION: Shares = { green: 0.45, yellow: 0.35 };

/**
 * Communication and branding, member services that carry themselves, joint innovation projects:
 * what the founding article's region was told to mend.
 */
export const WEAK_IN_REGION = ['4.6.1', '4.6.2', '5.1', '4.3', '3.2', '3.1', '2.6'];
const REGION_WEAKNESS = 1.2;
const CLUSTER_WEAKNESS = 1.2;
/** How much better the region became between the rounds. */
const PROGRESS = 0.3;
const SEED = 31_07;

/** All scores of all clusters, in the clusters' order; always the same. */
export function demoScores(): readonly DemoRounds[] {
  const random = seededRandom(SEED);
  const clusters = DEMO_CLUSTERS.map((cluster) => ({
    cluster,
    standings: DEMO_INDICATOR_SET.indicators.map((indicator) => ({
      indicator,
      ...standing(cluster, indicator, random),
    })),
  }));
  const zoneOf = zones(
    clusters.flatMap(({ standings }) => standings.map(({ second }) => second)),
    REGION,
  );
  return clusters.map(({ cluster, standings }) => {
    const scoresOf = (round: 'first' | 'second') =>
      standings.map(({ indicator, ...at }): DemoScore => {
        const value = ageOrNothing(cluster, indicator.code, round) ?? scoreIn(zoneOf(at[round]), indicator);
        const assessed = cluster.notAssessed[round].includes(indicator.code) ? null : value;
        return { code: indicator.code, value: assessed, light: light(assessed, indicator) };
      });
    return { first: scoresOf('first'), second: scoresOf('second') };
  });
}

/** Maturity (2.1) is the cluster's age: it grows by two years between the rounds and by nothing else. */
function ageOrNothing(cluster: DemoCluster, code: string, round: 'first' | 'second'): number | undefined {
  return code === '2.1' ? cluster.ageAtFirstRound + (round === 'first' ? 0 : 2) : undefined;
}

/** How well a cluster does on an indicator, beside all others; only the order of these numbers counts. */
function standing(cluster: DemoCluster, indicator: DemoIndicator, random: () => number) {
  const second =
    cluster.strength +
    noise(random) -
    (WEAK_IN_REGION.includes(indicator.code) ? REGION_WEAKNESS : 0) -
    (cluster.weakOn.includes(indicator.code) ? CLUSTER_WEAKNESS : 0);
  const before = second - PROGRESS + noise(random) * 0.55;
  return cluster.movedUp.includes(indicator.code)
    ? { first: -2.4 + noise(random) * 0.2, second: Math.max(second, 0) + 0.15 }
    : { first: before, second };
}
