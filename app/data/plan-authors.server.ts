import type { PrismaClient } from '#prisma/generated/client.ts';
import { asId, type PersonId, type PlanId } from '#app/domain/ids.ts';

/** Everyone whose changes of the plan are still kept, by name. */
export async function listPlanAuthors(
  db: PrismaClient,
  planId: PlanId,
): Promise<readonly { readonly id: PersonId; readonly name: string }[]> {
  const rows = await db.$queryRaw<{ id: string; name: string }[]>`
    select person.id, person.name from person
    where person.id in (
      select document_update."personId" from document_update
      join document on document.id = document_update."documentId"
      where document."planId" = ${planId} and document.kind = 'plan')
    order by person.name, person.id`;
  return rows.map(({ id, name }) => ({ id: asId<PersonId>(id), name }));
}
