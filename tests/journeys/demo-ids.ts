import { get, signIn } from '#tests/support/product.ts';
import type { DemoIds } from './screens.ts';

/** The ids of what the demo's first lead sees. */
export async function demoIds(url: string): Promise<DemoIds> {
  const cookie = await signIn(url, 'lead1@demo.example');
  const me = await get<{ memberships: { forumId: string; clusterId: string }[] }>(url, '/api/v1/me', cookie);
  const membership = me.body.memberships[0];
  if (membership === undefined) throw new Error('the demo has no first lead');
  const plans = await get<{ plans: { id: string; kind: string }[] }>(
    url,
    `/api/v1/forums/${membership.forumId}/plans`,
    cookie,
  );
  const sets = await get<{ indicatorSets: { id: string; isInUse: boolean }[] }>(
    url,
    `/api/v1/forums/${membership.forumId}/indicator-sets`,
    cookie,
  );
  const setId = sets.body.indicatorSets.find(({ isInUse }) => isInUse)?.id ?? '';
  const { body } = await get<{ round: { id: string } }>(url, `/api/v1/forums/${membership.forumId}/scorecard`, cookie);
  const planOf = (kind: string) => plans.body.plans.find((plan) => plan.kind === kind)?.id ?? '';
  return { ...membership, sharedPlan: planOf('shared'), ownPlan: planOf('individual'), setId, roundId: body.round.id };
}
