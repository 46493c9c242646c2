import type { PrismaClient } from '#prisma/generated/client.ts';
import type { Score } from '#app/domain/benchmark.ts';
import { dayOf, type Day } from '#app/domain/day.ts';
import { asId, type ClusterId, type IndicatorSetId } from '#app/domain/ids.ts';

/** One indicator in one benchmark, in any revision. */
export interface PastScore {
  readonly benchmarkId: string;
  readonly setId: IndicatorSetId;
  readonly code: string;
  readonly takenOn: Day;
  readonly revision: number;
  /** A later revision of the same day holds. */
  readonly isReplaced: boolean;
  readonly createdAt: Date;
  /** Who delivered it; null where that is not known any more. */
  readonly personName: string | null;
  readonly score: Score;
}

/** Every score of these codes that the cluster ever had, the newest first; corrected revisions too. */
export async function listPastScores(
  db: PrismaClient,
  clusterId: ClusterId,
  codes: readonly string[],
): Promise<PastScore[]> {
  const benchmarks = await db.benchmark.findMany({
    where: { clusterId },
    orderBy: [{ takenOn: 'desc' }, { revision: 'desc' }],
    select: {
      id: true,
      setId: true,
      takenOn: true,
      revision: true,
      replacedAt: true,
      createdAt: true,
      createdById: true,
      scores: {
        where: { indicator: { code: { in: [...codes] } } },
        select: { value: true, light: true, remark: true, indicator: { select: { code: true } } },
      },
    },
  });
  const personIds = benchmarks.flatMap(({ createdById }) => createdById ?? []);
  const people = await db.person.findMany({ where: { id: { in: personIds } }, select: { id: true, name: true } });
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return benchmarks.flatMap(({ scores, id, setId, takenOn, revision, replacedAt, createdAt, createdById }) =>
    scores.map(({ indicator, value, light, remark }) => ({
      benchmarkId: id,
      setId: asId<IndicatorSetId>(setId),
      code: indicator.code,
      takenOn: dayOf(takenOn),
      revision,
      isReplaced: replacedAt !== null,
      createdAt,
      personName: createdById === null ? null : (names.get(createdById) ?? null),
      score: { value, light, remark },
    })),
  );
}
