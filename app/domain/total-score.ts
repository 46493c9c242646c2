import type { Score } from './benchmark.ts';
import type { Indicator } from './indicator-set.ts';
import type { Light } from './light.ts';

/** How much of an indicator's weight each light is worth: our own choice. */
export const WORTH: Readonly<Record<Exclude<Light, 'none'>, number>> = { green: 1, yellow: 0.5, red: 0 };

/** What Gold asks for, as gold clusters tell it (docs/rules.md, TS4); of ESCA's own reckoning, which is not published. */
export const GOLD_SHARE = 0.8;

export interface TotalScore {
  /** From 0 to 1. */
  readonly share: number;
  readonly assessed: number;
  readonly notAssessed: number;
  /** Red ones among the minimum criteria, as the set has these, by code in the set's order. */
  readonly missedForSilver: readonly string[];
  readonly missedForGold: readonly string[];
}

/**
 * [TS1] Our own estimate, never the label owner's verdict: green counts its whole weight, yellow half, red nothing, of
 * the weight of all that was assessed. [TS2] Null where nothing was, or where it has no weight. [TS3] A minimum
 * criterion is missed when it is red; what the set does not call one, or is not known to be one, is none.
 */
export function totalScore(
  { scores }: { readonly scores: ReadonlyMap<string, Score> },
  set: { readonly indicators: readonly Pick<Indicator, 'code' | 'weight' | 'isSilverMinimum' | 'isGoldMinimum'>[] },
): TotalScore | null {
  let [got, possible, assessed] = [0, 0, 0];
  for (const { code, weight } of set.indicators) {
    const light = scores.get(code)?.light ?? 'none';
    if (light === 'none') continue;
    assessed += 1;
    possible += weight;
    got += weight * WORTH[light];
  }
  if (possible <= 0) return null;
  const red = set.indicators.filter(({ code }) => scores.get(code)?.light === 'red');
  return {
    share: got / possible,
    assessed,
    notAssessed: set.indicators.length - assessed,
    missedForSilver: red.filter(({ isSilverMinimum }) => isSilverMinimum === true).map(({ code }) => code),
    missedForGold: red.filter(({ isGoldMinimum }) => isGoldMinimum === true).map(({ code }) => code),
  };
}
