import { describe, expect, test } from 'vitest';
import { asId, type ClusterId, type ForumId, type PlanId } from './ids.ts';
import { benchmarkAccess, forumAccess, planAccess, seesLights, type Membership } from './permission.ts';

const [here, elsewhere] = [asId<ForumId>('here'), asId<ForumId>('elsewhere')];
const [own, other] = [asId<ClusterId>('own'), asId<ClusterId>('other')];
const planId = asId<PlanId>('plan');
const individual = { id: planId, kind: 'individual', forumId: here, clusterId: own } as const;
const shared = { id: planId, kind: 'shared', forumId: here, clusterId: null } as const;

/** Everybody there is, as the one cluster's plan sees them. */
const PEOPLE: Readonly<Record<string, Membership>> = {
  'its lead': { role: 'lead', clusterId: own, forumId: here },
  'its member': { role: 'member', clusterId: own, forumId: here },
  'its reviewer': { role: 'reviewer', clusterId: own, forumId: here },
  'another cluster’s lead': { role: 'lead', clusterId: other, forumId: here },
  'another cluster’s member': { role: 'member', clusterId: other, forumId: here },
  'another cluster’s reviewer': { role: 'reviewer', clusterId: other, forumId: here },
  'the coordinator': { role: 'coordinator', forumId: here },
  'an observer': { role: 'observer', forumId: here },
  'another forum’s coordinator': { role: 'coordinator', forumId: elsewhere },
};

/** Who may write and who may read; everybody else may do neither. */
function grants(access: (memberships: readonly Membership[]) => string) {
  const who = (wanted: string) => Object.keys(PEOPLE).filter((name) => access(one(name)) === wanted);
  return { write: who('write'), read: who('read') };
}

const one = (name: string) => {
  const membership = PEOPLE[name];
  return membership === undefined ? [] : [membership];
};

describe('who may what', () => {
  test('[PE1] with a cluster’s individual plan', () => {
    expect(grants((memberships) => planAccess(memberships, individual))).toEqual({
      write: ['its lead', 'its member'],
      read: ['its reviewer', 'the coordinator'],
    });
  });

  test('[PE2] with the forum’s shared plan', () => {
    expect(grants((memberships) => planAccess(memberships, shared))).toEqual({
      write: ['its lead', 'its member', 'another cluster’s lead', 'another cluster’s member', 'the coordinator'],
      read: ['an observer'],
    });
  });

  test('[PE3] with a cluster’s benchmarks', () => {
    expect(grants((memberships) => benchmarkAccess(memberships, { id: own, forumId: here }))).toEqual({
      write: ['its lead', 'its member'],
      read: ['its reviewer', 'the coordinator'],
    });
  });

  test('[PE4] with the forum', () => {
    expect(grants((memberships) => forumAccess(memberships, here))).toEqual({
      write: ['the coordinator'],
      read: ['its lead', 'its member', 'another cluster’s lead', 'another cluster’s member', 'an observer'],
    });
  });

  test('[PE1] the strongest of several roles counts, and none gives nothing', () => {
    expect(planAccess([...one('its reviewer'), ...one('its member')], individual)).toBe('write');
    expect(planAccess([...one('an observer'), ...one('its reviewer')], individual)).toBe('read');
    expect(planAccess([], individual)).toBe('none');
  });

  test('[PE1] a cluster of the same id in another forum is another cluster', () => {
    const lead: Membership = { role: 'lead', clusterId: own, forumId: elsewhere };
    expect(planAccess([lead], individual)).toBe('none');
    expect(benchmarkAccess([lead], { id: own, forumId: here })).toBe('none');
  });
});

describe('[PE7] lights that a cluster shares in a round', () => {
  const cluster = { id: asId<ClusterId>('c1'), forumId: asId<ForumId>('f1') };
  const lead = (clusterId: string, forumId = 'f1'): Membership[] => [
    { role: 'lead', clusterId: asId<ClusterId>(clusterId), forumId: asId<ForumId>(forumId) },
  ];

  test('are seen by the other clusters of its forum, and only where it chose so', () => {
    expect(seesLights(lead('c2'), cluster, true)).toBe(true);
    expect(seesLights(lead('c2'), cluster, false)).toBe(false);
    expect(seesLights(lead('c2', 'f2'), cluster, true)).toBe(false);
  });

  test('the cluster itself and the coordinator see them whatever it chose; observers and reviewers of others do not', () => {
    expect(seesLights(lead('c1'), cluster, false)).toBe(true);
    expect(seesLights([{ role: 'coordinator', forumId: cluster.forumId }], cluster, false)).toBe(true);
    expect(seesLights([{ role: 'observer', forumId: cluster.forumId }], cluster, true)).toBe(false);
    const reviewer: Membership = { role: 'reviewer', clusterId: asId<ClusterId>('c2'), forumId: cluster.forumId };
    expect(seesLights([reviewer], cluster, true)).toBe(false);
  });
});
