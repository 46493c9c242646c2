import type { PrismaClient } from '#prisma/generated/client.ts';
import type { ChangeEvent } from '#app/context.ts';
import type { ForumId } from '#app/domain/ids.ts';
import type { SavedBenchmark } from './benchmarks.server.ts';

/**
 * [PE5] What to publish of a benchmark that was just saved. [PE7] The forum's other clusters are told only where they see
 * its lights: while its round is open and the cluster shares them; what is corrected later does not change the baseline.
 */
export async function benchmarkEvent(
  db: PrismaClient,
  forumId: ForumId,
  { clusterId, roundId }: Pick<SavedBenchmark, 'clusterId' | 'roundId'>,
): Promise<ChangeEvent> {
  const shared =
    roundId === null
      ? 0
      : await db.roundCluster.count({ where: { roundId, clusterId, sharesLights: true, round: { closedAt: null } } });
  return { what: 'benchmark', forumId, clusterId, ...(shared === 1 ? { isShared: true } : {}) };
}
