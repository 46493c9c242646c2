import { addMonths, type Day } from './day.ts';
import type { Localized } from './indicator-set.ts';

/** An action to begin from: what is often done for an indicator, to be made one's own. */
export interface ActionTemplate {
  readonly key: string;
  readonly title: Localized;
  /** One text a paragraph. */
  readonly description: readonly Localized[];
  readonly expectedEffect: Localized;
  /** As the label's list numbers them; linked where the plan's own set has them. */
  readonly indicatorCodes: readonly string[];
  /** From the day that it is used. */
  readonly months: number;
  readonly milestones: readonly { readonly title: Localized; readonly months: number }[];
}

/** A plan to begin from: headings with a word on what goes below them, and actions. */
export interface PlanTemplate {
  readonly key: string;
  readonly name: Localized;
  readonly about: Localized;
  readonly sections: readonly { readonly heading: Localized; readonly hint: Localized }[];
  readonly actions: readonly ActionTemplate[];
}

/** [TE2] The day so many months on, but never past the plan's horizon. */
export function dayWithin(today: Day, months: number, horizonOn: Day | null): Day {
  const day = addMonths(today, months);
  return horizonOn !== null && horizonOn >= today && day > horizonOn ? horizonOn : day;
}
