import type { Localized } from '#app/domain/indicator-set.ts';
import { quartiles } from '#app/domain/quartiles.ts';
import { DEMO_INDICATOR_SET } from './indicator-set.ts';
import { noise, seededRandom } from './seeded-random.ts';
import { WEAK_IN_REGION } from './scores.ts';
import { scoreIn, zones, type Shares } from './zones.ts';

export interface DemoComparisonGroup {
  readonly name: Localized;
  readonly n: number;
  /** In the order of the set; each sums to n. */
  readonly figures: readonly {
    readonly code: string;
    readonly green: number;
    readonly yellow: number;
    readonly red: number;
    readonly lowQuartile: number | null;
    readonly median: number | null;
    readonly highQuartile: number | null;
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
  const standings = DEMO_INDICATOR_SET.indicators.map((indicator) => {
    const { code } = indicator;
    // Others find the same things hard, but less so.
    const hardness = noise(random) * 0.5 + (WEAK_IN_REGION.includes(code) ? 0.4 : 0);
    return { code, indicator, each: Array.from({ length: n }, () => noise(random) - hardness) };
  });
  const zoneOf = zones(
    standings.flatMap(({ each }) => each),
    shares,
  );
  return {
    name,
    n,
    figures: standings.map(({ code, indicator, each }) => {
      const lights = each.map((standing) => zoneOf(standing).light);
      const count = (light: string) => lights.filter((other) => other === light).length;
      const middle = quartiles(each.map((standing) => scoreIn(zoneOf(standing), indicator)));
      return {
        code,
        green: count('green'),
        yellow: count('yellow'),
        red: count('red'),
        lowQuartile: middle?.low ?? null,
        median: middle?.median ?? null,
        highQuartile: middle?.high ?? null,
      };
    }),
  };
}
