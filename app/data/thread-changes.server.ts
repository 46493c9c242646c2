import { Prisma, type DiscussionThread, type PrismaClient } from '#prisma/generated/client.ts';
import { nanoid } from 'nanoid';
import type { PersonId, PlanId } from '#app/domain/ids.ts';
import type { ProposedChange } from '#app/domain/proposed-change.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import type { CommentKind, Decision, TalkTarget, TextAnchor } from '#app/domain/talk.ts';

/** As for benchmarks: on the embedded database, which has one connection, all transactions wait for each other. */
const PATIENCE = { maxWait: 20_000, timeout: 20_000 };

/** Who does it and when; both are the server's to say. */
export interface By {
  readonly personId: PersonId;
  readonly at: Date;
}

export interface NewThread extends TalkTarget {
  readonly id: string;
  readonly planId: PlanId;
  readonly anchor: TextAnchor | null;
  readonly change: ProposedChange | null;
}

export interface NewComment {
  /** [TA9] The sender's own: sent again, it is stored once. */
  readonly id: string;
  readonly text: string;
  /** Whom the text mentions; the caller has checked that they may read the plan. */
  readonly mentions: readonly PersonId[];
}

export type ThreadProblem =
  'thread.gone' | 'comment.gone' | 'comment.id-taken' | 'comment.sent-otherwise' | 'thread.decided';

/**
 * Begins a thread; a proposed change may do without words. Answers whether it is new. [TA9] What says something else than
 * what is stored under its id is refused, so that nobody takes it for stored.
 */
export function startThread(
  db: PrismaClient,
  thread: NewThread,
  comment: NewComment | null,
  by: By,
): Promise<Result<{ readonly isNew: boolean }, ThreadProblem>> {
  const { id, planId, actionId, field, anchor, change } = thread;
  return db
    .$transaction(async (tx): Promise<Result<{ readonly isNew: boolean }, ThreadProblem>> => {
      const made = await tx.discussionThread.createMany({
        data: {
          id,
          planId,
          actionId,
          field,
          anchor: anchor === null ? Prisma.DbNull : { ...anchor },
          change: change === null ? Prisma.DbNull : { ...change },
          createdById: by.personId,
          createdAt: by.at,
        },
        skipDuplicates: true,
      });
      if (made.count === 0) {
        const there = await tx.discussionThread.findUniqueOrThrow({ where: { id } });
        if (there.planId !== planId || there.createdById !== by.personId) return fail('comment.id-taken');
        const isSame = isAlike(there, thread) && (await hasBegunWith(tx, there, comment));
        return isSame ? ok({ isNew: false }) : fail('comment.sent-otherwise');
      }
      if (comment !== null && !(await isFree(tx, comment.id))) throw new TakenError();
      if (comment !== null) await add(tx, id, by, { ...comment, kind: 'comment' });
      return ok({ isNew: true });
    }, PATIENCE)
    .catch(takenAsProblem);
}

/** [TA3] Adds a comment; a resolved thread is open again. Answers whether the comment is new. */
export function reply(
  db: PrismaClient,
  planId: PlanId,
  threadId: string,
  comment: NewComment,
  by: By,
): Promise<Result<{ readonly isNew: boolean }, ThreadProblem>> {
  return db.$transaction(async (tx) => {
    const thread = await locked(tx, planId, threadId);
    if (thread === null) return fail('thread.gone');
    const there = await tx.discussionComment.findUnique({ where: { id: comment.id } });
    if (there !== null) {
      if (there.threadId !== threadId || there.authorId !== by.personId) return fail('comment.id-taken');
      return there.text === comment.text ? ok({ isNew: false }) : fail('comment.sent-otherwise');
    }
    if (thread.resolvedAt !== null) await setState(tx, threadId, 'reopened', by);
    await add(tx, threadId, by, { ...comment, kind: 'comment' });
    return ok({ isNew: true });
  }, PATIENCE);
}

/** Resolves or reopens the thread, unless it is so already. */
export function setThreadState(
  db: PrismaClient,
  planId: PlanId,
  threadId: string,
  kind: 'resolved' | 'reopened',
  by: By,
): Promise<Result<null, ThreadProblem>> {
  return db.$transaction(async (tx) => {
    const thread = await locked(tx, planId, threadId);
    if (thread === null) return fail('thread.gone');
    if ((thread.resolvedAt !== null) !== (kind === 'resolved')) await setState(tx, threadId, kind, by);
    return ok(null);
  }, PATIENCE);
}

/**
 * [TA7] Records what was decided about a proposed change, which resolves its thread. What was accepted stays accepted: its
 * value is in the plan. A rejection that somebody else's acceptance follows is overruled, and both are told.
 */
export function decide(
  db: PrismaClient,
  planId: PlanId,
  threadId: string,
  decision: Decision,
  by: By,
): Promise<Result<null, ThreadProblem>> {
  return db.$transaction(async (tx) => {
    const thread = await locked(tx, planId, threadId);
    if (thread === null || thread.change === null) return fail('thread.gone');
    if (thread.decision === decision) return ok(null);
    if (thread.decision === 'accepted') return fail('thread.decided');
    await tx.discussionThread.update({ where: { id: threadId }, data: { decision } });
    await add(tx, threadId, by, { id: nanoid(), kind: decision });
    await tx.discussionThread.update({
      where: { id: threadId },
      data: { resolvedAt: by.at, resolvedById: by.personId },
    });
    return ok(null);
  }, PATIENCE);
}

/** [TA2] Only the author's own comment, while it is there; for all others it is not. */
export async function editComment(
  db: PrismaClient,
  planId: PlanId,
  { id, text, mentions }: NewComment,
  by: By,
): Promise<Result<null, ThreadProblem>> {
  return db.$transaction(async (tx) => {
    const { count } = await tx.discussionComment.updateMany({
      where: ownComment(planId, id, by),
      data: { text, editedAt: by.at },
    });
    if (count === 0) return fail('comment.gone');
    await tx.commentMention.deleteMany({ where: { commentId: id, personId: { notIn: [...mentions] } } });
    await tx.commentMention.createMany({
      data: mentions.map((personId) => ({ commentId: id, personId })),
      skipDuplicates: true,
    });
    return ok(null);
  }, PATIENCE);
}

export async function deleteComment(
  db: PrismaClient,
  planId: PlanId,
  commentId: string,
  by: By,
): Promise<Result<null, ThreadProblem>> {
  const { count } = await db.discussionComment.updateMany({
    where: ownComment(planId, commentId, by),
    data: { deletedAt: by.at },
  });
  return count === 0 ? fail('comment.gone') : ok(null);
}

/** [TA4] What one has read only grows, in whatever order one's windows say so. Threads of other plans are passed over. */
export async function markSeen(
  db: PrismaClient,
  planId: PlanId,
  personId: PersonId,
  seen: readonly { readonly threadId: string; readonly position: number }[],
): Promise<void> {
  if (seen.length === 0) return;
  await db.$executeRaw`
    insert into thread_seen ("personId", "threadId", position)
    select ${personId}, thread.id, least(said.position, newest.position)
    from unnest(${seen.map(({ threadId }) => threadId)}::text[], ${seen.map(({ position }) => position)}::int[])
      as said("threadId", position)
    join discussion_thread as thread on thread.id = said."threadId" and thread."planId" = ${planId}
    cross join lateral (
      select coalesce(max(position), 0) as position from discussion_comment where "threadId" = thread.id
    ) as newest
    on conflict ("personId", "threadId")
    do update set position = greatest(thread_seen.position, excluded.position)`;
}

/** One writer at a time, so that positions have no gaps and no twins. */
async function locked(tx: Prisma.TransactionClient, planId: PlanId, threadId: string) {
  await tx.$queryRaw`select id from discussion_thread where id = ${threadId} for update`;
  return tx.discussionThread.findFirst({ where: { id: threadId, planId } });
}

async function setState(tx: Prisma.TransactionClient, threadId: string, kind: 'resolved' | 'reopened', by: By) {
  const isResolved = kind === 'resolved';
  await add(tx, threadId, by, { id: nanoid(), kind });
  await tx.discussionThread.update({
    where: { id: threadId },
    data: { resolvedAt: isResolved ? by.at : null, resolvedById: isResolved ? by.personId : null },
  });
}

async function add(
  tx: Prisma.TransactionClient,
  threadId: string,
  by: By,
  said: {
    readonly id: string;
    readonly kind: CommentKind;
    readonly text?: string;
    readonly mentions?: readonly PersonId[];
  },
) {
  const last = await tx.discussionComment.aggregate({ where: { threadId }, _max: { position: true } });
  await tx.discussionComment.create({
    data: {
      id: said.id,
      threadId,
      position: (last._max.position ?? 0) + 1,
      kind: said.kind,
      authorId: by.personId,
      text: said.text ?? '',
      createdAt: by.at,
      mentions: { create: (said.mentions ?? []).map((personId) => ({ personId })) },
    },
  });
}

const ownComment = (planId: PlanId, id: string, by: By) => ({
  id,
  kind: 'comment',
  authorId: by.personId,
  deletedAt: null,
  thread: { planId },
});

/** Whether the thread that is stored is about the same, and proposes the same. */
function isAlike(there: DiscussionThread, { actionId, field, change }: NewThread): boolean {
  // Only this file writes it, from a value of this type.
  const proposed = there.change as ProposedChange | null;
  return (
    there.actionId === actionId &&
    there.field === field &&
    proposed?.value === change?.value &&
    proposed?.seen === change?.seen
  );
}

/** Whether these were the words that the thread was begun with. */
async function hasBegunWith(tx: Prisma.TransactionClient, there: DiscussionThread, comment: NewComment | null) {
  if (comment !== null) {
    const said = await tx.discussionComment.findUnique({ where: { id: comment.id } });
    return said?.threadId === there.id && said.text === comment.text;
  }
  const begun = { threadId: there.id, position: 1, kind: 'comment', createdAt: there.createdAt };
  return (await tx.discussionComment.count({ where: { ...begun, authorId: there.createdById } })) === 0;
}

const isFree = async (tx: Prisma.TransactionClient, commentId: string) =>
  (await tx.discussionComment.findUnique({ where: { id: commentId }, select: { id: true } })) === null;

/** Undoes the transaction in which the thread was already made. */
class TakenError extends Error {}

function takenAsProblem(error: unknown): Result<never, ThreadProblem> {
  if (error instanceof TakenError) return fail('comment.id-taken');
  throw error;
}
