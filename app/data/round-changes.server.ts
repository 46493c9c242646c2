import type { Prisma, PrismaClient } from '#prisma/generated/client.ts';
import { dateOf, type Day } from '#app/domain/day.ts';
import type { ClusterId, ForumId, IndicatorSetId, RoundId } from '#app/domain/ids.ts';
import { isDeliveredTo } from './rounds.server.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';

/** As for benchmarks: on the embedded database, which has one connection, all transactions wait for each other. */
const PATIENCE = { maxWait: 20_000, timeout: 20_000 };

export interface RoundFields {
  readonly name: string;
  readonly takenOn: Day;
  readonly dueOn: Day | null;
  readonly clusterIds: readonly ClusterId[];
}

/**
 * The caller has checked that set and clusters are of the forum, and that the set is published.
 * [RO9] False where the forum has a round of this id already: the same form was sent twice. Throws where another has it.
 */
export async function openRound(
  db: PrismaClient,
  round: RoundFields & {
    readonly id: RoundId;
    readonly forumId: ForumId;
    readonly setId: IndicatorSetId;
    readonly at: Date;
  },
): Promise<boolean> {
  const { id, forumId, setId, name, takenOn, dueOn, clusterIds, at } = round;
  return db.$transaction(async (tx) => {
    const fields = { id, forumId, setId, name, takenOn: dateOf(takenOn), openedAt: at };
    const made = await tx.round.createMany({
      data: { ...fields, dueOn: dueOn === null ? null : dateOf(dueOn) },
      skipDuplicates: true,
    });
    if (made.count === 0) {
      await tx.round.findFirstOrThrow({ where: { id, forumId } });
      return false;
    }
    await tx.roundCluster.createMany({
      data: clusterIds.map((clusterId) => ({ roundId: id, clusterId, invitedAt: at })),
    });
    return true;
  }, PATIENCE);
}

export type RoundProblem = 'round.closed' | 'round.not-newest' | 'round.open' | 'round.delivered-to';

/**
 * New name, days and invited clusters of an open round. [RO3] A cluster that has delivered stays invited. What another
 * cluster has chosen about its lights stays as it is.
 */
export function changeRound(
  db: PrismaClient,
  roundId: RoundId,
  wanted: RoundFields & { readonly at: Date },
): Promise<Result<null, RoundProblem>> {
  return db.$transaction(async (tx) => {
    if (!(await lockedOpen(tx, roundId))) return fail('round.closed');
    const { name, takenOn, dueOn, clusterIds, at } = wanted;
    await tx.round.update({
      where: { id: roundId },
      data: { name, takenOn: dateOf(takenOn), dueOn: dueOn === null ? null : dateOf(dueOn) },
    });
    await tx.roundCluster.deleteMany({
      where: {
        roundId,
        clusterId: { notIn: [...clusterIds] },
        cluster: { benchmarks: { none: { roundId, replacedAt: null } } },
      },
    });
    await tx.roundCluster.createMany({
      data: clusterIds.map((clusterId) => ({ roundId, clusterId, invitedAt: at })),
      skipDuplicates: true,
    });
    return ok(null);
  }, PATIENCE);
}

/**
 * [RO4] Closes the round: in one transaction what is current becomes its baseline, the later day where a cluster
 * delivered on two. A benchmark that is being saved at that moment is either in it or outside of the round.
 */
export function closeRound(db: PrismaClient, roundId: RoundId, at: Date): Promise<Result<null, RoundProblem>> {
  return db.$transaction(async (tx) => {
    if (!(await lockedOpen(tx, roundId))) return fail('round.closed');
    await tx.$executeRaw`
      update round_cluster set "benchmarkId" = (
        select id from benchmark
        where "roundId" = ${roundId} and "clusterId" = round_cluster."clusterId" and "replacedAt" is null
        order by "takenOn" desc limit 1
      ) where "roundId" = ${roundId}`;
    await tx.round.update({ where: { id: roundId }, data: { closedAt: at } });
    return ok(null);
  }, PATIENCE);
}

/** [RO5] A round is reopened only while it is the forum's newest: later ones are compared with its baseline. */
export function reopenRound(db: PrismaClient, roundId: RoundId): Promise<Result<null, RoundProblem>> {
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`select id from round where id = ${roundId} for update`;
    const round = await tx.round.findUnique({ where: { id: roundId } });
    if (round === null || round.closedAt === null) return fail('round.open');
    const later = await tx.round.count({ where: { forumId: round.forumId, takenOn: { gt: round.takenOn } } });
    if (later > 0) return fail('round.not-newest');
    await tx.roundCluster.updateMany({ where: { roundId }, data: { benchmarkId: null } });
    await tx.round.update({ where: { id: roundId }, data: { closedAt: null } });
    return ok(null);
  }, PATIENCE);
}

/**
 * [RO8] Deletes a round that nobody has delivered to, in any revision. A benchmark that is being saved at that moment is
 * either there, and keeps the round, or finds none and stands outside of it.
 */
export function deleteRound(db: PrismaClient, roundId: RoundId): Promise<Result<null, RoundProblem>> {
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`select id from round where id = ${roundId} for update`;
    // A statement of its own: the one above may have waited, and would not see what was delivered meanwhile.
    if (await isDeliveredTo(tx, roundId)) return fail('round.delivered-to');
    await tx.round.deleteMany({ where: { id: roundId } });
    return ok(null);
  }, PATIENCE);
}

/** [PE7] The cluster's own choice; false where it is not invited. */
export async function chooseSharing(
  db: PrismaClient,
  place: { readonly roundId: RoundId; readonly clusterId: ClusterId; readonly sharesLights: boolean },
): Promise<boolean> {
  const { roundId, clusterId, sharesLights } = place;
  const { count } = await db.roundCluster.updateMany({ where: { roundId, clusterId }, data: { sharesLights } });
  return count === 1;
}

async function lockedOpen(tx: Prisma.TransactionClient, roundId: RoundId): Promise<boolean> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    select id from round where id = ${roundId} and "closedAt" is null for update`;
  return rows.length === 1;
}
