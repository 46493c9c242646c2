import type { PrismaClient } from '#prisma/generated/client.ts';
import { dayOf, localDay, type Day } from '#app/domain/day.ts';
import { asId, type ClusterId, type RoundId } from '#app/domain/ids.ts';
import type { Round } from './rounds.server.ts';

export interface DeliveryCount {
  readonly invited: number;
  readonly delivered: number;
}

/** [RO1] How many clusters each round invited, and how many of these have delivered. */
export async function countDeliveries(
  db: PrismaClient,
  rounds: readonly Pick<Round, 'id'>[],
): Promise<ReadonlyMap<RoundId, DeliveryCount>> {
  const rows = await db.$queryRaw<{ roundId: string; invited: number; delivered: number }[]>`
    select place."roundId", count(*)::int as invited,
      count(*) filter (where case when round."closedAt" is null
        then exists (
          select from benchmark
          where benchmark."roundId" = place."roundId" and benchmark."clusterId" = place."clusterId"
            and benchmark."replacedAt" is null
        )
        else place."benchmarkId" is not null
      end)::int as delivered
    from round_cluster as place join round on round.id = place."roundId"
    where place."roundId" = any(${rounds.map(({ id }) => id)}::text[])
    group by place."roundId"`;
  return new Map(rows.map(({ roundId, invited, delivered }) => [asId<RoundId>(roundId), { invited, delivered }]));
}

/** Those of the rounds that are closed and that somebody delivered to, in their order. */
export async function roundsWithBaseline(db: PrismaClient, rounds: readonly Round[]): Promise<Round[]> {
  const closed = rounds.filter(({ closedAt }) => closedAt !== null).map(({ id }) => id);
  const rows = await db.roundCluster.findMany({
    where: { roundId: { in: closed }, benchmarkId: { not: null } },
    distinct: ['roundId'],
    select: { roundId: true },
  });
  const filled = new Set(rows.map(({ roundId }) => roundId));
  return rounds.filter(({ id }) => filled.has(id));
}

/** [RO6] The day of each cluster's first file for the round; what was saved before the round opened, as of its opening. */
export async function firstDeliveries(
  db: PrismaClient,
  round: Pick<Round, 'id' | 'openedAt'>,
): Promise<ReadonlyMap<ClusterId, Day>> {
  const rows = await db.benchmark.groupBy({
    by: ['clusterId'],
    where: { roundId: round.id },
    _min: { createdAt: true },
  });
  return new Map(
    rows.map(({ clusterId, _min: { createdAt } }): [ClusterId, Day] => [
      asId<ClusterId>(clusterId),
      localDay(createdAt === null || createdAt < round.openedAt ? round.openedAt : createdAt),
    ]),
  );
}

export interface OpenPlace {
  readonly clusterId: ClusterId;
  readonly roundId: RoundId;
  readonly roundName: string;
  readonly dueOn: Day | null;
  readonly hasDelivered: boolean;
}

/** [RO2] Of each cluster the round that its next benchmark goes to; clusters without any are not among them. */
export async function openPlaces(db: PrismaClient, clusterIds: readonly ClusterId[]): Promise<OpenPlace[]> {
  if (clusterIds.length === 0) return [];
  const rows = await db.$queryRaw<
    { clusterId: string; roundId: string; name: string; dueOn: Date | null; hasDelivered: boolean }[]
  >`
    select distinct on (place."clusterId") place."clusterId", round.id as "roundId", round.name, round."dueOn",
      exists (
        select from benchmark
        where benchmark."roundId" = round.id and benchmark."clusterId" = place."clusterId"
          and benchmark."replacedAt" is null
      ) as "hasDelivered"
    from round_cluster as place join round on round.id = place."roundId"
    where place."clusterId" = any(${[...clusterIds]}::text[]) and round."closedAt" is null
    order by place."clusterId", round."takenOn" desc, round."openedAt" desc`;
  return rows.map(({ clusterId, roundId, name, dueOn, hasDelivered }) => ({
    clusterId: asId<ClusterId>(clusterId),
    roundId: asId<RoundId>(roundId),
    roundName: name,
    dueOn: dueOn === null ? null : dayOf(dueOn),
    hasDelivered,
  }));
}
