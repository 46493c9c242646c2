import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { ChangeEvent } from '#app/context.ts';
import { COORDINATOR, LEAD_1, LEAD_2, openDemoForum, type DemoForum } from '#tests/support/demo-forum.ts';
import { uploadBenchmark } from '#tests/support/upload-benchmark.ts';
import { callRoute, statusOf } from '#tests/support/call-route.ts';
import { findRound, listRoundPlaces, listRounds } from '#app/data/rounds.server.ts';
import { asId, type RoundId } from '#app/domain/ids.ts';
import { loader as clusterLoader } from '#app/routes/cluster/route.tsx';
import { loader as forumLoader } from '#app/routes/forum/route.tsx';
import { action as editAction } from './edit.tsx';
import { action as openAction } from './new.tsx';
import { action, loader, type RoundData } from './route.tsx';
import { loader as listLoader } from '#app/routes/rounds/route.tsx';

let forum: DemoForum;
let heard: ChangeEvent[] = [];
const OBSERVER = 'observer@demo.example';
const EXPERT_1 = 'expert1@demo.example';

beforeAll(async () => {
  forum = await openDemoForum(new Date('2026-03-31T10:00:00Z'));
  await forum.addPerson(OBSERVER, 'observer', { forumId: forum.forumId });
  await forum.addPerson(EXPERT_1, 'reviewer', { clusterId: forum.clusters[0].id });
  forum.context.changes.subscribe(forum.forumId, (event) => heard.push(event));
});
beforeEach(() => {
  heard = [];
});
afterAll(() => forum.close());

const post = (
  email: string,
  handler: unknown,
  path: string,
  params: Record<string, string>,
  fields: readonly (readonly [string, string])[],
) =>
  callRoute(
    forum,
    handler as never,
    email,
    path,
    { forumId: forum.forumId, ...params },
    {
      method: 'POST',
      body: new URLSearchParams(fields.map(([name, value]) => [name, value])),
    },
  );

async function open(email = COORDINATOR, takenOn = '2026-03-30') {
  const set = await forum.context.db.indicatorSet.findFirstOrThrow({ where: { forumId: forum.forumId } });
  const answer = await post(email, openAction, `/forum/${forum.forumId}/rounds/new`, {}, [
    ['name', 'Spring'],
    ['takenOn', takenOn],
    ['dueOn', '2026-04-30'],
    ['set', set.id],
    ...forum.clusters.map(({ id }) => ['cluster', id] as const),
  ]);
  const status = statusOf(answer);
  const address = answer.is === 'response' ? (answer.response.headers.get('location') ?? '') : '';
  return { status, roundId: asId<RoundId>(address.split('/').at(-1) ?? '') };
}
const load = (email: string | null, roundId: string) =>
  callRoute(forum, loader as never, email, `/forum/${forum.forumId}/rounds/${roundId}`, {
    forumId: forum.forumId,
    roundId,
  });
const order = (email: string, roundId: string, fields: readonly (readonly [string, string])[]) =>
  post(email, action, `/forum/${forum.forumId}/rounds/${roundId}`, { roundId }, fields);

describe('a round that was a slip', () => {
  test('[RO9] the form that opens it opens one, however often it is sent', async () => {
    const set = await forum.context.db.indicatorSet.findFirstOrThrow({ where: { forumId: forum.forumId } });
    const fields = [
      ['key', 'a-key-of-the-page'],
      ['name', 'Twice'],
      ['takenOn', '2026-03-12'],
      ['set', set.id],
      ['cluster', forum.clusters[0].id],
    ] as const;
    const send = () => post(COORDINATOR, openAction, `/forum/${forum.forumId}/rounds/new`, {}, fields);
    const answers = await Promise.all([send(), send()]);
    answers.push(await send());
    const to = answers.map((answer) => answer.is === 'response' && answer.response.headers.get('location'));
    expect(new Set(to)).toEqual(new Set([`/forum/${forum.forumId}/rounds/a-key-of-the-page`]));
    expect(await forum.context.db.round.count({ where: { name: 'Twice' } })).toBe(1);
    expect(heard).toHaveLength(1);
    await order(COORDINATOR, 'a-key-of-the-page', [['intent', 'delete']]);
  });

  test('[RO8] is deleted by the coordinator alone, and only while nobody has delivered to it', async () => {
    const { roundId } = await open(COORDINATOR, '2026-03-14');
    for (const email of [LEAD_1, OBSERVER, EXPERT_1]) {
      expect(statusOf(await order(email, roundId, [['intent', 'delete']]))).toBe(403);
      expect(await load(email, roundId)).not.toMatchObject({ data: { mayDelete: true } });
    }
    expect(await load(COORDINATOR, roundId)).toMatchObject({ data: { mayDelete: true } });
    await uploadBenchmark(forum, LEAD_1, forum.clusters[0].id, { csv: 'Kode;Verdi\n4.2;3\n', takenOn: '2026-03-14' });
    expect(await load(COORDINATOR, roundId)).toMatchObject({ data: { mayDelete: false } });
    expect(await order(COORDINATOR, roundId, [['intent', 'delete']])).toMatchObject({
      data: { data: { problem: 'round.delivered-to' } },
    });
    expect(await findRound(forum.context.db, roundId)).toBeDefined();
    // Put back as it was for the tests that follow.
    await forum.context.db.benchmark.deleteMany({ where: { roundId } });
    expect(statusOf(await order(COORDINATOR, roundId, [['intent', 'delete']]))).toBe(302);
    expect(await findRound(forum.context.db, roundId)).toBeUndefined();
    expect(await listRoundPlaces(forum.context.db, roundId)).toEqual([]);
  });
});

describe('opening, changing and closing', () => {
  test('[PE4] is the coordinator’s alone', async () => {
    const { roundId } = await open();
    const rounds = await listRounds(forum.context.db, forum.forumId);
    for (const email of [LEAD_1, OBSERVER, EXPERT_1]) {
      expect((await open(email)).status).toBe(403);
      expect(statusOf(await order(email, roundId, [['intent', 'close']]))).toBe(403);
      const edited = await post(email, editAction, `/forum/${forum.forumId}/rounds/${roundId}/edit`, { roundId }, []);
      expect(statusOf(edited)).toBe(403);
    }
    expect(await listRounds(forum.context.db, forum.forumId)).toHaveLength(rounds.length);
    expect((await findRound(forum.context.db, roundId))?.closedAt).toBeNull();
  });

  test('a round of another forum is not found', async () => {
    expect(statusOf(await load(COORDINATOR, 'nowhere'))).toBe(404);
  });

  test('is told to those who look on, and closes with who has delivered', async () => {
    const { roundId } = await open();
    expect(heard).toEqual([{ what: 'benchmark', forumId: forum.forumId, clusterId: null }]);
    expect(statusOf(await order(COORDINATOR, roundId, [['intent', 'close']]))).toBe(302);
    expect((await findRound(forum.context.db, roundId))?.closedAt).not.toBeNull();
    const again = await order(COORDINATOR, roundId, [['intent', 'close']]);
    expect(again).toMatchObject({ data: { data: { problem: 'round.closed' } } });
  });
});

describe('a round’s baseline', () => {
  const upload = (csv: string, takenOn: string) =>
    uploadBenchmark(forum, LEAD_1, forum.clusters[0].id, { csv, takenOn });
  const own = async (roundId: string) => {
    const answer = await load(LEAD_1, roundId);
    return answer.is === 'data' ? (answer.data as RoundData).places[0] : undefined;
  };
  const lightOf = async (roundId: string) =>
    (await own(roundId))?.delivered?.lights.find(({ code }) => code === '2.6')?.light;

  test('[RO1] [RO4] is what was delivered, whatever is uploaded afterwards', async () => {
    const { roundId } = await open(COORDINATOR, '2026-03-31');
    expect(await own(roundId)).toMatchObject({ delivered: null, daysLate: 0 });
    expect(statusOf(await upload('Kode;Verdi\n2.6;1\n', '2026-03-31'))).toBe(302);
    const before = await lightOf(roundId);
    expect(before).toBe('red');
    expect(await own(roundId)).toMatchObject({ delivered: { on: '2026-03-31', revision: 1 } });
    await order(COORDINATOR, roundId, [['intent', 'close']]);

    expect(statusOf(await upload('Kode;Verdi\n2.6;99\n', '2026-03-31'))).toBe(302);
    const current = await forum.context.db.benchmark.findFirstOrThrow({
      where: { clusterId: forum.clusters[0].id, replacedAt: null },
      orderBy: { takenOn: 'desc' },
    });
    expect(current.revision).toBe(2);
    expect(await lightOf(roundId)).toBe(before);
    expect(await own(roundId)).toMatchObject({ delivered: { revision: 1 } });
  });
});

describe('an invitation', () => {
  const invited = async (email: string) => {
    const answer = await callRoute(forum, forumLoader as never, email, `/forum/${forum.forumId}`, {
      forumId: forum.forumId,
    });
    return answer.is === 'data' ? (answer.data as { invitations: unknown[] }).invitations : [];
  };

  test('is shown to the cluster’s own people until it has delivered or the round is closed', async () => {
    const { roundId } = await open(COORDINATOR, '2026-03-31');
    const { id, name } = forum.clusters[0];
    expect(await invited(LEAD_1)).toMatchObject([{ cluster: { id, name }, roundId, dueOn: '2026-04-30', daysLate: 0 }]);
    for (const email of [COORDINATOR, OBSERVER]) expect(await invited(email)).toEqual([]);
    const clusterPage = (email: string) =>
      callRoute(forum, clusterLoader as never, email, `/cluster/${id}`, { clusterId: id });
    expect(await clusterPage(LEAD_1)).toMatchObject({ data: { invitations: [{ roundId }] } });
    expect(await clusterPage(EXPERT_1)).toMatchObject({ data: { invitations: [] } });
    await order(COORDINATOR, roundId, [['intent', 'close']]);
    expect(JSON.stringify(await invited(LEAD_1))).not.toContain(roundId);
  });
});

describe('what a reader sees of a round', () => {
  const places = async (email: string, roundId: string) => {
    const answer = await load(email, roundId);
    return answer.is === 'data' ? (answer.data as RoundData).places.map(({ id }) => id) : answer.response.status;
  };

  test('[PE3] the coordinator all clusters, a lead its own, an observer none, an expert nothing', async () => {
    const [, demo] = await listRounds(forum.context.db, forum.forumId);
    const roundId = demo?.id ?? '';
    expect(await places(COORDINATOR, roundId)).toEqual(forum.clusters.map(({ id }) => id));
    expect(await places(LEAD_1, roundId)).toEqual([forum.clusters[0].id]);
    expect(await places(OBSERVER, roundId)).toEqual([]);
    expect(await places(EXPERT_1, roundId)).toBe(403);
    expect(statusOf(await load(null, roundId))).toBe(302);
  });

  test('the list says how many have delivered', async () => {
    const answer = await callRoute(forum, listLoader as never, LEAD_1, `/forum/${forum.forumId}/rounds`, {
      forumId: forum.forumId,
    });
    if (answer.is !== 'data') throw new Error('no list');
    const { rounds } = answer.data as { rounds: { name: string; invited: number; delivered: number }[] };
    expect(rounds.at(-1)).toMatchObject({ invited: 7, delivered: 7 });
    expect(rounds[0]).toMatchObject({ name: 'Spring', invited: 7, delivered: 1 });
  });
});

describe('[PE7] whether the others see a cluster’s lights', () => {
  const shares = async (roundId: RoundId, at: number) =>
    (await listRoundPlaces(forum.context.db, roundId)).find(({ clusterId }) => clusterId === forum.clusters[at]?.id)
      ?.sharesLights;

  test('is that cluster’s own choice: neither the coordinator’s, nor another’s, nor its expert’s', async () => {
    const { roundId } = await open();
    const cluster = forum.clusters[0].id;
    for (const email of [COORDINATOR, LEAD_2, OBSERVER, EXPERT_1]) {
      const answer = await order(email, roundId, [
        ['intent', 'share'],
        ['cluster', cluster],
        ['shares', 'yes'],
      ]);
      expect(statusOf(answer)).toBe(403);
    }
    expect(await shares(roundId, 0)).toBe(false);
    await order(LEAD_1, roundId, [
      ['intent', 'share'],
      ['cluster', cluster],
      ['shares', 'yes'],
    ]);
    expect(await shares(roundId, 0)).toBe(true);
    expect(heard.at(-1)).toEqual({ what: 'benchmark', forumId: forum.forumId, clusterId: cluster, isShared: true });
    await order(LEAD_1, roundId, [
      ['intent', 'share'],
      ['cluster', cluster],
      ['shares', 'no'],
    ]);
    expect(await shares(roundId, 0)).toBe(false);
  });
});
