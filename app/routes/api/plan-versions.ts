import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { personNames } from '#app/data/people.server.ts';
import { keepVersion, listVersions, type PlanVersion } from '#app/data/plan-versions.server.ts';
import { answer } from './answer.ts';
import { requireJson } from './json-body.server.ts';
import { cannotBeRead } from './plan-answer.ts';
import { problem, refuseMethod } from './problem.ts';
import { requireReadablePlan } from './require.server.ts';
import { newVersion, planVersionEntry, planVersions } from './schemas.ts';

/** [VE6] The plan's versions, for those who read it. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { plan } = await requireReadablePlan(request, context, params['planId']);
  const versions = await listVersions(context.db, plan.id);
  const names = await personNames(
    context.db,
    versions.flatMap(({ createdById }) => createdById ?? []),
  );
  return answer(planVersions, { versions: versions.map((version) => versionEntry(version, names)) });
}

/** [VE6] Keeps the plan as it is now under a name, for those who write it. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  if (request.method !== 'POST') return refuseMethod('GET, HEAD, POST')();
  const { plan, access, personId } = await requireReadablePlan(request, context, params['planId']);
  if (access !== 'write') return problem(403, 'You may read this plan, not change it.');
  const { name } = await requireJson(request, newVersion);
  const frozen = await context.rooms.freeze(plan.id);
  if (frozen === null || frozen === undefined) return cannotBeRead();
  const at = context.now();
  const kept = await keepVersion(context.db, { planId: plan.id, frozen, name, createdById: personId, at });
  if (!kept.ok) return problem(409, 'The plan has as many versions as it can have.');
  context.changes.publish({ what: 'plan', forumId: plan.forumId, clusterId: plan.clusterId });
  const names = await personNames(context.db, [personId]);
  return answer(planVersionEntry, versionEntry(kept.value, names), 201);
}

export function versionEntry(version: PlanVersion, names: ReadonlyMap<string, string>) {
  const { createdById, createdAt, ...rest } = version;
  const name = createdById === null ? undefined : names.get(createdById);
  return {
    ...rest,
    createdAt: createdAt.toISOString(),
    createdBy: createdById === null || name === undefined ? null : { id: createdById, name },
  };
}
