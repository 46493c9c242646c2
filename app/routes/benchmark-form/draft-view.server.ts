import type { AppContext } from '#app/context.ts';
import { findDraft } from '#app/data/benchmark-drafts.server.ts';
import { personNames } from '#app/data/people.server.ts';
import type { DraftEntry } from '#app/domain/benchmark-draft.ts';
import type { Day } from '#app/domain/day.ts';
import type { ClusterId, IndicatorSetId } from '#app/domain/ids.ts';

/** What is filled in so far, as a page or a JSON answer carries it; instants in milliseconds. */
export interface DraftView {
  /** As pairs: neither of the two ways knows a read-only Map. */
  readonly entries: readonly (readonly [code: string, entry: DraftEntry])[];
  /** Null where nobody has chosen a day yet. */
  readonly takenOn: Day | null;
  readonly updatedAt: number | null;
  readonly updatedBy: string | null;
  /** From before it was read: of two views the one with the later instant knows all that the other one knows. */
  readonly readAt: number;
}

export async function draftView(context: AppContext, clusterId: ClusterId, setId: IndicatorSetId): Promise<DraftView> {
  const readAt = context.now().getTime();
  const draft = await findDraft(context.db, clusterId, setId);
  const names = await personNames(context.db, draft?.updatedBy ? [draft.updatedBy] : []);
  return {
    entries: [...(draft?.entries ?? [])],
    takenOn: draft?.takenOn ?? null,
    updatedAt: draft?.updatedAt.getTime() ?? null,
    updatedBy: draft?.updatedBy ? (names.get(draft.updatedBy) ?? null) : null,
    readAt,
  };
}
