import type { AppContext } from '#app/context.ts';
import { listPastScores, type PastScore } from '#app/data/benchmark-history.server.ts';
import { latestBenchmarks } from '#app/data/benchmarks.server.ts';
import type { Cluster } from '#app/data/clusters.server.ts';
import { listForumGroups } from '#app/data/comparison-groups.server.ts';
import { currentIndicatorSet, findIndicatorSet, findIndicatorSets } from '#app/data/indicator-sets.server.ts';
import { listActions } from '#app/data/plan-views.server.ts';
import { findMapping } from '#app/data/set-mappings.server.ts';
import { candidatesOf } from './candidates.ts';
import { asId, type IndicatorSetId, type PlanId } from '#app/domain/ids.ts';
import type { Indicator, IndicatorSet } from '#app/domain/indicator-set.ts';
import { counterparts, scoresOnSet, type Counterpart } from '#app/domain/set-mapping.ts';
import type { HistoryLine, IndicatorPage } from './indicator-page.ts';

/** Undefined where the set of the cluster's newest benchmark, or else the forum's, has no such indicator. */
export async function readIndicatorPage(
  { db, rooms }: Pick<AppContext, 'db' | 'rooms'>,
  cluster: Cluster,
  code: string,
): Promise<IndicatorPage | undefined> {
  const latest = (await latestBenchmarks(db, [cluster.id])).get(cluster.id)?.latest;
  const set =
    latest === undefined ? await currentIndicatorSet(db, cluster.forumId) : await findIndicatorSet(db, latest.setId);
  const indicator = set?.indicators.find((one) => one.code === code);
  if (set === undefined || indicator === undefined) return undefined;
  const setIds = await db.benchmark.findMany({
    where: { clusterId: cluster.id },
    select: { setId: true },
    distinct: ['setId'],
  });
  const others = await findIndicatorSets(
    db,
    setIds.map(({ setId }) => asId<IndicatorSetId>(setId)).filter((id) => id !== set.id),
  );
  const found = new Map<IndicatorSetId, Counterpart>();
  for (const other of others.values()) {
    const counterpart = counterparts(other, set, await findMapping(db, other.id, set.id)).get(code);
    if (counterpart !== undefined) found.set(other.id, counterpart);
  }
  const codes = [code, ...[...found.values()].flatMap((one) => (one.is === 'same' ? [one.code] : []))];
  const past = await listPastScores(db, cluster.id, codes);
  const plan = await db.plan.findFirst({
    where: { clusterId: cluster.id, kind: 'individual' },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: { id: true },
  });
  const planId = plan === null ? undefined : asId<PlanId>(plan.id);
  const actions = planId === undefined ? [] : ((await listActions(db, [planId])).get(planId) ?? []);
  const content = planId === undefined ? null : (await rooms.read(planId)).content;
  const history = past.flatMap((one) => lineOf(one, set, indicator, found.get(one.setId)) ?? []);
  return {
    indicator,
    set: { name: set.name, isOfficial: set.isOfficial, source: set.source },
    groupName: set.groups.find((group) => group.code === indicator.groupCode)?.name ?? null,
    themeName: set.themes.find((theme) => theme.code === indicator.themeCode)?.name ?? null,
    history,
    candidates: candidatesOf(history, indicator, content?.actions ?? []),
    isPlanUnreadable: planId !== undefined && content === null,
    groups: (await listForumGroups(db, cluster.forumId)).flatMap(({ id, setId, name, n, figures }) => {
      const quartiles = setId === set.id ? figures.get(code)?.quartiles : null;
      return quartiles === null || quartiles === undefined ? [] : [{ id, name, n, quartiles }];
    }),
    plan:
      planId === undefined
        ? null
        : {
            id: planId,
            actions: actions
              .filter(({ indicatorCodes }) => indicatorCodes.includes(code))
              .map((action) => {
                const { actualEffect = '', evidence = [] } = content?.actions.find(({ id }) => id === action.id) ?? {};
                return { ...action, actualEffect, evidence };
              }),
          },
  };
}

/** Undefined for a score of another indicator that bears the same code in an older set. */
function lineOf(
  past: PastScore,
  set: IndicatorSet,
  indicator: Indicator,
  counterpart: Counterpart | undefined,
): HistoryLine | undefined {
  if (past.setId === set.id) {
    return past.code === indicator.code ? { ...past, why: null, haveBoundsMoved: false } : undefined;
  }
  if (counterpart === undefined) return undefined;
  if (counterpart.is === 'not-comparable')
    return { ...past, score: null, why: counterpart.why, haveBoundsMoved: false };
  if (counterpart.code !== past.code) return undefined;
  const seen = scoresOnSet(new Map([[past.code, past.score]]), set, new Map([[indicator.code, counterpart]]));
  return { ...past, score: seen.get(indicator.code) ?? null, why: null, haveBoundsMoved: counterpart.haveBoundsMoved };
}
