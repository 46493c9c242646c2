import { hashPassword } from 'better-auth/crypto';
import type { PrismaClient } from '#prisma/generated/client.ts';

/** A forum with one plan that all leads may write, for each document that the tests use. */
export const PLANS = Array.from({ length: 6 }, (_, index) => `plan-${index}`);
export const LEADS = Array.from({ length: 12 }, (_, index) => `lead-${index}`);
/** Reads every plan and writes none. */
export const OBSERVER = 'observer';
export const PASSWORD = 'faults-forum';

export const emailOf = (person: string) => `${person}@faults.example`;
/** As the server names them to the others. */
export const nameOf = (person: string) => `Name of ${person}`;
export const documentOf = (plan: string) => `document-${plan}`;

/** Writes the forum into an empty database. */
export async function seedForum(db: PrismaClient, now: Date): Promise<void> {
  // Several nodes may start at once on the same database.
  const { count } = await db.forum.createMany({
    data: [{ id: 'forum', name: 'Forum', region: 'Region' }],
    skipDuplicates: true,
  });
  if (count === 0) return;
  const people = [...LEADS, OBSERVER];
  const password = await hashPassword(PASSWORD);
  await db.$transaction([
    db.cluster.create({ data: { id: 'cluster', forumId: 'forum', name: 'Cluster' } }),
    db.person.createMany({
      data: people.map((id) => ({ id, name: nameOf(id), email: emailOf(id), createdAt: now, updatedAt: now })),
    }),
    db.account.createMany({
      data: people.map((id) => ({
        id,
        accountId: id,
        userId: id,
        providerId: 'credential',
        password,
        createdAt: now,
        updatedAt: now,
      })),
    }),
    db.membership.createMany({
      data: [
        ...LEADS.map((personId) => ({ id: personId, personId, role: 'lead' as const, clusterId: 'cluster' })),
        { id: OBSERVER, personId: OBSERVER, role: 'observer' as const, forumId: 'forum' },
      ],
    }),
    db.plan.createMany({ data: PLANS.map((id) => ({ id, forumId: 'forum', kind: 'shared' as const, title: id })) }),
    db.document.createMany({
      data: PLANS.map((planId) => ({ id: documentOf(planId), planId, kind: 'plan' as const })),
    }),
  ]);
}
