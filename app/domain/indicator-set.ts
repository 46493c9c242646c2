import type { IndicatorSetId } from './ids.ts';
import type { Bounds } from './light.ts';

/** The languages that content is kept in; the order is the product's order. */
export const LOCALES = ['nb', 'en'] as const;
export type Locale = (typeof LOCALES)[number];
export type Localized = Readonly<Record<Locale, string>>;

export const UNITS = ['percent', 'count', 'years', 'months', 'fte', 'level'] as const;
export type Unit = (typeof UNITS)[number];

export interface Indicator {
  readonly id: string;
  /** As the label's owner numbers it, such as `4.6.1`; unique in its set and the same across versions. */
  readonly code: string;
  readonly groupCode: string;
  readonly name: Localized;
  readonly unit: Unit;
  readonly bounds: Bounds;
  /** Inside the scope of a Silver audit; null where no source says. */
  readonly isSilverAudit: boolean | null;
}

export interface IndicatorGroup {
  readonly code: string;
  readonly name: Localized;
}

export interface IndicatorSet {
  readonly id: IndicatorSetId;
  readonly version: number;
  readonly name: Localized;
  /** False: bounds are the forum's own; every page that shows one says so. */
  readonly isOfficial: boolean;
  readonly source: Localized;
  /** In the order of the set. */
  readonly groups: readonly IndicatorGroup[];
  readonly indicators: readonly Indicator[];
}
