import type { Unit } from './indicator-set.ts';
import type { Bounds } from './light.ts';
import { UNIT_RANGE } from './read-score.ts';

export type BoundProblem =
  | { readonly code: 'bounds.missing' | 'bounds.not-a-number' | 'bounds.not-whole' }
  | { readonly code: 'bounds.out-of-range'; readonly minimum: number; readonly maximum: number | null }
  | { readonly code: 'bounds.excellence-not-better'; readonly direction: Bounds['direction'] };

/** [BO1] A bound is a value that the unit can hold; counts are whole. */
export function checkBound(value: number, unit: Unit): BoundProblem | undefined {
  const { minimum, maximum } = UNIT_RANGE[unit];
  if (value < minimum || (maximum !== null && value > maximum))
    return { code: 'bounds.out-of-range', minimum, maximum };
  return unit === 'count' && !Number.isInteger(value) ? { code: 'bounds.not-whole' } : undefined;
}

/** [BO1] Excellence lies past the minimum, on the indicator's better side; else no value would be yellow. */
export function checkOrder({ minimum, excellence, direction }: Bounds): BoundProblem | undefined {
  const isBetter = direction === 'higher' ? excellence > minimum : excellence < minimum;
  return isBetter ? undefined : { code: 'bounds.excellence-not-better', direction };
}
