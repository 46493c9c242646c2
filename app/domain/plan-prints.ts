import { canonicalJson, isPlainObject, plainOf, type Plain, type PlainPlan } from './plain.ts';

/**
 * What a content says, entry by entry, in so few characters that a page can hold all of a version and tell at each key which
 * of its actions say something else. For marks alone: what was committed to is known by its SHA-256.
 */
export type PlanPrints = Readonly<Record<string, string>>;

/** An action's name among the prints; the plan's own text is `text`. */
export const printOf = (actionId: string): string => `actions/${actionId}`;

export function planPrints(plan: PlainPlan): PlanPrints {
  const prints: Record<string, string> = {};
  for (const [key, value] of Object.entries(plan)) {
    const entries = Array.isArray(value) ? (value as readonly Plain[]).filter(isPlainObject) : [];
    if (entries.length > 0) for (const entry of entries) prints[`${key}/${String(entry['id'])}`] = entryPrint(entry);
    else if (typeof value === 'string' && value !== '') prints[key] = hash(value);
  }
  return prints;
}

/** Of a whole entry: what stands in no field, and its place, are left out, as `planDifference` leaves them out. */
export function entryPrint(entry: object): string {
  const said = Object.entries(plainOf(entry) as Record<string, Plain>).filter(
    ([field, value]) => field !== 'id' && field !== 'order' && !isEmpty(value),
  );
  return hash(canonicalJson(Object.fromEntries(said)));
}

export const textPrint = (text: string): string | undefined => (text === '' ? undefined : hash(text));

function isEmpty(value: Plain): boolean {
  if (value === null || value === '') return true;
  return typeof value === 'object' && Object.keys(value).length === 0;
}

/** cyrb53: 53 bits, which do not collide by accident within a plan. */
function hash(text: string): string {
  let [a, b] = [0xdeadbeef, 0x41c6ce57];
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(36);
}
