import { readDay, type Day } from '#app/domain/day.ts';

/**
 * [DO2] What stands in the document under a name, as a value; undefined where it is of another kind. What was left out
 * has its empty value.
 */
export function readText(value: unknown): string | undefined {
  if (value === undefined || value === null) return '';
  return typeof value === 'string' ? value : undefined;
}

export function readDayOrNone(value: unknown): Day | null | undefined {
  if (value === undefined || value === null || value === '') return null;
  return typeof value === 'string' ? readDay(value) : undefined;
}

/** A number from 0. */
export function readAmount(value: unknown): number | null | undefined {
  if (value === undefined || value === null) return null;
  return typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : undefined;
}

export function readFlag(value: unknown): boolean | undefined {
  if (value === undefined || value === null) return false;
  return typeof value === 'boolean' ? value : undefined;
}

/** One of a list of words, or none. */
export function readOneOf<Word extends string>(value: unknown, words: readonly Word[]): Word | null | undefined {
  if (value === undefined || value === null) return null;
  return words.find((word) => word === value);
}

export function readIdOrNone<Id extends string>(value: unknown): Id | null | undefined {
  if (value === undefined || value === null || value === '') return null;
  return typeof value === 'string' ? (value as Id) : undefined;
}

/** The values, or undefined where one of them could not be read. */
export function complete<T extends object>(values: { readonly [K in keyof T]: T[K] | undefined }): T | undefined {
  return Object.values(values).includes(undefined) ? undefined : (values as T);
}

export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** [DO1] By order key as text, and by id where two have the same, so that everyone sees one order. */
export function byOrder(
  a: { readonly order: string; readonly id: string },
  b: { readonly order: string; readonly id: string },
): number {
  return compareText(a.order, b.order) || compareText(a.id, b.id);
}
