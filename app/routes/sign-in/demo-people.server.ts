import type { PrismaClient } from '#prisma/generated/client.ts';
import type { Role } from '#app/domain/permission.ts';

/** The demo's people share one password, which the sign-in page prints. */
export const DEMO_PASSWORD = 'demo-forum';
const DEMO_DOMAIN = '@demo.example';
/** A coordinator and seven leads; a large demo has more forums, not more of these. */
const SHOWN = 8;

export interface DemoPerson {
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  /** The cluster or the forum that the role is in. */
  readonly place: string;
}

/** Who can be tried in the demo: the coordinator, then the leads as they are numbered. */
export async function listDemoPeople(db: PrismaClient): Promise<DemoPerson[]> {
  const people = await db.person.findMany({
    where: { email: { endsWith: DEMO_DOMAIN } },
    orderBy: { email: 'asc' },
    take: SHOWN,
    include: {
      memberships: {
        take: 1,
        orderBy: { createdAt: 'asc' },
        include: { cluster: { select: { name: true } }, forum: { select: { name: true } } },
      },
    },
  });
  return people.flatMap(({ name, email, memberships: [first] }): DemoPerson[] => {
    const place = first?.cluster?.name ?? first?.forum?.name;
    return first === undefined || place === undefined ? [] : [{ name, email, role: first.role, place }];
  });
}
