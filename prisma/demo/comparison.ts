import type { Localized } from '#app/domain/indicator-set.ts';
import { DEMO_INDICATOR_SET } from './indicator-set.ts';
import { noise, seededRandom } from './seeded-random.ts';
import { WEAK_IN_REGION } from './scores.ts';
import { zones, type Shares } from './zones.ts';

export interface DemoComparisonGroup {
  readonly name: Localized;
  readonly n: number;
  /** In the order of the set; each sums to n. */
  readonly figures: readonly {
    readonly code: string;
    readonly green: number;
    readonly yellow: number;
    readonly red: number;
  }[];
}

/** The groups that the founding article's region was compared with; their figures are invented. */
export function demoComparisonGroups(): readonly DemoComparisonGroup[] {
  return [
    group({ nb: '29 danske klynger', en: '29 Danish clusters' }, 29, { green: 0.63, yellow: 0.27 }, 29),
    group({ nb: '28 norske klynger', en: '28 Norwegian clusters' }, 28, { green: 0.52, yellow: 0.32 }, 28),
  ];
}

function group(name: Localized, n: number, shares: Shares, seed: number): DemoComparisonGroup {
  const random = seededRandom(seed);
  const standings = DEMO_INDICATOR_SET.indicators.map(({ code }) => {
    // Others find the same things hard, but less so.
    const hardness = noise(random) * 0.5 + (WEAK_IN_REGION.includes(code) ? 0.4 : 0);
    return { code, each: Array.from({ length: n }, () => noise(random) - hardness) };
  });
  const zoneOf = zones(
    standings.flatMap(({ each }) => each),
    shares,
  );
  return {
    name,
    n,
    figures: standings.map(({ code, each }) => {
      const lights = each.map((standing) => zoneOf(standing).light);
      const count = (light: string) => lights.filter((other) => other === light).length;
      return { code, green: count('green'), yellow: count('yellow'), red: count('red') };
    }),
  };
}
