import type { PrismaClient } from '#prisma/generated/client.ts';
import { asId, type ClusterId, type ForumId, type PersonId } from '#app/domain/ids.ts';
import type { Membership } from '#app/domain/permission.ts';

/** The person's roles that are valid at `now`. */
export async function findMemberships(db: PrismaClient, personId: PersonId, now: Date): Promise<Membership[]> {
  return (await membershipsOf(db, [personId], now)).get(personId) ?? [];
}

/** Several people's roles that are valid at `now`, in one query; who has none is not in it. */
export async function membershipsOf(
  db: PrismaClient,
  personIds: readonly PersonId[],
  now: Date,
): Promise<ReadonlyMap<PersonId, Membership[]>> {
  const rows = await db.membership.findMany({
    where: { personId: { in: [...personIds] }, OR: [{ validUntil: null }, { validUntil: { gt: now } }] },
    select: { personId: true, role: true, forumId: true, clusterId: true, cluster: { select: { forumId: true } } },
    orderBy: { createdAt: 'asc' },
  });
  const found = new Map<PersonId, Membership[]>();
  for (const row of rows) {
    const membership = membershipOf(row);
    if (membership === undefined) continue;
    const personId = asId<PersonId>(row.personId);
    const there = found.get(personId);
    if (there === undefined) found.set(personId, [membership]);
    else there.push(membership);
  }
  return found;
}

export interface MembershipRow {
  readonly role: Membership['role'];
  readonly forumId: string | null;
  readonly clusterId: string | null;
  readonly cluster: { readonly forumId: string } | null;
}

/** Undefined for a row without the forum or the cluster that its role is of. */
export function membershipOf(row: MembershipRow): Membership | undefined {
  if (row.role === 'coordinator' || row.role === 'observer') {
    return row.forumId === null ? undefined : { role: row.role, forumId: asId<ForumId>(row.forumId) };
  }
  if (row.clusterId === null || row.cluster === null) return undefined;
  return { role: row.role, clusterId: asId<ClusterId>(row.clusterId), forumId: asId<ForumId>(row.cluster.forumId) };
}
