import type { Score } from './benchmark.ts';
import type { IndicatorSet } from './indicator-set.ts';
import { light, type Light } from './light.ts';

/** What stands in an older set for an indicator of a newer one. */
export type Counterpart =
  | { readonly is: 'same'; readonly code: string; readonly haveBoundsMoved: boolean }
  | { readonly is: 'not-comparable'; readonly why: 'not-in-older' | 'other-unit' | 'other-direction' };

/** The older indicator's code by the newer one's, as a person has set it down. */
export type Mapping = ReadonlyMap<string, string>;

/**
 * Every indicator of `newer`, by its code, with what stands for it in `older`.
 * [CM1] In one series the same code is the same indicator, unless the mapping says another.
 * [CM2] Between series only what the mapping says is the same.
 * [CM3] Another unit or direction cannot be compared, whatever the mapping says.
 */
export function counterparts(
  older: IndicatorSet,
  newer: IndicatorSet,
  mapping: Mapping | undefined,
): ReadonlyMap<string, Counterpart> {
  const olderByCode = new Map(older.indicators.map((indicator) => [indicator.code, indicator]));
  return new Map(
    newer.indicators.map(({ code, unit, bounds }): [string, Counterpart] => {
      const olderCode = mapping?.get(code) ?? (older.series === newer.series ? code : undefined);
      const before = olderCode === undefined ? undefined : olderByCode.get(olderCode);
      if (before === undefined) return [code, { is: 'not-comparable', why: 'not-in-older' }];
      if (before.unit !== unit) return [code, { is: 'not-comparable', why: 'other-unit' }];
      if (before.bounds.direction !== bounds.direction) return [code, { is: 'not-comparable', why: 'other-direction' }];
      const haveBoundsMoved =
        before.bounds.minimum !== bounds.minimum || before.bounds.excellence !== bounds.excellence;
      return [code, { is: 'same', code: before.code, haveBoundsMoved }];
    }),
  );
}

/**
 * An older benchmark's scores as the newer set would have seen them, by the newer set's codes.
 * [CM4] A value is judged by the newer bounds; a light without a value keeps its colour where the bounds are the same,
 * and cannot be compared (none) where they moved.
 */
export function scoresOnSet(
  scores: ReadonlyMap<string, Score>,
  newer: IndicatorSet,
  found: ReadonlyMap<string, Counterpart>,
): ReadonlyMap<string, Score> {
  return carriedScores(scores, newer, found, (light, haveBoundsMoved) => (haveBoundsMoved ? 'none' : light));
}

/**
 * Scores by the newer set's codes: values judged by its bounds, a light that came without a value as `told` says. What
 * cannot be compared has no score.
 */
export function carriedScores(
  scores: ReadonlyMap<string, Score>,
  newer: IndicatorSet,
  found: ReadonlyMap<string, Counterpart>,
  told: (light: Light, haveBoundsMoved: boolean) => Light,
): ReadonlyMap<string, Score> {
  return new Map(
    newer.indicators.flatMap(({ code, bounds }): [string, Score][] => {
      const counterpart = found.get(code);
      if (counterpart?.is !== 'same') return [];
      const score = scores.get(counterpart.code);
      if (score === undefined) return [];
      const { value } = score;
      const seen = value === null ? told(score.light, counterpart.haveBoundsMoved) : light(value, bounds);
      return [[code, { ...score, light: seen }]];
    }),
  );
}
