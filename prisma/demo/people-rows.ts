import { hashPassword } from 'better-auth/crypto';
import { DEMO_COORDINATOR, DEMO_PASSWORD, leadEmail, type DemoCluster } from './forum.ts';

/** The coordinator, and each cluster with its lead; they sign in with the demo's password. */
export async function peopleRows(forumId: string, clusters: readonly DemoCluster[], now: Date, newId: () => string) {
  // Each account has a salt of its own; hashing is slow on purpose, and runs side by side.
  const person = async (name: string, email: string) => ({
    row: { id: newId(), name, email, emailVerified: true, createdAt: now, updatedAt: now },
    password: await hashPassword(DEMO_PASSWORD),
  });
  const [coordinator, ...leads] = await Promise.all([
    person(DEMO_COORDINATOR.name, DEMO_COORDINATOR.email),
    ...clusters.map((cluster, index) => person(cluster.lead, leadEmail(index))),
  ]);
  const led = clusters.flatMap((cluster, index) => {
    const lead = leads[index];
    return lead === undefined ? [] : [{ cluster, clusterId: newId(), leadId: lead.row.id }];
  });
  return {
    coordinatorId: coordinator.row.id,
    led,
    people: [coordinator, ...leads].map(({ row }) => row),
    accounts: [coordinator, ...leads].map(({ row, password }) => ({
      id: newId(),
      accountId: row.id,
      userId: row.id,
      providerId: 'credential',
      password,
      createdAt: now,
      updatedAt: now,
    })),
    clusters: led.map(({ cluster, clusterId }) => ({ id: clusterId, forumId, name: cluster.name, createdAt: now })),
    memberships: [
      { id: newId(), personId: coordinator.row.id, role: 'coordinator' as const, forumId, createdAt: now },
      ...led.map(({ clusterId, leadId }) => ({
        id: newId(),
        personId: leadId,
        role: 'lead' as const,
        clusterId,
        createdAt: now,
      })),
    ],
  };
}
