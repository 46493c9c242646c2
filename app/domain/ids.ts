/** Ids are strings that the compiler keeps apart. `asId` is for borders: rows, routes, the Y.Doc. */
type Id<Name extends string> = string & { readonly __id: Name };

export type PersonId = Id<'person'>;
export type ForumId = Id<'forum'>;
export type ClusterId = Id<'cluster'>;
export type IndicatorSetId = Id<'indicator-set'>;
export type RoundId = Id<'round'>;
export type ComparisonGroupId = Id<'comparison-group'>;
export type BenchmarkId = Id<'benchmark'>;
export type PlanId = Id<'plan'>;
export type ActionId = Id<'action'>;
export type DocumentId = Id<'document'>;

export const asId = <I extends Id<string>>(text: string): I => text as I;
