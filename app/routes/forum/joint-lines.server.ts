import { listCommitments } from '#app/data/commitments.server.ts';
import { listJointActions } from '#app/data/joint-actions.server.ts';
import type { Day } from '#app/domain/day.ts';
import { jointProgress, participantsOf } from '#app/domain/joint-action.ts';
import type { Membership, PlanOwner } from '#app/domain/permission.ts';
import type { PrismaClient } from '#prisma/generated/client.ts';
import type { JointLine } from './joint-lines.tsx';

/** Of the clusters no more than how many; the caller has asked whether the reader sees the shared plan. */
export async function readJointLines(
  db: PrismaClient,
  plan: PlanOwner,
  memberships: readonly Membership[],
  today: Day,
): Promise<JointLine[]> {
  const joint = await listJointActions(db, plan.id);
  const commitments = joint.length === 0 ? [] : await listCommitments(db, plan, memberships);
  return joint.map((action) => ({
    id: action.id,
    title: action.title,
    progress: jointProgress(
      participantsOf(
        { ...action, participation: [] },
        // The reader may see more, of the plans that are theirs to read.
        commitments.filter(({ clusterId }) => action.sharing.includes(clusterId)),
      ),
      today,
    ),
  }));
}
