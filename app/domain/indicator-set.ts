import type { IndicatorSetId } from './ids.ts';
import type { Bounds } from './light.ts';

/** The languages that content is kept in; the order is the product's order. */
export const LOCALES = ['nb', 'en'] as const;
export type Locale = (typeof LOCALES)[number];
export type Localized = Readonly<Record<Locale, string>>;

export const UNITS = ['percent', 'count', 'years', 'months', 'fte', 'level'] as const;
export type Unit = (typeof UNITS)[number];

/** What a score is: a measured number, a share of a whole in per cent, a count of things, or one of named levels. */
export const KINDS = ['number', 'share', 'count', 'choice'] as const;
export type Kind = (typeof KINDS)[number];

/** One of the answers of a choice. */
export interface Level {
  readonly value: number;
  readonly name: Localized;
}

export interface Indicator {
  readonly id: string;
  /** As the label's owner numbers it, such as `4.6.1`; unique in its set and the same across versions. */
  readonly code: string;
  readonly groupCode: string;
  readonly name: Localized;
  readonly kind: Kind;
  readonly unit: Unit;
  /** Of a choice, the lowest first; empty where its levels have no names. */
  readonly levels: readonly Level[];
  readonly bounds: Bounds;
  /** Where its bounds come from; empty: as the set's. */
  readonly boundsNote: Localized;
  /** Its share of the estimated total score, beside the others' weights; at least 0. */
  readonly weight: number;
  /** The theme that joint actions are sought under; null for none. */
  readonly themeCode: string | null;
  /** Inside the scope of a Silver audit; null where no source says. */
  readonly isSilverAudit: boolean | null;
  /** Whether missing its minimum stands in the way of Silver, of Gold; null where no source says. */
  readonly isSilverMinimum: boolean | null;
  readonly isGoldMinimum: boolean | null;
}

export interface IndicatorGroup {
  readonly code: string;
  readonly name: Localized;
}

/** What weak indicators are gathered by: our own grouping, of no official list. */
export interface IndicatorTheme {
  readonly code: string;
  readonly name: Localized;
}

export interface IndicatorSet {
  readonly id: IndicatorSetId;
  /** Versions of one list share it. */
  readonly series: string;
  readonly version: number;
  /** A draft is edited and nothing is measured on it; a published set never changes. */
  readonly isDraft: boolean;
  readonly name: Localized;
  /** False: bounds are the forum's own; every page that shows one says so. */
  readonly isOfficial: boolean;
  readonly source: Localized;
  /** In the order of the set. */
  readonly groups: readonly IndicatorGroup[];
  readonly themes: readonly IndicatorTheme[];
  readonly indicators: readonly Indicator[];
}
