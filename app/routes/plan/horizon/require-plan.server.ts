import type { AppContext } from '#app/context.ts';
import { requirePerson, type Person } from '#app/auth/require-person.server.ts';
import { findPlan, type Plan } from '#app/data/plans.server.ts';
import { asId, isId, type PlanId } from '#app/domain/ids.ts';
import { planAccess, type Access } from '#app/domain/permission.ts';

/** The plan that the person may read or write: 404 where there is none, 403 for all others. */
export async function requirePlan(
  request: Request,
  context: AppContext,
  planId: string | undefined,
  need: Exclude<Access, 'none'>,
): Promise<{ readonly plan: Plan; readonly person: Person }> {
  const person = await requirePerson(request, context);
  const plan = isId(planId) ? await findPlan(context.db, asId<PlanId>(planId)) : undefined;
  if (plan === undefined) throw new Response(null, { status: 404 });
  const access = planAccess(person.memberships, plan);
  if (access === 'none' || (need === 'write' && access !== 'write')) throw new Response(null, { status: 403 });
  return { plan, person };
}
