import type { PlanContent } from './plan.ts';

/** What JSON can say. */
export type Plain = null | boolean | number | string | readonly Plain[] | { readonly [key: string]: Plain };
export type PlainObject = { readonly [key: string]: Plain };

/** A plan's content as JSON says it: what was a map is an object. */
export type PlainPlan = PlainObject;

/** Generic, so that a field which an action gets later is in versions, hashes and comparisons without being named here. */
export function plainPlan(content: PlanContent): PlainPlan {
  return plainOf(content) as PlainPlan;
}

export function plainOf(value: unknown): Plain {
  if (value instanceof Map || value instanceof Set) {
    return value instanceof Map
      ? Object.fromEntries([...value].map(([key, inner]) => [String(key), plainOf(inner)]))
      : [...value].map(plainOf);
  }
  if (Array.isArray(value)) return value.map(plainOf);
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value).flatMap(([key, inner]) => (inner === undefined ? [] : [[key, plainOf(inner)]])),
    );
  }
  return typeof value === 'string' || typeof value === 'boolean' || typeof value === 'number' ? value : null;
}

export const isPlainObject = (value: Plain | undefined): value is PlainObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * [VE4] One text for one value, whoever writes it: keys sorted by UTF-16 code unit, no space between, as RFC 8785 (JSON
 * Canonicalization Scheme) says. A lone surrogate is written as its escape.
 */
export function canonicalJson(value: Plain): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join()}]`;
  if (!isPlainObject(value)) return JSON.stringify(value);
  const keys = Object.keys(value).sort((a, b) => (a < b ? -1 : 1));
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canonicalJson(value[key] ?? null)}`).join()}}`;
}
