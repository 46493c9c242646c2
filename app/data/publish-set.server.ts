import type { Prisma, PrismaClient } from '#prisma/generated/client.ts';
import { publishingProblems } from '#app/domain/edit-set.ts';
import type { ClusterId, ForumId, PersonId } from '#app/domain/ids.ts';
import type { IndicatorSet } from '#app/domain/indicator-set.ts';
import { lightChanges, type LightChanges } from '#app/domain/rejudge.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { contentOf } from '#app/domain/set-content.ts';
import { currentIndicatorSet } from './indicator-sets.server.ts';
import { currentlyJudged, saveRejudged } from './rejudged-benchmarks.server.ts';
import { lockDraft, PATIENCE, type DraftProblem, type ForumSet } from './set-drafts.server.ts';

/** [BO3] What publishing a draft would do to the clusters' current benchmarks. */
export interface PublishPreview extends LightChanges {
  /** How many clusters' current benchmarks were taken on an older version of the series. */
  readonly judged: number;
}

export async function publishPreview(db: PrismaClient, forumId: ForumId, draft: IndicatorSet): Promise<PublishPreview> {
  const judged = await currentlyJudged(db, forumId, draft);
  return { ...lightChanges(draft, judged), judged: judged.length };
}

export interface Publishing {
  /** New benchmarks are taken on it from now on. */
  readonly isTaken: boolean;
  /** [BO2] The clusters' current benchmarks are judged by it. */
  readonly isRejudged: boolean;
  /** Whether draft and preview are still what the person saw when they decided. */
  readonly isAsSeen: (draft: IndicatorSet, preview: PublishPreview) => boolean;
  readonly by: PersonId;
  readonly at: Date;
}

export type PublishProblem = DraftProblem | { readonly code: 'draft.changed' };

/** [IS3] Publishes the draft, for good; answers with the clusters whose benchmarks got a new revision. */
export async function publishSet(
  db: PrismaClient,
  place: ForumSet,
  how: Publishing,
): Promise<Result<readonly ClusterId[], PublishProblem>> {
  return db.$transaction(async (tx) => {
    const { forumId, setId } = place;
    await tx.$queryRaw`select id from forum where id = ${forumId} for no key update`;
    const draft = await lockDraft(tx, place);
    if (!draft.ok) return draft;
    const problems = publishingProblems(contentOf(draft.value));
    if (problems.length > 0) return fail({ code: 'draft.problems', problems });
    // Uploads wait here, so that no benchmark comes between what is counted and what is judged.
    await tx.$queryRaw`select id from cluster where "forumId" = ${forumId} order by id for no key update`;
    const judged = await currentlyJudged(tx, forumId, draft.value);
    const preview = { ...lightChanges(draft.value, judged), judged: judged.length };
    if (!how.isAsSeen(draft.value, preview)) return fail({ code: 'draft.changed' });
    await keepOrTake(tx, place, how.isTaken);
    await tx.indicatorSet.update({ where: { id: setId }, data: { publishedAt: how.at } });
    if (!how.isRejudged) return ok([]);
    await saveRejudged(tx, draft.value, judged, how);
    return ok(judged.map(({ clusterId }) => clusterId));
  }, PATIENCE);
}

/** A forum that chose no set takes its newest one: who does not want this one keeps what is in use now. */
async function keepOrTake(tx: Prisma.TransactionClient, { forumId, setId }: ForumSet, isTaken: boolean): Promise<void> {
  const kept = isTaken ? setId : (await currentIndicatorSet(tx, forumId))?.id;
  if (kept !== undefined) await tx.forum.update({ where: { id: forumId }, data: { setId: kept } });
}
