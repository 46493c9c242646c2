import { light } from '#app/domain/light.ts';
import type { DemoIndicator } from '#prisma/demo/indicator-set.ts';
import type { DemoScore } from '#prisma/demo/scores.ts';
import { noise, seededRandom } from '#prisma/demo/seeded-random.ts';
import { scoreIn, type Zone } from '#prisma/demo/zones.ts';

/** Of a hundred indicators, how many a report leaves out. */
const NOT_ASSESSED = 0.03;
/** How much better clusters become from round to round. */
const PROGRESS = 0.12;

/** A cluster's scores of `rounds` rounds, in the order of the indicators; the same for the same seed. */
export function scaleScores(seed: number, indicators: readonly DemoIndicator[], rounds: number): DemoScore[][] {
  const random = seededRandom(seed);
  const strength = noise(random) * 0.6;
  const standings = indicators.map((_, index) => strength + noise(random) - hardness(index));
  return Array.from({ length: rounds }, (_, round) =>
    indicators.map((indicator, index) => {
      const standing = (standings[index] ?? 0) + PROGRESS * (round - rounds + 1) + noise(random) * 0.3;
      const value = random() < NOT_ASSESSED ? null : scoreIn(zoneOf(standing), indicator);
      return { code: indicator.code, value, light: light(value, indicator) };
    }),
  );
}

/** Some indicators are hard for all clusters. */
const hardness = (index: number): number => ((index * 7) % 11) / 11 - 0.4;

function zoneOf(standing: number): Zone {
  if (standing >= 0) return { light: 'green', place: within(standing, 0, 2) };
  return standing >= -0.7
    ? { light: 'yellow', place: within(standing, -0.7, 0) }
    : { light: 'red', place: within(standing, -3, -0.7) };
}

const within = (value: number, low: number, high: number) => Math.min(0.999, Math.max(0, (value - low) / (high - low)));
