import type { PlanTexts } from '#app/document/plan-texts.ts';
import type { Day } from '#app/domain/day.ts';
import type { ClusterId } from '#app/domain/ids.ts';
import type { Locale, Unit } from '#app/domain/indicator-set.ts';
import type { PlanContent } from '#app/domain/plan.ts';

/** All that a plan's files are made of, as its reader may see it. */
export interface PlanFile {
  readonly title: string;
  /** Whose plan it is. */
  readonly owner: string;
  readonly horizonOn: Day | null;
  readonly today: Day;
  readonly exportedAt: Date;
  readonly content: PlanContent;
  readonly texts: PlanTexts;
  readonly clusters: ReadonlyMap<ClusterId, string>;
  readonly indicators: ReadonlyMap<string, { readonly name: Readonly<Record<Locale, string>>; readonly unit: Unit }>;
  /** Who changed it when, the newest first; null where it was not asked for. */
  readonly history: PlanHistory | null;
  /** What is said about it; null where it was not asked for. */
  readonly comments: readonly PlanThread[] | null;
}

export interface PlanThread {
  /** Null: about the plan, or its own text. The action may be gone. */
  readonly actionId: string | null;
  readonly field: string | null;
  /** The words that it is about, as they were. */
  readonly quote: string | null;
  /** Another value for the field, and what became of it. */
  readonly proposed: string | null;
  readonly decision: 'accepted' | 'rejected' | null;
  readonly isResolved: boolean;
  readonly comments: readonly { readonly name: string; readonly at: Date; readonly text: string }[];
}

export interface PlanHistory {
  /** A person's changes that follow each other within an hour are one entry. */
  readonly entries: readonly {
    readonly from: Date;
    readonly to: Date;
    /** Null: the product itself. Undefined: somebody who is not known any more. */
    readonly name: string | null | undefined;
    readonly changes: number;
  }[];
  /** There are older ones. */
  readonly isCut: boolean;
}
