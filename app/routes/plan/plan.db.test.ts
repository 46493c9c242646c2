import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listRounds } from '#app/data/rounds.server.ts';
import type { Day } from '#app/domain/day.ts';
import { asId, type ActionId, type PersonId } from '#app/domain/ids.ts';
import { COORDINATOR, LEAD_1, LEAD_2, openDemoForum, type DemoForum } from '#tests/support/demo-forum.ts';
import { loader, type PlanData } from './route.tsx';

let forum: DemoForum;
const OBSERVER = 'observer@demo.example';
const EXPERT_1 = 'expert1@demo.example';

beforeAll(async () => {
  forum = await openDemoForum(new Date('2026-03-31T10:00:00Z'));
  await forum.addPerson(OBSERVER, 'observer', { forumId: forum.forumId });
  await forum.addPerson(EXPERT_1, 'reviewer', { clusterId: forum.clusters[0].id });
});
afterAll(() => forum.close());

async function load(email: string | null, planId: string): Promise<PlanData> {
  const request = await forum.request(email, `/plan/${planId}`);
  return loader({ request, params: { planId }, context: forum.context });
}

const statusFor = (email: string | null, planId: string) =>
  load(email, planId).then(
    ({ access }) => access,
    (thrown: unknown) => {
      if (thrown instanceof Response) return thrown.status;
      throw thrown;
    },
  );

test('[PE1] an individual plan: its lead writes, its expert and the coordinator read, all others are refused', async () => {
  const own = forum.planOf(forum.clusters[0]).id;
  expect(await statusFor(LEAD_1, own)).toBe('write');
  expect(await statusFor(COORDINATOR, own)).toBe('read');
  expect(await statusFor(EXPERT_1, own)).toBe('read');
  expect(await statusFor(LEAD_2, own)).toBe(403);
  expect(await statusFor(OBSERVER, own)).toBe(403);
  expect(await statusFor(null, own)).toBe(302);
  expect(await statusFor(LEAD_1, 'no-such-plan')).toBe(404);
  expect(await statusFor(LEAD_1, '\u0000')).toBe(404);
});

test('[PE2] the shared plan: leads and the coordinator write, observers read, experts are refused', async () => {
  const { id } = forum.sharedPlan;
  expect(await statusFor(LEAD_2, id)).toBe('write');
  expect(await statusFor(COORDINATOR, id)).toBe('write');
  expect(await statusFor(OBSERVER, id)).toBe('read');
  expect(await statusFor(EXPERT_1, id)).toBe(403);
});

test('beside a cluster’s plan stand its own scores, and the actions as they are', async () => {
  const data = await load(LEAD_1, forum.planOf(forum.clusters[0]).id);
  expect(data.side).toMatchObject({ of: 'cluster', isOfficial: false });
  expect(data.side.weak.length).toBeGreaterThan(3);
  expect(data.indicators).toHaveLength(31);
  expect(data.content?.actions.length).toBeGreaterThan(0);
});

test('[PL3] the shared plan’s page says how many clusters are weak, and shows no cluster’s light to anyone', async () => {
  for (const email of [LEAD_1, COORDINATOR, OBSERVER]) {
    const { side, content } = await load(email, forum.sharedPlan.id);
    expect(side.of, email).toBe('forum');
    expect(Object.keys(side).sort()).toEqual(['clusters', 'isShown', 'of', 'weak']);
    expect(side.weak.length).toBeGreaterThan(0);
    for (const one of side.weak) expect(Object.keys(one as object).sort()).toEqual(['clusters', 'code']);
    expect(content?.actions.length).toBeGreaterThan(0);
    const baselines = (content?.actions ?? []).flatMap(({ indicators }) => [...indicators.values()]);
    expect(baselines.filter((baseline) => baseline !== null)).toEqual([]);
  }
});

describe('[PL3] [CG3] where single clusters could be reckoned from the shared plan’s counts', () => {
  /** So many clusters, lead1's among them, have delivered to the newest round. */
  async function deliver(n: number): Promise<void> {
    const { db } = forum.context;
    const rest = forum.clusters.slice(n).map(({ id }) => id);
    const [round] = await listRounds(db, forum.forumId);
    if (round === undefined) throw new Error('the demo has rounds');
    await db.roundCluster.updateMany({
      where: { roundId: round.id, clusterId: { in: rest } },
      data: { benchmarkId: null },
    });
  }
  const sideFor = async (email: string) => (await load(email, forum.sharedPlan.id)).side;

  test('they cover the very clusters of the scorecard, whatever single ones delivered elsewhere', async () => {
    await deliver(6);
    const { db } = forum.context;
    const [, , , , , , last] = forum.clusters;
    const elsewhere = await db.benchmark.findMany({ where: { clusterId: last?.id ?? '', replacedAt: null } });
    expect(elsewhere.length).toBeGreaterThan(0);
    for (const email of [LEAD_1, OBSERVER, COORDINATOR]) {
      expect(await sideFor(email), email).toMatchObject({ clusters: 6 });
    }
  });

  test('of six a lead, who sees one, is shown the counts; of five not, but an observer, who sees none', async () => {
    await deliver(6);
    expect(await sideFor(LEAD_1)).toMatchObject({ clusters: 6, isShown: true });
    await deliver(5);
    expect(await sideFor(LEAD_1)).toEqual({ of: 'forum', clusters: 5, isShown: false, weak: [] });
    expect(await sideFor(OBSERVER)).toMatchObject({ clusters: 5, isShown: true });
  });

  test('of four neither is, while the coordinator sees all', async () => {
    await deliver(4);
    for (const email of [LEAD_1, OBSERVER]) {
      expect(await sideFor(email)).toEqual({ of: 'forum', clusters: 4, isShown: false, weak: [] });
    }
    const side = await sideFor(COORDINATOR);
    expect(side).toMatchObject({ clusters: 4, isShown: true });
    expect(side.weak.length).toBeGreaterThan(0);
  });
});

test('a plan of which nothing can be read says so to those who may read it, and is not shown as empty', async () => {
  const { id } = forum.planOf(forum.clusters[0]);
  await forum.spoil(id);
  for (const email of [LEAD_1, COORDINATOR, EXPERT_1]) expect((await load(email, id)).content, email).toBeNull();
  expect(await statusFor(LEAD_2, id)).toBe(403);
});

test('[DO8] a proposed joint action is one action of the shared plan with those who take part, however often it is proposed', async () => {
  const { rooms } = forum.context;
  const [one, two] = forum.clusters;
  const id = asId<ActionId>('joint-communication');
  const proposal = {
    id,
    title: 'Together',
    indicatorCodes: ['4.6.1'],
    asks: { clusters: [one.id, two.id], by: 'Kari', on: '2026-03-31' as Day },
  };
  const person = asId<PersonId>('somebody');
  const answers = await Promise.all([
    rooms.proposeAction(forum.sharedPlan.id, person, proposal),
    rooms.proposeAction(forum.sharedPlan.id, person, proposal),
  ]);
  expect(answers.map((answer) => answer?.isNew).sort()).toEqual([false, true]);
  const made = (await rooms.read(forum.sharedPlan.id)).content?.actions.filter((action) => action.id === id);
  expect(made).toMatchObject([{ title: 'Together', participants: [one.id, two.id].sort() }]);
});

test('[TX4] those who may read the plan are named to its readers: of a cluster’s plan nobody of another cluster', async () => {
  const own = await load(LEAD_1, forum.planOf(forum.clusters[0]).id);
  const names = new Map(own.readers.map(({ id, name }) => [id, name]));
  const known = await forum.context.db.person.findMany({ select: { id: true, email: true } });
  const emailsOf = (ids: Iterable<string>) => {
    const there = new Set(ids);
    return known.filter(({ id }) => there.has(id)).map(({ email }) => email);
  };
  expect(emailsOf(names.keys())).toEqual(expect.arrayContaining([LEAD_1, COORDINATOR, EXPERT_1]));
  expect(emailsOf(names.keys())).not.toContain(LEAD_2);
  expect(emailsOf(names.keys())).not.toContain(OBSERVER);

  const shared = await load(OBSERVER, forum.sharedPlan.id);
  const there = emailsOf(shared.readers.map(({ id }) => id));
  expect(there).toEqual(expect.arrayContaining([LEAD_1, LEAD_2, COORDINATOR, OBSERVER]));
  expect(there).not.toContain(EXPERT_1);
});

test('[TX4] whose role has ended is no longer named', async () => {
  const { db } = forum.context;
  const late = 'late@demo.example';
  await forum.addPerson(late, 'reviewer', { clusterId: forum.clusters[0].id });
  const { id } = await db.person.findFirstOrThrow({ where: { email: late } });
  const named = async () =>
    (await load(LEAD_1, forum.planOf(forum.clusters[0]).id)).readers.some((reader) => reader.id === id);
  expect(await named()).toBe(true);
  await db.membership.updateMany({ where: { personId: id }, data: { validUntil: new Date('2026-03-30T10:00:00Z') } });
  expect(await named()).toBe(false);
});

test('[TX3] how an indicator moved stands beside a cluster’s own plan, and beside the shared plan for nobody', async () => {
  expect((await load(LEAD_1, forum.planOf(forum.clusters[0]).id)).trends.size).toBe(31);
  for (const email of [LEAD_1, COORDINATOR, OBSERVER]) {
    expect((await load(email, forum.sharedPlan.id)).trends.size, email).toBe(0);
  }
});
