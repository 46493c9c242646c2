import { placeField } from './check-context.ts';

/**
 * Where the check says nothing yet: in an action that was just made here, each field until it was left once, and
 * anywhere the field that one is in, unless it was marked when one came.
 */
export interface QuietPlaces {
  readonly newPlace: string | undefined;
  /** Fields of the new place that were left. */
  readonly left: ReadonlySet<string>;
  readonly focused: { readonly key: string; readonly wasMarked: boolean } | undefined;
}

export const NOWHERE_QUIET: QuietPlaces = { newPlace: undefined, left: new Set(), focused: undefined };

export function isQuiet({ newPlace, left, focused }: QuietPlaces, place: string, field: string): boolean {
  const key = placeField(place, field);
  if (focused?.key === key) return !focused.wasMarked;
  return place === newPlace && !left.has(key);
}
