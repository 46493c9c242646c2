import type { ChangeEvent } from '#app/context.ts';
import { asId, type ClusterId, type ForumId } from '#app/domain/ids.ts';
import { forumAccess, planTalk, seesLights, type Membership } from '#app/domain/permission.ts';

/** [TA8] Of comments those hear who may read the plan that they are on; of all else those whom it concerns. */
export function tellsOf(memberships: readonly Membership[], event: ChangeEvent): boolean {
  if (event.what !== 'talk') return concerns(memberships, event);
  return (
    planTalk(memberships, {
      id: event.planId,
      kind: event.clusterId === null ? 'shared' : 'individual',
      forumId: asId<ForumId>(event.forumId),
      clusterId: event.clusterId === null ? null : asId<ClusterId>(event.clusterId),
    }) !== 'none'
  );
}

/**
 * [PE5] Who is told that something changed: of a cluster those who may see the cluster's lights, with [PE7]
 * the other clusters where it shares them; of the whole forum those who see the forum. The others do not even learn that there was a change.
 */
export function concerns(
  memberships: readonly Membership[],
  event: Pick<ChangeEvent, 'forumId' | 'clusterId' | 'isShared'>,
): boolean {
  const forumId = asId<ForumId>(event.forumId);
  if (event.clusterId === null) return forumAccess(memberships, forumId) !== 'none';
  return seesLights(memberships, { id: asId<ClusterId>(event.clusterId), forumId }, event.isShared === true);
}
