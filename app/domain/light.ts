/** A quality light (kvalitetslys); `none` is "not assessed". */
export const LIGHTS = ['green', 'yellow', 'red', 'none'] as const;
export type Light = (typeof LIGHTS)[number];

export type Direction = 'higher' | 'lower';

/**
 * Where an indicator's light changes, in the indicator's own unit. `direction` says which way is better.
 * The real bounds of the label's indicators are not published (docs/rules.md, TL), so these are data
 * that a forum edits, and never shown as official unless the set says so.
 */
export interface Bounds {
  readonly minimum: number;
  readonly excellence: number;
  readonly direction: Direction;
}

/** [TL1] green at or past excellence, [TL2] red short of the minimum, yellow between, [TL3] no value is none. */
export function light(value: number | null, bounds: Bounds): Light {
  if (value === null) return 'none';
  const sign = bounds.direction === 'higher' ? 1 : -1;
  if (sign * value >= sign * bounds.excellence) return 'green';
  return sign * value < sign * bounds.minimum ? 'red' : 'yellow';
}

/** [TL4] Weak is red or yellow; what was not assessed is not called weak. */
export function isWeak(light: Light): boolean {
  return light === 'red' || light === 'yellow';
}
