import type { AppContext } from '#app/context.ts';
import { findPlanHead, type PlanHead } from '#app/data/plans.server.ts';
import { asId, isId, type PlanId } from '#app/domain/ids.ts';
import { planAccess } from '#app/domain/permission.ts';
import type { Person } from './require-person.server.ts';

/** The plan that the person may read or write; throws 404 where there is none, 403 for all others. */
export async function requirePlan(
  context: AppContext,
  person: Person,
  planId: string | undefined,
  need: 'read' | 'write',
): Promise<PlanHead & { readonly access: 'read' | 'write' }> {
  const plan = isId(planId) ? await findPlanHead(context.db, asId<PlanId>(planId)) : undefined;
  if (plan === undefined) throw new Response(null, { status: 404 });
  const access = planAccess(person.memberships, plan);
  if (access === 'none' || (need === 'write' && access !== 'write')) throw new Response(null, { status: 403 });
  return { ...plan, access };
}
