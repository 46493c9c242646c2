import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { COORDINATOR, LEAD_1, LEAD_2, openDemoForum, type DemoForum } from '#tests/support/demo-forum.ts';
import { callRoute, statusOf } from '#tests/support/call-route.ts';
import { chooseSharing } from '#app/data/round-changes.server.ts';
import { listRounds, type Round } from '#app/data/rounds.server.ts';
import { action, loader, type Proposed } from './route.tsx';
import type { ScorecardPage } from './queries.server.ts';

let forum: DemoForum;
let newest: Round;
let first: Round;
const OBSERVER = 'observer@demo.example';
const EXPERT_1 = 'expert1@demo.example';

beforeAll(async () => {
  forum = await openDemoForum(new Date('2026-03-31T10:00:00Z'));
  await forum.addPerson(OBSERVER, 'observer', { forumId: forum.forumId });
  await forum.addPerson(EXPERT_1, 'reviewer', { clusterId: forum.clusters[0].id });
  const rounds = await listRounds(forum.context.db, forum.forumId);
  if (rounds[0] === undefined || rounds[1] === undefined) throw new Error('the demo has two rounds');
  [newest, first] = [rounds[0], rounds[1]];
});
afterAll(() => forum.close());

const path = (query = '') => `/forum/${forum.forumId}/scorecard${query}`;
const load = (email: string | null, query = '') =>
  callRoute(forum, loader as never, email, path(query), { forumId: forum.forumId });
async function page(email: string, query = ''): Promise<ScorecardPage> {
  const answer = await load(email, query);
  if (answer.is !== 'data') throw new Error(`answered ${answer.response.status}`);
  return answer.data as ScorecardPage;
}
const seen = async (email: string, query = '') =>
  (await page(email, query)).scorecard?.clusters.map(({ name }) => name);
const names = () => forum.clusters.map(({ name }) => name);
const share = (round: Round, at: number, sharesLights: boolean) =>
  chooseSharing(forum.context.db, {
    roundId: round.id,
    clusterId: forum.clusters[at]?.id ?? ('' as never),
    sharesLights,
  });

describe('who may see the scorecard', () => {
  test('[PE4] all of the forum but reviewers; nobody of another forum', async () => {
    for (const email of [COORDINATOR, LEAD_1, OBSERVER]) expect(statusOf(await load(email))).toBe(200);
    expect(statusOf(await load(EXPERT_1))).toBe(403);
    expect(statusOf(await load(null))).toBe(302);
    const elsewhere = callRoute(forum, loader as never, COORDINATOR, '/forum/nowhere/scorecard', {
      forumId: 'nowhere',
    });
    expect(statusOf(await elsewhere)).toBe(404);
  });

  test('a round that the forum does not have is not found', async () => {
    expect(statusOf(await load(COORDINATOR, '?round=nowhere'))).toBe(404);
  });
});

describe('[PE7] whose lights a reader sees one by one', () => {
  test('the coordinator all, whatever they chose', async () => {
    await share(newest, 2, false);
    expect(await seen(COORDINATOR)).toEqual(names());
    await share(newest, 2, true);
  });

  test('a lead the own cluster and those that share in that very round', async () => {
    expect(await seen(LEAD_1)).toEqual(names());
    const own = names().slice(0, 1);
    expect(await seen(LEAD_1, `?round=${first.id}`)).toEqual(own);
  });

  test('an observer none', async () => {
    expect(await seen(OBSERVER)).toEqual([]);
  });

  test('[CG3] those that share are held back where the others could be reckoned from the region', async () => {
    await share(newest, 2, false);
    const { scorecard } = await page(LEAD_1);
    expect(scorecard?.region?.n).toBe(7);
    expect(scorecard?.clusters.map(({ name }) => name)).toEqual(names().slice(0, 1));
    expect(scorecard?.heldBack).toBe(5);
    await share(newest, 2, true);
  });

  test('no score and no remark of any cluster is in the answer', async () => {
    const { scorecard } = await page(LEAD_1);
    for (const cluster of scorecard?.clusters ?? []) {
      expect(Object.keys(cluster).sort()).toEqual(['id', 'lights', 'name']);
    }
  });
});

test('[CG3] while a round is open only the coordinator sees the clusters as one: deliveries could be told apart', async () => {
  const { db } = forum.context;
  const closedAt = newest.closedAt;
  await db.round.update({ where: { id: newest.id }, data: { closedAt: null } });
  const query = `?round=${newest.id}`;
  const regions = await Promise.all([COORDINATOR, LEAD_1, OBSERVER].map((email) => page(email, query)));
  await db.round.update({ where: { id: newest.id }, data: { closedAt } });
  expect(regions.map(({ scorecard }) => scorecard?.region?.n)).toEqual([7, undefined, undefined]);
  expect((await page(LEAD_1, query)).scorecard?.region?.n).toBe(7);
});

describe('what it shows', () => {
  test('the region, the round before it, and the comparison groups', async () => {
    const { scorecard } = await page(OBSERVER);
    expect(scorecard?.region?.n).toBe(7);
    expect(scorecard?.before?.round.id).toBe(first.id);
    expect(scorecard?.groups.map(({ n }) => n)).toEqual([29, 28]);
  });

  test('[RO7] not a closed round that nobody delivered to, and no comparison with one', async () => {
    const { db, now } = forum.context;
    const add = async (id: string, takenOn: string) => {
      const fields = { forumId: forum.forumId, setId: newest.setId, name: id, takenOn: new Date(takenOn) };
      await db.round.create({
        data: { ...fields, id, closedAt: now(), clusters: { create: { clusterId: forum.clusters[0].id } } },
      });
    };
    await add('empty-between', '2025-06-01');
    await add('empty-last', '2026-03-30');
    const { scorecard } = await page(OBSERVER);
    expect(scorecard?.round.id).toBe(newest.id);
    expect(scorecard?.before?.round.id).toBe(first.id);
    await db.round.deleteMany({ where: { id: { in: ['empty-between', 'empty-last'] } } });
  });

  test('[JW1] joint weaknesses, from more than half of the clusters or as many as one asks for', async () => {
    const count = async (query = '') =>
      (await page(COORDINATOR, query)).scorecard?.weak.themes.flatMap(({ weaknesses }) => weaknesses).length ?? 0;
    expect((await page(COORDINATOR)).scorecard?.weak.fewest).toBe(4);
    expect(await count('?k=1')).toBeGreaterThan(await count());
    expect(await count('?k=7')).toBeLessThan(await count());
    expect((await page(COORDINATOR, '?k=99')).scorecard?.weak.fewest).toBe(7);
  });
});

describe('[JW3] a joint action that is proposed', () => {
  async function propose(email: string, fields: readonly (readonly [string, string])[]) {
    const body = new URLSearchParams(fields.map(([name, value]) => [name, value]));
    const answer = await callRoute(
      forum,
      action as never,
      email,
      path(),
      { forumId: forum.forumId },
      {
        method: 'POST',
        body,
      },
    );
    if (answer.is === 'response') return { status: answer.response.status, proposed: undefined };
    const { data, init } = answer.data as unknown as { data: Proposed; init: { status?: number } | null };
    return { status: init?.status ?? 200, proposed: data };
  }
  const weakest = async (email: string) => {
    const theme = (await page(email)).scorecard?.weak.themes[0];
    if (theme === undefined) throw new Error('the demo has joint weaknesses');
    return {
      theme,
      fields: [['theme', theme.themeCode ?? ''], ...theme.weaknesses.map(({ code }) => ['code', code])] as [
        string,
        string,
      ][],
    };
  };
  const jointActions = async () =>
    ((await forum.context.rooms.read(forum.sharedPlan.id)).content?.actions ?? []).filter(({ id }) =>
      id.startsWith('joint-'),
    );

  test('stands in the shared plan once, whoever proposes it', async () => {
    const { theme, fields } = await weakest(COORDINATOR);
    const one = await propose(COORDINATOR, fields);
    const two = await propose(LEAD_2, fields);
    expect([one.proposed, two.proposed]).toMatchObject([{ isNew: true }, { isNew: false }]);
    const made = await jointActions();
    expect(made).toHaveLength(1);
    expect([...(made[0]?.indicators.keys() ?? [])]).toEqual(theme.weaknesses.map(({ code }) => code).sort());
  });

  test('asks the weak clusters that share their lights to take part', async () => {
    const { theme } = await weakest(COORDINATOR);
    const weak = new Set(theme.weaknesses.flatMap(({ seenIn }) => seenIn));
    const made = await jointActions();
    expect(made.map(({ participants }) => participants)).toEqual([[...weak].sort()]);
    const { name } = await forum.context.db.person.findFirstOrThrow({ where: { email: COORDINATOR } });
    expect(made[0]?.participation.map(({ clusterId, what, by }) => [clusterId, what, by])).toEqual(
      [...weak].sort().map((clusterId) => [clusterId, 'asked', name]),
    );
  });

  test('names no cluster where a lead could reckon out one that does not share, though the coordinator sees all', async () => {
    await share(newest, 2, false);
    const weakness = (await page(COORDINATOR, '?k=1')).scorecard?.weak.themes
      .flatMap(({ weaknesses }) => weaknesses)
      .find(({ seenIn, count }) => seenIn.length > 1 && count < 7);
    if (weakness === undefined) throw new Error('the demo has one');
    await propose(COORDINATOR, [
      ['code', weakness.code],
      ['k', '1'],
    ]);
    const made = (await jointActions()).find(({ indicators }) => indicators.size === 1);
    await share(newest, 2, true);
    expect(made === undefined ? [] : made.participants).toEqual([]);
    expect(made).toBeDefined();
  });

  test('is refused to those who do not write the plan, and nothing is put into it', async () => {
    const { fields } = await weakest(COORDINATOR);
    const before = (await jointActions()).length;
    for (const email of [OBSERVER, EXPERT_1]) expect((await propose(email, fields)).status).toBe(403);
    expect(await jointActions()).toHaveLength(before);
  });

  test('of nothing, or of what is no joint weakness, is not made', async () => {
    expect(await propose(COORDINATOR, [['theme', 'team']])).toMatchObject({
      status: 422,
      proposed: { problem: 'proposal.nothing-chosen' },
    });
    expect(await propose(COORDINATOR, [['code', '9.9']])).toMatchObject({
      status: 422,
      proposed: { problem: 'proposal.stale' },
    });
  });

  test('by a lead has the own cluster taking part, weak or not, beside the weak ones that share', async () => {
    const all = (await page(LEAD_1)).scorecard?.weak.themes.flatMap(({ weaknesses }) => weaknesses) ?? [];
    const own = forum.clusters[0].id;
    const wish = all.find(({ seenIn }) => !seenIn.includes(own) && seenIn.length > 0);
    if (wish === undefined) throw new Error('the demo has one');
    await propose(LEAD_1, [['code', wish.code]]);
    const made = (await jointActions()).find(({ indicators }) => indicators.size === 1 && indicators.has(wish.code));
    expect(made?.participants).toEqual([own, ...wish.seenIn].sort());
  });
});
