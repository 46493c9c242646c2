import { addDays, addMonths, dateOf, dayOf } from '#app/domain/day.ts';
import { FIRST_VALIDITY_MONTHS, firstValidity } from '#app/domain/label.ts';
import { DEMO_CLUSTERS, DEMO_SIGN_INS, type DemoSignIn } from './demo/forum.ts';
import { peopleRows } from './demo/people-rows.ts';
import { demoPlanRows } from './demo/plan-rows.ts';
import { SHARED_PLAN } from './demo/plans/shared.ts';
import type { PrismaClient } from './generated/client.ts';
import { scaleFigures } from './scale/scale-comparison.ts';
import { scaleForum } from './scale/scale-forum.ts';

type ScaleForum = ReturnType<typeof scaleForum>;
type PlanRows = ReturnType<typeof demoPlanRows>;

const PATIENCE = { maxWait: 60_000, timeout: 120_000 };

/**
 * Writes large data into an empty database: `forums` forums of 26 clusters with four rounds on 36 indicators, each
 * forum compared with all clusters of all forums. The demo's people are in the first forum; its coordinator coordinates
 * all of them. Answers with who can sign in.
 */
export async function seedScale(
  db: PrismaClient,
  options: {
    readonly forums: number;
    readonly now: Date;
    readonly newId: () => string;
    /** So many forums are written. */
    readonly progress?: (forums: number) => void;
  },
): Promise<readonly DemoSignIn[]> {
  const { forums: count, now, newId, progress } = options;
  const today = dayOf(now);
  // The forum's id comes with the forum; the memberships of coordinators are made below.
  const people = await peopleRows('', DEMO_CLUSTERS, now, newId);
  const led = people.led.map(({ cluster, clusterId }) => ({ id: clusterId, name: cluster.name }));
  const forums = Array.from({ length: count }, (_, index) =>
    scaleForum(index, index === 0 ? led : [], { today, now, newId }),
  );
  const everywhere = {
    n: count * (forums[0]?.clusters.length ?? 0),
    figures: scaleFigures(forums.flatMap((one) => one.clusters)),
  };
  await db.person.createMany({ data: people.people });
  await db.account.createMany({ data: people.accounts });
  for (const [index, forum] of forums.entries()) {
    const plans = plansOf(forum);
    await db.$transaction(async (tx) => {
      await tx.forum.create({ data: forum.forum });
      await tx.cluster.createMany({
        data: forum.clusters.map(({ id, name }) => ({ id, name, forumId: forum.forum.id, createdAt: now })),
      });
      await tx.membership.createMany({
        data: [
          { id: newId(), personId: people.coordinatorId, role: 'coordinator', forumId: forum.forum.id, createdAt: now },
          ...(index === 0 ? people.memberships.filter(({ role }) => role === 'lead') : []),
        ],
      });
      await tx.indicatorSet.create({ data: { ...forum.set.set, createdAt: now, publishedAt: now } });
      await tx.indicatorGroup.createMany({ data: forum.set.groups });
      await tx.indicatorTheme.createMany({ data: forum.set.themes });
      await tx.indicator.createMany({ data: forum.set.indicators });
      await tx.round.createMany({ data: forum.rounds });
      await tx.benchmark.createMany({ data: forum.benchmarks });
      await tx.score.createMany({ data: forum.scores });
      await tx.roundCluster.createMany({ data: forum.places });
      const groupId = newId();
      await tx.comparisonGroup.create({
        data: {
          id: groupId,
          forumId: forum.forum.id,
          setId: forum.set.set.id,
          nameNb: `Alle ${everywhere.n} klynger`,
          nameEn: `All ${everywhere.n} clusters`,
          n: everywhere.n,
          takenOn: dateOf(today),
          source: 'Oppdiktede tall for prøver med store datamengder',
        },
      });
      await tx.comparisonFigure.createMany({
        data: everywhere.figures.map(({ code, ...figure }) => ({
          ...figure,
          groupId,
          indicatorId: forum.set.indicatorId(code),
        })),
      });
      await tx.label.createMany({ data: forum.clusters.map(({ id }, at) => bronze(id, at)) });
      await tx.plan.createMany({ data: plans.map(({ plan }) => plan) });
      await tx.document.createMany({ data: plans.flatMap(({ documents }) => documents) });
      await tx.documentUpdate.createMany({ data: plans.map(({ update }) => update) });
      await tx.planView.createMany({ data: plans.map(({ view }) => view) });
      await tx.actionRow.createMany({ data: plans.flatMap(({ actions }) => actions) });
    }, PATIENCE);
    progress?.(index + 1);
  }
  return DEMO_SIGN_INS;

  function plansOf(forum: ScaleForum): PlanRows[] {
    const horizonOn = addMonths(today, FIRST_VALIDITY_MONTHS - 2);
    const common = { forumId: forum.forum.id, horizonOn, personId: people.coordinatorId, baselineOf: () => () => null };
    return [
      demoPlanRows({ ...common, clusterId: null, plan: SHARED_PLAN }, { today, now, newId }),
      ...forum.clusters.flatMap(({ id }, at) => {
        const demo = DEMO_CLUSTERS[at % DEMO_CLUSTERS.length];
        return demo === undefined
          ? []
          : [demoPlanRows({ ...common, clusterId: id, plan: demo.plan }, { today, now, newId })];
      }),
    ];
  }

  function bronze(clusterId: string, at: number) {
    const awardedOn = addMonths(addDays(today, 20 * (at - 3)), -FIRST_VALIDITY_MONTHS);
    return {
      id: newId(),
      clusterId,
      level: 'bronze' as const,
      awardedOn: dateOf(awardedOn),
      validUntil: dateOf(firstValidity(awardedOn)),
    };
  }
}
