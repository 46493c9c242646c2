import type { AppContext } from '#app/context.ts';
import type { Person } from '#app/auth/require-person.server.ts';
import { listClusters } from '#app/data/clusters.server.ts';
import { listCommitments } from '#app/data/plan-commitments.server.ts';
import { personNames } from '#app/data/people.server.ts';
import { versionContents } from '#app/data/plan-versions.server.ts';
import { ledClusters, promises, steersCommitment } from '#app/domain/commitment.ts';
import type { PlanOwner } from '#app/domain/permission.ts';
import { plainPlan } from '#app/domain/plain.ts';
import { isNoDifference, planDifference } from '#app/domain/plan-difference.ts';
import { readStamp } from '#app/routes/plan-standing/queries.server.ts';

/** What the commitments of a plan are, and what this person has to do with the one that is open. */
export async function readCommitments(context: AppContext, plan: PlanOwner, person: Person) {
  const { db, rooms } = context;
  const [commitments, clusters, now, stamp] = await Promise.all([
    listCommitments(db, plan.id),
    listClusters(db, plan.forumId),
    rooms.read(plan.id),
    readStamp(db, plan.id),
  ]);
  const content = now.content === null ? null : plainPlan(now.content);
  // A whole plan is read for the one that is open, and where nobody wrote down yet whom an older one asked.
  const whole = commitments.filter(({ state, askedIds }) => state === 'open' || askedIds.length === 0);
  const contents = await versionContents(
    db,
    plan.id,
    whole.map(({ versionId }) => versionId),
  );
  const shown = commitments.map(({ askedIds, ...commitment }) => {
    const frozen = contents.get(commitment.versionId) ?? {};
    const byCluster = promises(plan, frozen);
    const isOpen = commitment.state === 'open';
    const own = isOpen ? ledClusters(person.memberships, byCluster.keys()) : [];
    return {
      ...commitment,
      /** Those who are asked; of a cluster that is gone the id. */
      clusterIds: askedIds.length > 0 ? askedIds : [...byCluster.keys()],
      own: own.map((clusterId) => ({ clusterId, actions: [...(byCluster.get(clusterId) ?? [])] })),
      isChanged: isOpen && content !== null && !isNoDifference(planDifference(frozen, content)),
    };
  });
  const people = commitments.flatMap(({ openedById, endedById, confirmations }) => [
    openedById,
    ...(endedById === null ? [] : [endedById]),
    ...confirmations.map(({ personId }) => personId),
  ]);
  return {
    commitments: shown,
    clusters: clusters.map(({ id, name }) => ({ id, name })),
    names: [...(await personNames(db, people))],
    seq: now.seq,
    stamp,
    steers: steersCommitment(person.memberships, plan),
    asked: content === null ? 0 : promises(plan, content).size,
  };
}
