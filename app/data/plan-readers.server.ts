import type { PrismaClient } from '#prisma/generated/client.ts';
import { asId, type PersonId } from '#app/domain/ids.ts';
import type { Named } from '#app/domain/mentions.ts';
import { planAccess, type Membership, type PlanOwner } from '#app/domain/permission.ts';
import { membershipOf } from './memberships.server.ts';

/** Who may read the plan at `now`, by name. */
export async function planReaders(db: PrismaClient, plan: PlanOwner, now: Date): Promise<readonly Named[]> {
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
  const readers = new Map<PersonId, string>();
  for (const { person, ...row } of rows) {
    const membership: Membership | undefined = membershipOf(row);
    if (membership !== undefined && planAccess([membership], plan) !== 'none')
      readers.set(asId<PersonId>(person.id), person.name);
  }
  return [...readers].map(([id, name]) => ({ id, name })).sort((a, b) => a.name.localeCompare(b.name, 'nb'));
}
