import { addMonths, daysBetween, type Day } from './day.ts';

export const LABEL_LEVELS = ['bronze', 'silver', 'gold'] as const;
export type LabelLevel = (typeof LABEL_LEVELS)[number];

export interface Label {
  readonly level: LabelLevel;
  readonly awardedOn: Day;
  /** The last day it is valid. */
  readonly validUntil: Day;
}

/** [LA1] A first label is valid for two years (24 months) from its award (founding article, R1; ESCA's Bronze and Silver pages). */
export const FIRST_VALIDITY_MONTHS = 24;

export function firstValidity(awardedOn: Day): Day {
  return addMonths(awardedOn, FIRST_VALIDITY_MONTHS);
}

/** How many days before its end a label is said to be about to expire: our own choice, half a year. */
export const EXPIRY_WARNING_DAYS = 183;

export type LabelState =
  | { readonly is: 'valid'; readonly daysLeft: number }
  | { readonly is: 'expiring'; readonly daysLeft: number }
  | { readonly is: 'expired'; readonly daysAgo: number };

/** [LA2] Valid through its last day; expiring in the last 183 days; expired after. */
export function labelState(label: Label, today: Day): LabelState {
  const daysLeft = daysBetween(today, label.validUntil);
  if (daysLeft < 0) return { is: 'expired', daysAgo: -daysLeft };
  return daysLeft <= EXPIRY_WARNING_DAYS ? { is: 'expiring', daysLeft } : { is: 'valid', daysLeft };
}
