import type { PrismaClient } from '#prisma/generated/client.ts';
import { personNames } from '#app/data/people.server.ts';
import { listThreads } from '#app/data/threads.server.ts';
import type { PersonId, PlanId } from '#app/domain/ids.ts';
import { asTyped } from '#app/domain/mentions.ts';
import type { PlanThread } from './plan-file.ts';

/** What is said about the plan, as those who read its comments see it; what was deleted is left out. */
export async function planComments(
  db: PrismaClient,
  planId: PlanId,
  { reader, unknown }: { readonly reader: PersonId; readonly unknown: string },
): Promise<readonly PlanThread[]> {
  const threads = await listThreads(db, planId, reader);
  const all = threads.flatMap(({ comments }) => comments);
  const names = await personNames(
    db,
    all.flatMap(({ authorId, mentions }) => [authorId, ...mentions]),
  );
  const nameOf = (id: PersonId) => names.get(id) ?? unknown;
  return threads.map(({ actionId, field, anchor, change, decision, resolvedAt, comments }) => ({
    actionId,
    field,
    quote: anchor?.quote ?? null,
    proposed: change?.value ?? null,
    decision,
    isResolved: resolvedAt !== null,
    comments: comments
      .filter(({ kind, isDeleted }) => kind === 'comment' && !isDeleted)
      .map(({ authorId, createdAt, text }) => ({
        name: nameOf(authorId),
        at: new Date(createdAt),
        text: asTyped(text, nameOf),
      })),
  }));
}
