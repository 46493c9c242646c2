import { addDays, addMonths, dateOf, dayOf, type Day } from '#app/domain/day.ts';
import { asId, type ActionId, type ClusterId } from '#app/domain/ids.ts';
import { FIRST_VALIDITY_MONTHS, firstValidity } from '#app/domain/label.ts';
import { benchmarkRows } from './demo/benchmark-rows.ts';
import { DEMO_CLUSTERS, DEMO_COORDINATOR, DEMO_FORUM, DEMO_SIGN_INS, type DemoSignIn } from './demo/forum.ts';
import { DEMO_INDICATOR_SET } from './demo/indicator-set.ts';
import { comparisonRows, indicatorSetRows } from './demo/indicator-set-rows.ts';
import { peopleRows } from './demo/people-rows.ts';
import { demoPlanRows } from './demo/plan-rows.ts';
import { SHARED_PLAN } from './demo/plans/shared.ts';
import { demoScores, type DemoScore } from './demo/scores.ts';
import type { PrismaClient } from './generated/client.ts';

/** Nobody is in it yet, and no forum. */
export async function isEmpty(db: PrismaClient): Promise<boolean> {
  return (await db.person.count()) === 0 && (await db.forum.count()) === 0;
}

/** How long ago the rounds were: the first gave the bronze labels that are now about to expire. */
const MONTHS_SINCE = { first: 26, second: 2 };
/** A round takes a few days; each cluster has its own. */
const DAYS_A_CLUSTER = 1;
const DAYS_A_ROUND = 30;

/**
 * Writes the demo forum into an empty database, all of it or nothing: a fictional region with a coordinator
 * and seven clusters, two benchmark rounds, comparison groups, labels and plans; every day relative to `now`.
 * Answers with who can sign in.
 */
export async function seedDemo(
  db: PrismaClient,
  { now, newId }: { readonly now: Date; readonly newId: () => string },
): Promise<readonly DemoSignIn[]> {
  const today = dayOf(now);
  const forumId = newId();
  const people = await peopleRows(forumId, DEMO_CLUSTERS, now, newId);
  const set = indicatorSetRows(DEMO_INDICATOR_SET, forumId, newId);
  const setId = set.set.id;
  const firstOn = addMonths(today, -MONTHS_SINCE.first);
  const secondOn = addMonths(today, -MONTHS_SINCE.second);
  const rounds = { first: round(newId(), firstOn), second: round(newId(), secondOn) };
  const scores = demoScores();

  const benchmarks = people.led.flatMap(({ clusterId, leadId }, index) =>
    (['first', 'second'] as const).map((which) => {
      const takenOn = addDays(rounds[which].takenOn, index * DAYS_A_CLUSTER);
      return {
        clusterId,
        setId,
        roundId: rounds[which].id,
        takenOn,
        createdById: leadId,
        createdAt: dateOf(takenOn),
        scores: scores[index]?.[which] ?? [],
      };
    }),
  );
  const benchmark = benchmarkRows(benchmarks, { newId, indicatorId: set.indicatorId });
  const comparison = comparisonRows({
    forumId,
    setId,
    takenOn: dateOf(secondOn),
    newId,
    indicatorId: set.indicatorId,
  });

  // A plan lasts until the label from the latest round will have expired.
  const horizonOn = addMonths(secondOn, FIRST_VALIDITY_MONTHS);
  const byName = new Map(
    people.led.map(({ cluster, clusterId }) => [cluster.name, { id: asId<ClusterId>(clusterId), lead: cluster.lead }]),
  );
  const shared = demoPlanRows(
    {
      forumId,
      clusterId: null,
      horizonOn,
      personId: people.coordinatorId,
      plan: SHARED_PLAN,
      baselineOf: () => () => null,
      joint: { askedBy: DEMO_COORDINATOR.name, clusters: byName },
    },
    { today, now, newId },
  );
  const joint = shared.actions.find(({ participantIds }) => participantIds.length > 0)?.actionId;
  const plans = [
    shared,
    ...people.led.map(({ cluster, clusterId, leadId }, index) =>
      demoPlanRows(
        {
          forumId,
          clusterId,
          horizonOn,
          personId: leadId,
          plan: cluster.plan,
          // What was begun was made from the round before, so that benchmark day has something to tell of it.
          baselineOf: (status) => {
            const which = status === 'planned' ? 'second' : 'first';
            return baselineIn(scores[index]?.[which] ?? [], addDays(rounds[which].takenOn, index * DAYS_A_CLUSTER));
          },
          ...(joint === undefined ? {} : { jointAction: asId<ActionId>(joint) }),
        },
        { today, now, newId },
      ),
    ),
  ];

  const sharedAtFirst = new Set(people.led.flatMap((led) => (led.cluster.sharedAtFirst ? [led.clusterId] : [])));
  await db.$transaction([
    db.forum.create({ data: { ...DEMO_FORUM, id: forumId, isDemo: true, createdAt: now } }),
    db.person.createMany({ data: people.people }),
    db.account.createMany({ data: people.accounts }),
    db.cluster.createMany({ data: people.clusters }),
    db.membership.createMany({ data: people.memberships }),
    db.indicatorSet.create({ data: { ...set.set, createdAt: now, publishedAt: now } }),
    db.indicatorGroup.createMany({ data: set.groups }),
    db.indicatorTheme.createMany({ data: set.themes }),
    db.indicator.createMany({ data: set.indicators }),
    db.round.createMany({
      data: Object.values(rounds).map(({ takenOn, ...row }) => ({
        ...row,
        forumId,
        setId,
        takenOn: dateOf(takenOn),
        openedAt: dateOf(takenOn),
        closedAt: dateOf(addDays(takenOn, DAYS_A_ROUND)),
      })),
    }),
    db.benchmark.createMany({ data: benchmark.benchmarks }),
    db.score.createMany({ data: benchmark.scores }),
    db.roundCluster.createMany({
      data: benchmark.benchmarks.map(({ id, roundId, clusterId, takenOn }) => ({
        roundId,
        clusterId,
        invitedAt: takenOn,
        benchmarkId: id,
        // In the first round two kept theirs to themselves; then all shared.
        sharesLights: roundId === rounds.second.id || sharedAtFirst.has(clusterId),
      })),
    }),
    db.comparisonGroup.createMany({ data: comparison.groups }),
    db.comparisonFigure.createMany({ data: comparison.figures }),
    db.label.createMany({
      data: people.led.map(({ cluster, clusterId }) =>
        bronze(clusterId, addDays(today, cluster.bronzeDaysLeft), newId),
      ),
    }),
    db.plan.createMany({ data: plans.map(({ plan }) => plan) }),
    db.document.createMany({ data: plans.flatMap(({ documents }) => documents) }),
    db.documentUpdate.createMany({ data: plans.map(({ update }) => update) }),
    db.planView.createMany({ data: plans.map(({ view }) => view) }),
    db.actionRow.createMany({ data: plans.flatMap(({ actions }) => actions) }),
  ]);
  return DEMO_SIGN_INS;
}

function round(id: string, takenOn: Day) {
  return { id, takenOn, name: takenOn.slice(0, 4) };
}

/** The award that ends about then: the end follows from the award, as for every label. */
function bronze(clusterId: string, about: Day, newId: () => string) {
  const awardedOn = addMonths(about, -FIRST_VALIDITY_MONTHS);
  return {
    id: newId(),
    clusterId,
    level: 'bronze' as const,
    awardedOn: dateOf(awardedOn),
    validUntil: dateOf(firstValidity(awardedOn)),
  };
}

function baselineIn(scores: readonly DemoScore[], takenOn: Day) {
  const byCode = new Map(scores.map((score) => [score.code, score]));
  return (code: string) => {
    const score = byCode.get(code);
    return score === undefined ? null : { value: score.value, light: score.light, takenOn };
  };
}
