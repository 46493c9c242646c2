import { expect, test } from 'vitest';
import { asId, type ClusterId, type ForumId } from '#app/domain/ids.ts';
import type { Membership } from '#app/domain/permission.ts';
import { concerns } from './concerns.ts';

const forumId = asId<ForumId>('forum');
const [own, other] = [asId<ClusterId>('own'), asId<ClusterId>('other')];
const lead: Membership = { role: 'lead', clusterId: own, forumId };
const reviewer: Membership = { role: 'reviewer', clusterId: own, forumId };
const coordinator: Membership = { role: 'coordinator', forumId };
const observer: Membership = { role: 'observer', forumId };
const told = (clusterId: ClusterId | null, isShared = false) =>
  Object.entries({ lead, reviewer, coordinator, observer })
    .filter(([, membership]) => concerns([membership], { forumId, clusterId, isShared }))
    .map(([name]) => name);

test('[PE5] a change in a cluster is told to those who may see its lights, and to nobody else', () => {
  expect(told(own)).toEqual(['lead', 'reviewer', 'coordinator']);
  expect(told(other)).toEqual(['coordinator']);
});

test('[PE5] [PE7] of lights that a cluster shares, the other clusters are told too; observers and other experts are not', () => {
  expect(told(other, true)).toEqual(['lead', 'coordinator']);
});

test('[PE5] a change of the whole forum is told to those who see the forum', () => {
  expect(told(null)).toEqual(['lead', 'coordinator', 'observer']);
  expect(concerns([coordinator], { forumId: asId<ForumId>('elsewhere'), clusterId: null })).toBe(false);
});
