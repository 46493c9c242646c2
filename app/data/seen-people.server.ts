import type { PrismaClient } from '#prisma/generated/client.ts';
import { dateOf, dayOf, type Day, localDay } from '#app/domain/day.ts';
import { asId, type ForumId, type PersonId } from '#app/domain/ids.ts';
import { isSilent } from '#app/domain/silence.ts';

/** Writes down that the person was here; after the first time on a day it writes nothing. */
export async function noteSeen(db: PrismaClient, personId: PersonId, today: Day): Promise<void> {
  const day = dateOf(today);
  await db.$executeRaw`
    update person set "seenOn" = ${day}::date where id = ${personId} and ("seenOn" is null or "seenOn" < ${day}::date)`;
}

/**
 * [PC4] Those of the people who have been silent; a day is not in the answer. Only people with a role in the forum are
 * looked at: a plan can hold any id, and nobody shall learn of a stranger by writing theirs down.
 */
export async function silentPeople(
  db: PrismaClient,
  forumId: ForumId,
  personIds: readonly PersonId[],
  today: Day,
): Promise<readonly PersonId[]> {
  if (personIds.length === 0) return [];
  const rows = await db.person.findMany({
    where: {
      id: { in: [...new Set(personIds)] },
      memberships: { some: { OR: [{ forumId }, { cluster: { forumId } }] } },
    },
    select: { id: true, seenOn: true, createdAt: true },
  });
  return rows
    .filter(({ seenOn, createdAt }) =>
      isSilent({ seenOn: seenOn === null ? null : dayOf(seenOn), knownSince: localDay(createdAt) }, today),
    )
    .map(({ id }) => asId<PersonId>(id));
}
