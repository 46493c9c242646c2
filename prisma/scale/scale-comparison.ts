import { quartiles } from '#app/domain/quartiles.ts';
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
    const middle = quartiles(scores.flatMap(({ value }) => value ?? []));
    return {
      code,
      green: count('green'),
      yellow: count('yellow'),
      red: count('red'),
      none: count('none'),
      lowQuartile: middle?.low ?? null,
      median: middle?.median ?? null,
      highQuartile: middle?.high ?? null,
    };
  });
}
