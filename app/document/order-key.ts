import { generateKeyBetween } from 'fractional-indexing';
import * as Y from 'yjs';

/** The key of the last entry, whether or not the rest of it can be read; undefined for an empty list. */
export function lastOrder(entries: Y.Map<Y.Map<unknown>>): string | undefined {
  let last: string | undefined;
  // Another program may have put anything there.
  for (const fields of entries.values() as Iterable<unknown>) {
    const order = fields instanceof Y.Map ? fields.get('order') : undefined;
    if (typeof order === 'string' && (last === undefined || order > last)) last = order;
  }
  return last;
}

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
