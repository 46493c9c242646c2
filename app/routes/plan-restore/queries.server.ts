import type { AppContext } from '#app/context.ts';
import { listClusters } from '#app/data/clusters.server.ts';
import { findPoint } from '#app/data/plan-points.server.ts';
import { listVersions, sha256Of } from '#app/data/plan-versions.server.ts';
import type { PlanContent } from '#app/domain/plan.ts';
import type { PlanOwner } from '#app/domain/permission.ts';
import { canonicalJson, isPlainObject, plainOf, plainPlan, type Plain, type PlainPlan } from '#app/domain/plain.ts';
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
  const none = { ...shared, difference: { entries: [], fields: [] }, shown: '', title: '', isShown: undefined };
  if (!then.ok) return { ...none, problem: then.problem };
  if (!now.ok) return { ...none, problem: now.problem };
  const earlier = then.value.content;
  const difference = restoring(now.value.content, earlier, actionId);
  const action = actionsOf(earlier).find((one) => isPlainObject(one) && one['id'] === actionId);
  if (actionId !== undefined && !isPlainObject(action)) return { ...none, problem: 'no-action' as const };
  /** Whether restoring would change of this plan what was shown. */
  const isShown = async (content: PlanContent, shown: string) =>
    shown === (await markOf(restoring(plainPlan(content), earlier, actionId)));
  const title = isPlainObject(action) ? titleOf(action) : '';
  return { ...shared, problem: undefined, title, difference, shown: await markOf(difference), isShown };
}

function restoring(now: PlainPlan, then: PlainPlan, actionId: string | undefined) {
  const whole = planDifference(now, then);
  return actionId === undefined ? whole : { entries: whole.entries.filter(({ id }) => id === actionId), fields: [] };
}

/** Tells whether what is confirmed is what was shown. */
const markOf = (difference: object): Promise<string> => sha256Of(canonicalJson(plainOf(difference)));

const actionsOf = (content: PlainPlan): readonly Plain[] =>
  Array.isArray(content['actions']) ? (content['actions'] as readonly Plain[]) : [];
