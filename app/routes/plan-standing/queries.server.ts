import type { PrismaClient } from '#prisma/generated/client.ts';
import { listCommitments } from '#app/data/plan-commitments.server.ts';
import { personNames } from '#app/data/people.server.ts';
import { findVersion } from '#app/data/plan-versions.server.ts';
import type { CommitmentId, PersonId, PlanId, VersionId } from '#app/domain/ids.ts';
import { planPrints, type PlanPrints } from '#app/domain/plan-prints.ts';

/** How a plan stands to what its leads have committed to. */
export interface Standing {
  /** Another one where a version or a commitment has changed. */
  readonly stamp: string;
  /** Waits for confirmations. */
  readonly openId: CommitmentId | null;
  readonly committed: {
    readonly versionId: VersionId;
    readonly at: Date;
    /** Those who gave their word. */
    readonly by: readonly string[];
    readonly prints: PlanPrints;
  } | null;
}

export async function readStanding(db: PrismaClient, planId: PlanId): Promise<Standing> {
  const [stamp, commitments] = await Promise.all([readStamp(db, planId), listCommitments(db, planId)]);
  const openId = commitments.find(({ state }) => state === 'open')?.id ?? null;
  const latest = commitments.find(({ state }) => state === 'closed');
  const version = latest === undefined ? undefined : await findVersion(db, planId, latest.versionId);
  if (latest === undefined || version === undefined) return { stamp, openId, committed: null };
  const people: readonly PersonId[] = latest.confirmations.map(({ personId }) => personId);
  const names = await personNames(db, people);
  return {
    stamp,
    openId,
    committed: {
      versionId: version.id,
      at: latest.endedAt ?? latest.openedAt,
      by: [...new Set(people)].flatMap((id) => names.get(id) ?? []),
      prints: planPrints(version.content),
    },
  };
}

/** So little that it can be asked for at every change: it opens no document, and reads no version's content. */
export async function readStamp(db: PrismaClient, planId: PlanId): Promise<string> {
  const [row] = await db.$queryRaw<{ stamp: string }[]>`
    select concat_ws(' ',
      (select count(*) from plan_version where "planId" = ${planId}),
      (select max("createdAt") from plan_version where "planId" = ${planId}),
      (select count(*) from plan_commitment where "planId" = ${planId}),
      (select max("endedAt") from plan_commitment where "planId" = ${planId}),
      (select count(*) from plan_confirmation join plan_commitment on plan_commitment.id = "commitmentId"
       where "planId" = ${planId})) as stamp`;
  return row?.stamp ?? '';
}
