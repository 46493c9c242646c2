import type { PrismaClient } from '#prisma/generated/client.ts';
import { asId, type RoundId } from '#app/domain/ids.ts';
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
