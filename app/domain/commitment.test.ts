import { expect, test } from 'vitest';
import { ledClusters, promises, steersCommitment } from './commitment.ts';
import { asId, type ClusterId, type ForumId, type PlanId } from './ids.ts';
import type { PlainObject } from './plain.ts';
import type { Membership, PlanOwner } from './permission.ts';

const forumId = asId<ForumId>('f');
const [one, two, three] = ['c1', 'c2', 'c3'].map((id) => asId<ClusterId>(id)) as [ClusterId, ClusterId, ClusterId];
const shared: PlanOwner = { id: asId<PlanId>('p'), kind: 'shared', forumId, clusterId: null };
const own: PlanOwner = { ...shared, kind: 'individual', clusterId: one };
const of = (role: 'lead' | 'member' | 'reviewer', clusterId: ClusterId): Membership => ({ role, clusterId, forumId });

test('[VE8] the coordinator steers commitments of the shared plan, the lead those of the own', () => {
  const people: readonly (readonly [string, Membership, boolean, boolean])[] = [
    ['coordinator', { role: 'coordinator', forumId }, true, false],
    ['observer', { role: 'observer', forumId }, false, false],
    ['lead', of('lead', one), false, true],
    ['member', of('member', one), false, false],
    ['reviewer', of('reviewer', one), false, false],
    ['lead of another', of('lead', two), false, false],
    ['coordinator of another', { role: 'coordinator', forumId: asId<ForumId>('g') }, false, false],
  ];
  for (const [who, membership, ofShared, ofOwn] of people) {
    expect([steersCommitment([membership], shared), steersCommitment([membership], own)], who).toEqual([
      ofShared,
      ofOwn,
    ]);
  }
});

test('[VE8] promises are those of the clusters that take part or lead; in a cluster’s plan all are its own', () => {
  const actions: readonly PlainObject[] = [
    { id: 'a', participants: [one, two] },
    { id: 'b', participants: [], leadCluster: three },
    { id: 'c', participants: [two], leadCluster: two },
    { id: 'd', participants: [] },
  ];
  const ids = [...promises(shared, { actions })].map(([id, all]) => [id, all.map((action) => action['id'])]);
  expect(ids).toEqual([
    [one, ['a']],
    [two, ['a', 'c']],
    [three, ['b']],
  ]);
  expect(promises(own, { actions }).get(one)?.length).toBe(4);
  expect(ledClusters([of('lead', two), of('member', three)], [one, two, three])).toEqual([two]);
});
