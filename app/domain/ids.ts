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
export type VersionId = Id<'version'>;
export type CommitmentId = Id<'commitment'>;
export type ActionId = Id<'action'>;
export type GoalId = Id<'goal'>;
export type MilestoneId = Id<'milestone'>;
export type EvidenceId = Id<'evidence'>;
export type ParticipationId = Id<'participation'>;
export type DocumentId = Id<'document'>;

export const asId = <I extends Id<string>>(text: string): I => text as I;

/**
 * Whether a text from outside can be an id of ours: none has other characters, and some of these the database would not
 * even take.
 */
export function isId(text: unknown): text is string {
  return typeof text === 'string' && /^[\w-]{1,64}$/.test(text);
}
