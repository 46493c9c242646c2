import type { Light } from '#app/domain/light.ts';
import type { DemoIndicator } from './indicator-set.ts';

/** How large a part of all lights is green and yellow; the rest is red. */
export interface Shares {
  readonly green: number;
  readonly yellow: number;
}

/** A light with the place within it: 0 at its worst end, 1 at its best. */
export interface Zone {
  readonly light: Exclude<Light, 'none'>;
  readonly place: number;
}

/** Parts the standings, best first, so that each light gets its share; tells where in which light a standing is. */
export function zones(standings: readonly number[], shares: Shares): (standing: number) => Zone {
  const sorted = [...standings].sort((a, b) => a - b);
  const redEnd = Math.round(sorted.length * (1 - shares.green - shares.yellow));
  const yellowEnd = Math.round(sorted.length * (1 - shares.green));
  return (standing) => {
    const below = sorted.findIndex((other) => other >= standing);
    const rank = below === -1 ? sorted.length - 1 : below;
    if (rank >= yellowEnd) return { light: 'green', place: within(rank, yellowEnd, sorted.length) };
    if (rank >= redEnd) return { light: 'yellow', place: within(rank, redEnd, yellowEnd) };
    return { light: 'red', place: within(rank, 0, redEnd) };
  };
}

const within = (rank: number, start: number, end: number) => (rank - start + 0.5) / (end - start);

const HIGHEST: Readonly<Record<string, number>> = { percent: 100, level: 4 };

/** A score of the indicator in that zone, in the indicator's unit, as a report would round it. */
export function scoreIn(zone: Zone, indicator: DemoIndicator): number {
  const step = indicator.unit === 'fte' ? 0.1 : 1;
  // Counted so that more is better, whichever way the indicator goes.
  const sign = indicator.direction === 'higher' ? 1 : -1;
  const minimum = sign * indicator.minimum;
  const excellence = sign * indicator.excellence;
  const steps = (span: number) => Math.floor(span / step) * step;
  const span = indicator.unit === 'level' ? 2 : excellence - minimum;
  const better = {
    green: () => excellence + steps(zone.place * span),
    yellow: () => minimum + steps(zone.place * (excellence - minimum)),
    red: () => minimum - step - steps((1 - zone.place) * span * 0.9),
  }[zone.light]();
  const capped = Math.min(Math.max(sign * better, 0), HIGHEST[indicator.unit] ?? Infinity);
  return Math.round(capped * 10) / 10;
}
