import { SCALE_SET } from './scale-set.ts';
import type { ScaleCluster } from './scale-forum.ts';

export interface ScaleFigure {
  readonly code: string;
  readonly green: number;
  readonly yellow: number;
  readonly red: number;
  readonly none: number;
  readonly lowQuartile: number | null;
  readonly median: number | null;
  readonly highQuartile: number | null;
}

/** All clusters of all forums in their latest round, as one: reckoned once, so that no page reads the others' rows. */
export function scaleFigures(clusters: readonly ScaleCluster[]): ScaleFigure[] {
  return SCALE_SET.indicators.map(({ code }, at) => {
    const scores = clusters.flatMap(({ scores: rounds }) => rounds.at(-1)?.[at] ?? []);
    const count = (light: string) => scores.filter((score) => score.light === light).length;
    const values = scores.flatMap(({ value }) => value ?? []).sort((a, b) => a - b);
    return {
      code,
      green: count('green'),
      yellow: count('yellow'),
      red: count('red'),
      none: count('none'),
      lowQuartile: quantile(values, 0.25),
      median: quantile(values, 0.5),
      highQuartile: quantile(values, 0.75),
    };
  });
}

/** Between the two nearest values, as spreadsheets' QUARTILE.INC has it. */
function quantile(sorted: readonly number[], share: number): number | null {
  const place = (sorted.length - 1) * share;
  const [low, high] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
  return low === undefined || high === undefined ? null : low + (high - low) * (place - Math.floor(place));
}
