import type { AppContext } from '#app/context.ts';
import type { Forum } from '#app/data/forums.server.ts';
import { listActions } from '#app/data/plan-views.server.ts';
import { listPlans } from '#app/data/plans.server.ts';
import { readScorecard, type ScorecardWish } from '#app/data/scorecard.server.ts';
import { asId, isId, type PlanId, type RoundId } from '#app/domain/ids.ts';
import { planAccess, type Membership } from '#app/domain/permission.ts';

/** The scorecard as this reader sees it, with what the shared plan does about each indicator. */
export async function readScorecardPage(
  { db }: AppContext,
  forum: Forum,
  memberships: readonly Membership[],
  wish: ScorecardWish,
) {
  const scorecard = await readScorecard(db, forum.id, memberships, wish);
  const plan = (await listPlans(db, forum.id)).findLast(({ kind }) => kind === 'shared');
  const access = plan === undefined ? 'none' : planAccess(memberships, plan);
  const actions =
    plan === undefined || access === 'none' ? [] : ((await listActions(db, [plan.id])).get(plan.id) ?? []);
  const actionCounts = new Map<string, number>();
  for (const { status, indicatorCodes } of actions) {
    if (status === 'stopped') continue;
    for (const code of indicatorCodes) actionCounts.set(code, (actionCounts.get(code) ?? 0) + 1);
  }
  const sharedPlan: { readonly id: PlanId; readonly access: 'read' | 'write' } | null =
    plan === undefined || access === 'none' ? null : { id: plan.id, access };
  return { forum, scorecard: scorecard ?? null, sharedPlan, actionCounts };
}

export type ScorecardPage = Awaited<ReturnType<typeof readScorecardPage>>;

/** From the address: what is no id and no number is not asked for. */
export function readWish(query: URLSearchParams): ScorecardWish {
  const round = query.get('round');
  const fewest = query.get('k') ?? '';
  return {
    roundId: isId(round) ? asId<RoundId>(round) : null,
    fewest: /^[1-9]\d{0,3}$/.test(fewest) ? Number(fewest) : null,
  };
}
