import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { closeRound, openRound } from '#app/data/round-changes.server.ts';
import { findRound, roundBenchmarks } from '#app/data/rounds.server.ts';
import { readDay } from '#app/domain/day.ts';
import { asId, type IndicatorSetId, type RoundId } from '#app/domain/ids.ts';
import { callRoute, statusOf } from '#tests/support/call-route.ts';
import { COORDINATOR, LEAD_1, openDemoForum, type DemoForum } from '#tests/support/demo-forum.ts';
import { readSheet } from '#app/sheet/read-sheet.server.ts';
import { loader as remarksLoader } from './remarks.ts';
import { action, loader, type RoundUploadData } from './route.tsx';

let forum: DemoForum;
let roundId: RoundId;
let made = 0;
const OBSERVER = 'observer@demo.example';
const SECOND_COORDINATOR = 'second@demo.example';

beforeAll(async () => {
  forum = await openDemoForum(new Date('2026-03-31T10:00:00Z'));
  await forum.addPerson(OBSERVER, 'observer', { forumId: forum.forumId });
  await forum.addPerson(SECOND_COORDINATOR, 'coordinator', { forumId: forum.forumId });
});
afterAll(() => forum.close());
beforeEach(async () => {
  const { db } = forum.context;
  roundId = asId<RoundId>(`round-${(made += 1)}`);
  const set = await db.indicatorSet.findFirstOrThrow({ where: { forumId: forum.forumId } });
  await openRound(db, {
    id: roundId,
    forumId: forum.forumId,
    setId: asId<IndicatorSetId>(set.id),
    name: 'Spring',
    takenOn: readDay(day()) ?? ('' as never),
    dueOn: null,
    // The last cluster is not invited.
    clusterIds: forum.clusters.slice(0, 6).map(({ id }) => id),
    at: new Date('2026-03-01T08:00:00Z'),
  });
});

/** Another for each test: a file for a day that has a benchmark corrects it, in the round it is in. */
const day = () => `2026-03-${String(10 + made)}`;
const at = () => `/forum/${forum.forumId}/rounds/${roundId}/upload`;
const params = () => ({ forumId: forum.forumId, roundId });
function send(email: string, csv: string) {
  const body = new FormData();
  body.set('file', new File([csv], 'round.csv'));
  body.set('takenOn', day());
  return callRoute(forum, action as never, email, at(), params(), { method: 'POST', body });
}
async function fileOf(sent: ReturnType<typeof send>): Promise<string> {
  const answer = await sent;
  if (answer.is !== 'response') throw new Error('the file was not taken in');
  return new URLSearchParams((answer.response.headers.get('location') ?? '').split('?')[1]).get('file') ?? '';
}
async function preview(email: string, file: string, query = '') {
  const answer = await callRoute(forum, loader as never, email, `${at()}?file=${file}${query}`, params());
  return answer.is === 'data' ? (answer.data as RoundUploadData).preview : undefined;
}
const save = (email: string, file: string, more: Readonly<Record<string, string>> = {}) =>
  callRoute(forum, action as never, email, at(), params(), {
    method: 'POST',
    body: new URLSearchParams({ file, takenOn: day(), ...more }),
  });
async function delivered(): Promise<readonly string[]> {
  const round = await findRound(forum.context.db, roundId);
  if (round === undefined) throw new Error('no round');
  return [...(await roundBenchmarks(forum.context.db, round)).keys()];
}
const [A, B, LAST] = [() => forum.clusters[0], () => forum.clusters[1], () => forum.clusters[6]];
const sheet = (...clusters: readonly string[]) =>
  `kode;${clusters.join(';')}\r\n2.5;${clusters.map(() => '75').join(';')}\r\n2.6;${clusters.map(() => 'gul').join(';')}\r\n`;

describe('[PE8] a whole round in one file', () => {
  test('is for the coordinator alone, and only the one who sent a file goes on with it', async () => {
    for (const email of [LEAD_1, OBSERVER]) expect(statusOf(await send(email, sheet(A().name)))).toBe(403);
    const file = await fileOf(send(COORDINATOR, sheet(A().name)));
    expect(await preview(SECOND_COORDINATOR, file)).toBeNull();
    expect(statusOf(await save(SECOND_COORDINATOR, file))).toBe(302);
    expect(statusOf(await save(LEAD_1, file))).toBe(403);
    expect(await delivered()).toEqual([]);
  });

  test('is not for a cluster that is not invited, nor for a closed round', async () => {
    const file = await fileOf(send(COORDINATOR, sheet(A().name, LAST()?.name ?? '')));
    expect((await preview(COORDINATOR, file))?.columns.map(({ clusterId }) => clusterId)).toEqual([A().id, null]);
    await save(COORDINATOR, file, { c1: LAST()?.id ?? '' });
    expect(await delivered()).toEqual([A().id]);
    await closeRound(forum.context.db, roundId, new Date());
    expect(await send(COORDINATOR, sheet(A().name))).toMatchObject({
      data: { data: { problem: 'round-upload.no-round' } },
    });
  });
});

describe('[BM26] columns and clusters', () => {
  test('are matched by names that are nearly right, looked over, and changed', async () => {
    const file = await fileOf(send(COORDINATOR, sheet('Bergkvarts mineralklynga', 'B')));
    const shown = await preview(COORDINATOR, file);
    expect(shown?.columns.map(({ clusterId }) => clusterId)).toEqual([A().id, null]);
    expect(shown?.columns[0]?.counts).toMatchObject({ green: 1, yellow: 1 });
    const changed = await preview(COORDINATOR, file, `&c0=&c1=${B().id}`);
    expect(changed?.columns.map(({ clusterId }) => clusterId)).toEqual([null, B().id]);
    expect(await delivered()).toEqual([]);
    expect(statusOf(await save(COORDINATOR, file, { c1: B().id }))).toBe(302);
    expect([...(await delivered())].sort()).toEqual([A().id, B().id].sort());
  });

  test('each benchmark says who brought it in, and from which file', async () => {
    const file = await fileOf(send(COORDINATOR, sheet(A().name)));
    await save(COORDINATOR, file);
    const saved = await forum.context.db.benchmark.findFirstOrThrow({ where: { roundId }, include: { scores: true } });
    const person = await forum.context.db.person.findUniqueOrThrow({ where: { id: saved.createdById ?? '' } });
    expect([saved.fileName, person.email]).toEqual(['round.csv', COORDINATOR]);
  });
});

describe('[BM27] all or nothing', () => {
  test('one cluster’s problem stops all; left out, the others are saved', async () => {
    const csv = `kode;${A().name};${B().name}\r\n2.5;75;mye\r\n`;
    const file = await fileOf(send(COORDINATOR, csv));
    expect((await preview(COORDINATOR, file))?.columns[1]?.problems).toMatchObject([
      { code: 'benchmark.not-a-number', row: 2 },
    ]);
    expect(await save(COORDINATOR, file)).toMatchObject({ data: { data: { problem: 'round-upload.problems' } } });
    expect(await delivered()).toEqual([]);
    expect(statusOf(await save(COORDINATOR, file, { c1: '' }))).toBe(302);
    expect(await delivered()).toEqual([A().id]);
  });

  test('a file of nobody, in long form, or that is none saves nothing and says why', async () => {
    const nobody = await fileOf(send(COORDINATOR, sheet('X', 'Y')));
    expect(await save(COORDINATOR, nobody)).toMatchObject({
      data: { data: { problem: 'round-upload.nothing-chosen' } },
    });
    const long = await fileOf(send(COORDINATOR, 'kode;verdi\r\n2.5;75\r\n'));
    expect((await preview(COORDINATOR, long))?.problems).toMatchObject([{ code: 'benchmark.no-score-column' }]);
    expect(await send(COORDINATOR, '')).toMatchObject({ data: { data: { problem: 'upload.file-missing' } } });
    expect(await delivered()).toEqual([]);
  });

  test('where one cluster has delivered for that day in another round, none is saved', async () => {
    const earlier = roundId;
    await save(COORDINATOR, await fileOf(send(COORDINATOR, sheet(B().name))));
    await closeRound(forum.context.db, earlier, new Date());
    const takenOn = day();
    roundId = asId<RoundId>(`${earlier}-next`);
    const { setId } = (await findRound(forum.context.db, earlier)) ?? { setId: asId<IndicatorSetId>('') };
    await openRound(forum.context.db, {
      ...{ id: roundId, forumId: forum.forumId, setId, name: 'Next', dueOn: null, at: new Date() },
      takenOn: readDay(takenOn) ?? ('' as never),
      clusterIds: [A().id, B().id],
    });
    const file = await fileOf(send(COORDINATOR, `kode;${A().name};${B().name}\r\n2.5;70;70\r\n`));
    expect(await save(COORDINATOR, file)).toMatchObject({
      data: { init: { status: 409 }, data: { problem: 'round.other-holds-day' } },
    });
    expect(await delivered()).toEqual([]);
  });

  test('[BM28] the same file with another column for the cluster is saved anew', async () => {
    const csv = 'kode;X;Y\r\n2.5;75;10\r\n';
    await save(COORDINATOR, await fileOf(send(COORDINATOR, csv)), { c0: A().id });
    await save(COORDINATOR, await fileOf(send(COORDINATOR, csv)), { c1: A().id });
    const { scores } = await forum.context.db.benchmark.findFirstOrThrow({
      where: { roundId, replacedAt: null },
      include: { scores: { where: { value: { not: null } } } },
    });
    expect(scores.map(({ value }) => value)).toEqual([10]);
  });

  test('[BM25] its problems can be had in the sheet, each once, by the one who sent it', async () => {
    const file = await fileOf(send(COORDINATOR, `kode;${A().name};${B().name}\r\n9.9;1;2\r\n2.5;75;mye\r\n`));
    const ask = (email: string) =>
      callRoute(forum, remarksLoader as never, email, `${at()}/remarks?file=${file}`, params());
    expect([statusOf(await ask(LEAD_1)), statusOf(await ask(SECOND_COORDINATOR))]).toEqual([403, 404]);
    const answer = await ask(COORDINATOR);
    if (answer.is !== 'response') throw new Error('no file');
    const read = await readSheet(new Uint8Array(await answer.response.arrayBuffer()));
    const told = read.ok ? read.value.map(({ cells }) => cells[3]) : [];
    expect(told.map((cell) => (cell !== undefined && 'text' in cell ? cell.text.split('\n').length : 0))).toEqual([
      1, 1, 1,
    ]);
  });
});
