import type { AppContext } from '#app/context.ts';
import { findPerson, type Person } from '#app/auth/require-person.server.ts';
import { findCluster, type Cluster } from '#app/data/clusters.server.ts';
import { findForum, type Forum } from '#app/data/forums.server.ts';
import { findForumSet } from '#app/data/indicator-sets.server.ts';
import { findPlan, type Plan } from '#app/data/plans.server.ts';
import { asId, isId, type ClusterId, type ForumId, type IndicatorSetId, type PlanId } from '#app/domain/ids.ts';
import type { IndicatorSet } from '#app/domain/indicator-set.ts';
import { planAccess } from '#app/domain/permission.ts';
import { problem } from './problem.ts';

// Each throws the problem that the caller is to be told.

export async function requireApiPerson(request: Request, context: AppContext): Promise<Person> {
  const person = await findPerson(request, context);
  if (person !== undefined) return person;
  throw problem(401, 'Sign in first: POST /api/auth/sign-in/email sets the cookie that this address asks for.', {
    headers: { 'www-authenticate': 'Cookie' },
  });
}

export async function requireForum(context: AppContext, id: string | undefined): Promise<Forum> {
  return found(await withId(id, (forumId) => findForum(context.db, asId<ForumId>(forumId))), 'forum');
}

export async function requireCluster(context: AppContext, id: string | undefined): Promise<Cluster> {
  return found(await withId(id, (clusterId) => findCluster(context.db, asId<ClusterId>(clusterId))), 'cluster');
}

export async function requireForumSet(
  context: AppContext,
  forum: Forum,
  id: string | undefined,
): Promise<IndicatorSet> {
  const find = (setId: string) => findForumSet(context.db, forum.id, asId<IndicatorSetId>(setId));
  return found(await withId(id, find), 'indicator set');
}

export async function requirePlan(context: AppContext, id: string | undefined): Promise<Plan> {
  return found(await withId(id, (planId) => findPlan(context.db, asId<PlanId>(planId))), 'plan');
}

/** The plan, for someone who may read it, and what they may. */
export async function requireReadablePlan(request: Request, context: AppContext, id: string | undefined) {
  const { memberships, personId } = await requireApiPerson(request, context);
  const plan = await requirePlan(context, id);
  const access = planAccess(memberships, plan);
  if (access === 'none') throw problem(403, 'You have no role that may read this plan.');
  return { plan, access, personId };
}

async function withId<T>(id: string | undefined, find: (id: string) => Promise<T>): Promise<T | undefined> {
  return isId(id) ? find(id) : undefined;
}

function found<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw problem(404, `There is no such ${what}.`);
  return value;
}
