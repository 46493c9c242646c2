import { generateKeyBetween } from 'fractional-indexing';

/**
 * A key that sorts between two others. Keys that another program wrote, or two equal ones (made at the
 * same moment by two people), leave no room between: then it goes after the lower one.
 */
export function keyBetween(lower: string | undefined, upper: string | undefined): string {
  for (const [low, high] of [
    [lower, upper],
    [lower, undefined],
  ]) {
    try {
      return generateKeyBetween(low || null, high || null);
    } catch {
      continue;
    }
  }
  return `${lower ?? ''}V`;
}
