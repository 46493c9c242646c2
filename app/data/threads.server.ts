import type { Prisma, PrismaClient } from '#prisma/generated/client.ts';
import { asId, type PersonId, type PlanId } from '#app/domain/ids.ts';
import type { ProposedChange } from '#app/domain/proposed-change.ts';
import {
  COMMENT_KINDS,
  DECISIONS,
  isShownThread,
  shownComments,
  type TalkComment,
  type TalkThread,
  type TextAnchor,
} from '#app/domain/talk.ts';

const INCLUDE = (personId: PersonId) =>
  ({
    comments: { include: { mentions: { select: { personId: true } } }, orderBy: { position: 'asc' } },
    seen: { where: { personId }, select: { position: true } },
  }) satisfies Prisma.DiscussionThreadInclude;

type ThreadRow = Prisma.DiscussionThreadGetPayload<{ include: ReturnType<typeof INCLUDE> }>;

/** The plan's threads, the oldest first, as this person sees them. */
export async function listThreads(db: PrismaClient, planId: PlanId, personId: PersonId): Promise<TalkThread[]> {
  const rows = await db.discussionThread.findMany({
    where: { planId },
    include: INCLUDE(personId),
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
  return rows.map(readThread).filter(isShownThread);
}

/** Undefined where the plan has no such thread. */
export async function findThread(
  db: PrismaClient,
  planId: PlanId,
  threadId: string,
  personId: PersonId,
): Promise<TalkThread | undefined> {
  const row = await db.discussionThread.findFirst({ where: { id: threadId, planId }, include: INCLUDE(personId) });
  return row === null ? undefined : readThread(row);
}

function readThread(row: ThreadRow): TalkThread {
  return {
    id: row.id,
    actionId: row.actionId,
    field: row.field,
    // Only thread-changes writes them, from values of these types.
    anchor: row.anchor as TextAnchor | null,
    change: row.change as ProposedChange | null,
    decision: DECISIONS.find((known) => known === row.decision) ?? null,
    createdById: asId<PersonId>(row.createdById),
    createdAt: row.createdAt.toISOString(),
    resolvedAt: row.resolvedAt?.toISOString() ?? null,
    comments: shownComments(row.comments.map(readComment)),
    seen: row.seen[0]?.position ?? 0,
  };
}

function readComment(row: ThreadRow['comments'][number]): TalkComment {
  const kind = COMMENT_KINDS.find((known) => known === row.kind);
  if (kind === undefined) throw new Error(`a comment is of the kind '${row.kind}'`);
  const isDeleted = row.deletedAt !== null;
  return {
    id: row.id,
    position: row.position,
    kind,
    authorId: asId<PersonId>(row.authorId),
    // [TA2] What was deleted is given to nobody.
    text: isDeleted ? '' : row.text,
    mentions: isDeleted ? [] : row.mentions.map(({ personId }) => asId<PersonId>(personId)),
    createdAt: row.createdAt.toISOString(),
    editedAt: row.editedAt?.toISOString() ?? null,
    isDeleted,
  };
}
