import { expect, test } from 'vitest';
import type { ChangeEvent } from '#app/context.ts';
import { asId, type ClusterId, type DocumentId, type ForumId, type PlanId } from '#app/domain/ids.ts';
import type { Membership, PlanOwner } from '#app/domain/permission.ts';
import { PLAN_NEWS, planNews } from './plan-news.ts';

const forumId = asId<ForumId>('forum');
const [own, other] = [asId<ClusterId>('own'), asId<ClusterId>('other')];
const plan: PlanOwner = { id: asId<PlanId>('plan'), kind: 'individual', forumId, clusterId: own };
const shared: PlanOwner = { id: asId<PlanId>('shared'), kind: 'shared', forumId, clusterId: null };
const documentId = asId<DocumentId>('document');

const people: Record<string, Membership> = {
  lead: { role: 'lead', clusterId: own, forumId },
  reviewer: { role: 'reviewer', clusterId: own, forumId },
  coordinator: { role: 'coordinator', forumId },
  observer: { role: 'observer', forumId },
  otherLead: { role: 'lead', clusterId: other, forumId },
  otherReviewer: { role: 'reviewer', clusterId: other, forumId },
};
/** Who hears what, but for those who hear nothing. */
const told = (of: PlanOwner, event: ChangeEvent) =>
  Object.fromEntries(
    Object.entries(people)
      .map(([name, membership]) => [name, planNews([membership], of, event).join(' ')] as const)
      .filter(([, news]) => news !== ''),
  );
const readers = (news: string) => ({ lead: news, reviewer: news, coordinator: news });
const forum = (news: string) => ({ lead: news, coordinator: news, observer: news, otherLead: news });

test('[PE10] what changed in a cluster’s plan is told by kind to those who read it, and to nobody else', () => {
  const change = { what: 'plan', forumId, clusterId: own } as const;
  expect(told(plan, change)).toEqual(readers('plan'));
  expect(told(plan, { ...change, documentId })).toEqual(readers('edits'));
  expect(told(plan, { ...change, clusterId: other })).toEqual({});
  expect(told(plan, { ...change, what: 'benchmark' })).toEqual({});
});

test('[PE10] [TA8] of comments those hear who may read the plan that they are on', () => {
  const talk = { what: 'talk', planId: plan.id, forumId, clusterId: own } as const;
  expect(told(plan, talk)).toEqual(readers('talk'));
  expect(told(plan, { ...talk, planId: asId<PlanId>('an-earlier-one') })).toEqual({});
  expect(told(shared, talk)).toEqual({});
  expect(told(shared, { ...talk, planId: shared.id, clusterId: null })).toEqual(forum('talk'));
});

test('[PE10] [PE5] that the shared plan changed is told in a cluster’s plan as a joint matter, and not to its reviewer', () => {
  const change = { what: 'plan', forumId, clusterId: null } as const;
  expect(told(plan, change)).toEqual({ lead: 'joint', coordinator: 'joint' });
  expect(told(plan, { ...change, documentId })).toEqual({ lead: 'joint', coordinator: 'joint' });
});

test('[JA6] in the shared plan the whole forum hears of it, and of what a cluster does by itself nobody', () => {
  const change = { what: 'plan', forumId, clusterId: null } as const;
  expect(told(shared, change)).toEqual(forum('plan joint'));
  expect(told(shared, { ...change, documentId })).toEqual(forum('edits joint'));
  expect(told(shared, { ...change, clusterId: own })).toEqual({});
});

test('[BU3] after a gap every reader is told to look at everything, and nobody else', () => {
  const gap = { what: 'missed', forumId, clusterId: null } as const;
  expect(told(plan, gap)).toEqual(readers(PLAN_NEWS.join(' ')));
  expect(told(shared, gap)).toEqual(forum(PLAN_NEWS.join(' ')));
});
