import { asId, type PersonId } from '#app/domain/ids.ts';
import type { PrismaClient } from '#prisma/generated/client.ts';

/** The names of those of the people who are still known. */
export async function personNames(
  db: PrismaClient,
  personIds: Iterable<PersonId>,
): Promise<ReadonlyMap<PersonId, string>> {
  const rows = await db.person.findMany({
    where: { id: { in: [...new Set(personIds)] } },
    select: { id: true, name: true },
  });
  return new Map(rows.map(({ id, name }) => [asId<PersonId>(id), name]));
}
