import type { ChangeEvent } from '#app/context.ts';
import { asId, type ClusterId, type ForumId } from '#app/domain/ids.ts';
import { forumAccess, seesLights, type Membership } from '#app/domain/permission.ts';

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
