import { nanoid } from 'nanoid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listForumGroups } from '#app/data/comparison-groups.server.ts';
import { listRounds } from '#app/data/rounds.server.ts';
import { figureField } from '#app/domain/comparison-figures.ts';
import { callRoute, statusOf } from '#tests/support/call-route.ts';
import { COORDINATOR, LEAD_1, openDemoForum, type DemoForum } from '#tests/support/demo-forum.ts';
import { action as groupAction, loader as groupLoader, type GroupAnswer } from './group.tsx';
import { action, loader } from './route.tsx';

let forum: DemoForum;
const OBSERVER = 'observer@demo.example';
const EXPERT_1 = 'expert1@demo.example';

beforeAll(async () => {
  forum = await openDemoForum(new Date('2026-03-31T10:00:00Z'));
  await forum.addPerson(OBSERVER, 'observer', { forumId: forum.forumId });
  await forum.addPerson(EXPERT_1, 'reviewer', { clusterId: forum.clusters[0].id });
});
afterAll(() => forum.close());

const groups = () => listForumGroups(forum.context.db, forum.forumId);
const at = (path = '') => `/forum/${forum.forumId}/comparison-groups${path}`;
const list = (email: string | null) => callRoute(forum, loader as never, email, at(), { forumId: forum.forumId });
const order = (email: string, fields: Readonly<Record<string, string>>) =>
  callRoute(
    forum,
    action as never,
    email,
    at(),
    { forumId: forum.forumId },
    {
      method: 'POST',
      body: new URLSearchParams(fields),
    },
  );
function send(email: string, fields: Readonly<Record<string, string>>, file = '', groupId = 'new') {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.set(name, value);
  body.set('file', new File([file], 'figures.csv'));
  return callRoute(
    forum,
    groupAction as never,
    email,
    at(`/${groupId}`),
    { forumId: forum.forumId, groupId },
    { method: 'POST', body },
  );
}
async function answerTo(sent: ReturnType<typeof send>): Promise<GroupAnswer> {
  const answer = await sent;
  if (answer.is !== 'data') throw new Error(`answered ${answer.response.status}`);
  return (answer.data as { data: GroupAnswer }).data;
}

const FILLED = {
  intent: 'save',
  nameNb: '40 svenske klynger',
  nameEn: '40 Swedish clusters',
  n: '40',
  takenOn: '2026-01-01',
  source: 'A report',
  [figureField('green', '2.6')]: '30',
  [figureField('yellow', '2.6')]: '8',
  [figureField('low', '2.6')]: '35,5',
  [figureField('median', '2.6')]: '45',
  [figureField('high', '2.6')]: '60',
};

describe('who may do what', () => {
  test('[PE4] all of the forum see the groups, its coordinator alone changes them', async () => {
    const before = await groups();
    for (const email of [COORDINATOR, LEAD_1, OBSERVER]) expect(statusOf(await list(email))).toBe(200);
    expect(statusOf(await list(EXPERT_1))).toBe(403);
    for (const email of [LEAD_1, OBSERVER, EXPERT_1]) {
      expect(statusOf(await send(email, FILLED))).toBe(403);
      expect(statusOf(await order(email, { intent: 'remove', group: before[0]?.id ?? '' }))).toBe(403);
      expect(statusOf(await order(email, { intent: 'compute' }))).toBe(403);
      const form = callRoute(forum, groupLoader as never, email, at('/new'), {
        forumId: forum.forumId,
        groupId: 'new',
      });
      expect(statusOf(await form)).toBe(403);
    }
    expect(await groups()).toEqual(before);
  });
});

test('what can be no group is not found, and the database is not asked for it', async () => {
  for (const group of ['', '\0', 'a b', 'x'.repeat(65)]) {
    expect(statusOf(await order(COORDINATOR, { intent: 'remove', group }))).toBe(404);
  }
});

describe('a group by hand', () => {
  test('[CO1] is saved with what was not assessed reckoned from the rest, changed, and removed', async () => {
    expect(statusOf(await send(COORDINATOR, FILLED))).toBe(302);
    const made = (await groups()).find(({ n }) => n === 40);
    expect(made?.figures.get('2.6')).toEqual({
      green: 30,
      yellow: 8,
      red: 0,
      none: 2,
      quartiles: { low: 35.5, median: 45, high: 60 },
    });
    await send(COORDINATOR, { ...FILLED, n: '41' }, '', made?.id);
    expect((await groups()).filter(({ source }) => source === 'A report').map(({ n }) => n)).toEqual([41]);
    expect(statusOf(await order(COORDINATOR, { intent: 'remove', group: made?.id ?? '' }))).toBe(302);
    expect((await groups()).some(({ source }) => source === 'A report')).toBe(false);
    expect(statusOf(await order(COORDINATOR, { intent: 'remove', group: made?.id ?? '' }))).toBe(404);
  });

  test('[CG1] of fewer than five clusters, or with anything wrong, is not saved; all problems are told and nothing typed is lost', async () => {
    const { problems, typed } = await answerTo(
      send(COORDINATOR, { ...FILLED, n: '4', nameNb: '', [figureField('red', '2.6')]: 'x' }),
    );
    expect(problems).toEqual({
      n: 'comparison.n-invalid',
      nameNb: 'comparison.name-missing',
      'red-2.6': 'comparison.not-a-count',
    });
    expect(typed['nameEn']).toBe('40 Swedish clusters');
    expect((await groups()).some(({ source }) => source === 'A report')).toBe(false);
  });
});

describe('[CO3] a file', () => {
  test('fills the form and saves nothing', async () => {
    const before = await groups();
    const { filled, typed } = await answerTo(
      send(COORDINATOR, { intent: 'fill', nameNb: 'Mine' }, 'kode;grønne;gule\n2.6;20;5\n4.6.1;7;1\n'),
    );
    expect([filled, typed['green-2.6'], typed['nameNb']]).toEqual([4, '20', 'Mine']);
    expect(await groups()).toEqual(before);
  });

  test('with problems tells all of them and keeps what was typed', async () => {
    const { fileProblems, typed } = await answerTo(
      send(COORDINATOR, { intent: 'fill', nameNb: 'Mine' }, 'kode;grønne\n9.9;20\n'),
    );
    expect(fileProblems).toMatchObject([{ code: 'comparison.unknown-indicator', row: 2 }]);
    expect(typed['nameNb']).toBe('Mine');
  });
});

describe('[CO4] a group of the forums that one coordinates', () => {
  const made = async () => (await groups()).filter(({ name }) => name.nb.includes('forumene mine'));

  /** A forum of the coordinator's, to whose closed round so many clusters delivered what the demo's did. */
  async function addForum(deliveries: number): Promise<string> {
    const { db } = forum.context;
    const id = nanoid();
    await db.forum.create({ data: { id, name: id, region: id } });
    const coordinator = await db.person.findFirstOrThrow({ where: { email: COORDINATOR } });
    await db.membership.create({
      data: { id: nanoid(), personId: coordinator.id, role: 'coordinator', forumId: id },
    });
    const [round] = await listRounds(db, forum.forumId);
    if (round === undefined) throw new Error('the demo has rounds');
    const baselines = await db.roundCluster.findMany({
      where: { roundId: round.id, benchmarkId: { not: null } },
      include: { benchmark: { include: { scores: true } } },
      take: deliveries,
    });
    const day = new Date('2026-01-31');
    await db.round.create({
      data: { id: `round-${id}`, forumId: id, setId: round.setId, name: id, takenOn: day, closedAt: day },
    });
    for (const { benchmark } of baselines) {
      const clusterId = nanoid();
      const scores = (benchmark?.scores ?? []).map(({ benchmarkId: _other, ...score }) => score);
      await db.cluster.create({ data: { id: clusterId, forumId: id, name: clusterId } });
      await db.benchmark.create({
        data: {
          id: `benchmark-${clusterId}`,
          clusterId,
          setId: round.setId,
          roundId: `round-${id}`,
          takenOn: day,
          fileName: 'x.csv',
          fileHash: clusterId,
          scores: { create: scores },
        },
      });
      await db.roundCluster.create({
        data: { roundId: `round-${id}`, clusterId, benchmarkId: `benchmark-${clusterId}` },
      });
    }
    return id;
  }

  test('is not made of the own forum alone, nor with a forum of four, which could be taken out of it', async () => {
    const refused = { data: { data: { problem: 'comparison.too-few' } } };
    expect(await order(COORDINATOR, { intent: 'compute' })).toMatchObject(refused);
    await addForum(4);
    expect(await order(COORDINATOR, { intent: 'compute' })).toMatchObject(refused);
    expect(await made()).toEqual([]);
  });

  test('is reckoned from their newest closed rounds, and stored', async () => {
    await addForum(5);
    expect(statusOf(await order(COORDINATOR, { intent: 'compute' }))).toBe(302);
    const [group] = await made();
    expect(group?.n).toBe(7 + 5);
    const { green = 0, yellow = 0, red = 0, none = 0 } = group?.figures.get('2.6') ?? {};
    expect(green + yellow + red + none).toBe(7 + 5);
  });

  test('leaves the own forum out while its round is open, and forums that others coordinate always', async () => {
    const { db } = forum.context;
    for (const { id } of await made())
      expect(statusOf(await order(COORDINATOR, { intent: 'remove', group: id }))).toBe(302);
    const foreign = await addForum(6);
    await db.membership.deleteMany({ where: { forumId: foreign } });
    await db.round.updateMany({ where: { forumId: forum.forumId }, data: { closedAt: null } });
    expect(statusOf(await order(COORDINATOR, { intent: 'compute' }))).toBe(302);
    expect((await made()).map(({ n }) => n)).toEqual([5]);
  });
});
