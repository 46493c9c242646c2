import { asId, type PersonId } from '#app/domain/ids.ts';
import { planAccess, type Membership, type PlanOwner } from '#app/domain/permission.ts';
import type { PrismaClient } from '#prisma/generated/client.ts';
import { membershipOf } from './memberships.server.ts';

export interface PlanReader {
  readonly id: PersonId;
  readonly name: string;
}

/** [TX4] Everybody who may read the plan at `now`, by name. Only for those who may read it themselves. */
export async function planReaders(
  db: Pick<PrismaClient, 'membership'>,
  plan: PlanOwner,
  now: Date,
): Promise<readonly PlanReader[]> {
  const rows = await db.membership.findMany({
    where: {
      AND: [
        { OR: [{ forumId: plan.forumId }, { cluster: { forumId: plan.forumId } }] },
        { OR: [{ validUntil: null }, { validUntil: { gt: now } }] },
      ],
    },
    select: {
      role: true,
      forumId: true,
      clusterId: true,
      cluster: { select: { forumId: true } },
      person: { select: { id: true, name: true } },
    },
  });
  const people = new Map<string, { readonly name: string; readonly memberships: Membership[] }>();
  for (const row of rows) {
    const membership = membershipOf(row);
    if (membership === undefined) continue;
    const there = people.get(row.person.id);
    if (there === undefined) people.set(row.person.id, { name: row.person.name, memberships: [membership] });
    else there.memberships.push(membership);
  }
  return [...people]
    .filter(([, { memberships }]) => planAccess(memberships, plan) !== 'none')
    .map(([id, { name }]) => ({ id: asId<PersonId>(id), name }))
    .sort((a, b) => a.name.localeCompare(b.name, 'nb') || (a.id < b.id ? -1 : 1));
}
