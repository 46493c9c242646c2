import type { PrismaClient } from '#prisma/generated/client.ts';
import { openPlaces } from '#app/data/round-deliveries.server.ts';
import type { Day } from '#app/domain/day.ts';
import type { ClusterId, ForumId, RoundId } from '#app/domain/ids.ts';
import { benchmarkAccess, type Membership } from '#app/domain/permission.ts';
import { daysLate } from '#app/domain/round.ts';

/** A round that waits for a benchmark of the reader's cluster. */
export interface Invitation {
  readonly forumId: ForumId;
  readonly cluster: { readonly id: ClusterId; readonly name: string };
  readonly roundId: RoundId;
  readonly roundName: string;
  readonly dueOn: Day | null;
  readonly daysLate: number;
}

/** [PE3] Of those of the clusters whose benchmarks are the reader's to deliver. */
export async function invitations(
  db: PrismaClient,
  clusters: readonly { readonly id: ClusterId; readonly name: string; readonly forumId: ForumId }[],
  { memberships, today }: { readonly memberships: readonly Membership[]; readonly today: Day },
): Promise<Invitation[]> {
  const own = new Map(
    clusters
      .filter((cluster) => benchmarkAccess(memberships, cluster) === 'write')
      .map((cluster) => [cluster.id, cluster]),
  );
  return (await openPlaces(db, [...own.keys()])).flatMap(({ clusterId, roundId, roundName, dueOn, hasDelivered }) => {
    const cluster = own.get(clusterId);
    if (cluster === undefined || hasDelivered) return [];
    const { id, name, forumId } = cluster;
    const late = daysLate({ dueOn, closedAt: null }, null, today);
    return [{ forumId, cluster: { id, name }, roundId, roundName, dueOn, daysLate: late }];
  });
}
