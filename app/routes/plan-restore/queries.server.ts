import type { AppContext } from '#app/context.ts';
import { listClusters } from '#app/data/clusters.server.ts';
import { findPoint } from '#app/data/plan-points.server.ts';
import { listVersions, sha256Of } from '#app/data/plan-versions.server.ts';
import type { PlanOwner } from '#app/domain/permission.ts';
import { canonicalJson, isPlainObject, plainOf, type Plain, type PlainPlan } from '#app/domain/plain.ts';
import { planDifference, titleOf } from '#app/domain/plan-difference.ts';

/** What the plan would become, and how that differs from what it is. */
export async function readRestoring(context: AppContext, plan: PlanOwner, from: string, actionId: string | undefined) {
  const [then, now, versions, clusters] = await Promise.all([
    findPoint(context, plan.id, from),
    findPoint(context, plan.id, 'now'),
    listVersions(context.db, plan.id),
    listClusters(context.db, plan.forumId),
  ]);
  const shared = { from, actionId, versions, clusters: clusters.map(({ id, name }) => ({ id, name })) };
  const none = { ...shared, difference: { entries: [], fields: [] }, shown: '', title: '' };
  if (!then.ok) return { ...none, problem: then.problem };
  if (!now.ok) return { ...none, problem: now.problem };
  const whole = planDifference(now.value.content, then.value.content);
  if (actionId === undefined) {
    return { ...shared, problem: undefined, title: '', difference: whole, shown: await markOf(whole) };
  }
  const action = actionsOf(then.value.content).find((one) => isPlainObject(one) && one['id'] === actionId);
  if (!isPlainObject(action)) return { ...none, problem: 'no-action' as const };
  const difference = { entries: whole.entries.filter(({ id }) => id === actionId), fields: [] };
  return { ...shared, problem: undefined, title: titleOf(action), difference, shown: await markOf(difference) };
}

/** Tells whether what is confirmed is what was shown. */
const markOf = (difference: object): Promise<string> => sha256Of(canonicalJson(plainOf(difference)));

const actionsOf = (content: PlainPlan): readonly Plain[] =>
  Array.isArray(content['actions']) ? (content['actions'] as readonly Plain[]) : [];
