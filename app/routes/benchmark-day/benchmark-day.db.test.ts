import readXlsxFile from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { saveBenchmark } from '#app/data/benchmarks.server.ts';
import { findIndicatorSet } from '#app/data/indicator-sets.server.ts';
import { openRound } from '#app/data/round-changes.server.ts';
import { listRounds } from '#app/data/rounds.server.ts';
import type { Score } from '#app/domain/benchmark.ts';
import type { Day } from '#app/domain/day.ts';
import { asId, type ClusterId, type IndicatorSetId, type RoundId } from '#app/domain/ids.ts';
import { addIndicatorSet } from '#tests/support/add-indicator-set.ts';
import { callRoute, statusOf } from '#tests/support/call-route.ts';
import { COORDINATOR, LEAD_1, LEAD_2, openDemoForum, type DemoForum } from '#tests/support/demo-forum.ts';
import type { DayLine } from './day-line.ts';
import { loader as exportLoader } from './export.ts';
import { loader, type DayData } from './route.tsx';

let forum: DemoForum;
let rounds: Awaited<ReturnType<typeof listRounds>>;
const OBSERVER = 'observer@demo.example';
const EXPERT_1 = 'expert1@demo.example';

beforeAll(async () => {
  forum = await openDemoForum(new Date('2026-03-31T10:00:00Z'));
  await forum.addPerson(OBSERVER, 'observer', { forumId: forum.forumId });
  await forum.addPerson(EXPERT_1, 'reviewer', { clusterId: forum.clusters[0].id });
  rounds = await listRounds(forum.context.db, forum.forumId);
});
afterAll(() => forum.close());

const ask = (email: string | null, roundId: string, planId?: string) =>
  callRoute(
    forum,
    loader,
    email,
    `/forum/${forum.forumId}/rounds/${roundId}/day${planId === undefined ? '' : `?plan=${planId}`}`,
    { forumId: forum.forumId, roundId },
  );
async function day(email: string, roundId: string, planId?: string): Promise<DayData> {
  const answer = await ask(email, roundId, planId);
  if (answer.is !== 'data') throw new Error(`answered with ${answer.response.status}`);
  return answer.data;
}
/** Each linked code of the cluster's plan with its line. */
const linesOf = (page: DayData) =>
  new Map<string, DayLine>(
    (page.actions ?? []).flatMap(({ lines }) => lines.map((line) => [line.code, line] as const)),
  );
const actionOn = (page: DayData, code: string) => page.actions?.find(({ lines }) => lines[0]?.code === code);

describe('who sees which plan on benchmark day', () => {
  test('[PE1] [PE2] the coordinator all, a lead the shared one and its own, an observer the shared one', async () => {
    const roundId = rounds[0]?.id ?? '';
    const plansOf = async (email: string) => (await day(email, roundId)).choices.map(({ id }) => id);
    expect(await plansOf(COORDINATOR)).toHaveLength(1 + forum.clusters.length);
    expect(await plansOf(LEAD_2)).toEqual([forum.sharedPlan.id, forum.planOf(forum.clusters[1]).id]);
    expect(await plansOf(OBSERVER)).toEqual([forum.sharedPlan.id]);
    expect((await day(LEAD_2, roundId)).plan?.id).toBe(forum.planOf(forum.clusters[1]).id);
    expect((await day(COORDINATOR, roundId)).plan?.id).toBe(forum.sharedPlan.id);
  });

  test('[PE1] another cluster’s plan is not there for a lead or an observer, the page not for an expert or a stranger', async () => {
    const roundId = rounds[0]?.id ?? '';
    const plan = forum.planOf(forum.clusters[0]).id;
    expect(statusOf(await ask(COORDINATOR, roundId, plan))).toBe(200);
    for (const email of [LEAD_2, OBSERVER]) expect(statusOf(await ask(email, roundId, plan))).toBe(404);
    expect(statusOf(await ask(EXPERT_1, roundId, plan))).toBe(403);
    expect(statusOf(await ask(null, roundId))).toBe(302);
    expect(statusOf(await ask(COORDINATOR, 'nowhere'))).toBe(404);
  });
});

describe('[CT1] the page as a file', () => {
  const askFile = (email: string | null, query: string) => {
    const { forumId } = forum;
    const roundId = rounds[0]?.id ?? '';
    const path = `/forum/${forumId}/rounds/${roundId}/day/export?${query}`;
    return callRoute(forum, exportLoader as never, email, path, { forumId, roundId });
  };
  async function rowsOf(email: string, planId: string): Promise<unknown[][]> {
    const answer = await askFile(email, `plan=${planId}&as=xlsx`);
    if (answer.is !== 'response') throw new Error('no file');
    const [sheet] = await readXlsxFile(Buffer.from(await answer.response.arrayBuffer()));
    return sheet?.data as unknown[][];
  }

  test('[PE1] [PE2] is for those who read the plan', async () => {
    const plan = `plan=${forum.planOf(forum.clusters[0]).id}&as=csv`;
    for (const email of [COORDINATOR, LEAD_1]) expect(statusOf(await askFile(email, plan))).toBe(200);
    for (const email of [LEAD_2, OBSERVER]) expect(statusOf(await askFile(email, plan))).toBe(404);
    expect(statusOf(await askFile(EXPERT_1, plan))).toBe(403);
    expect(statusOf(await askFile(null, plan))).toBe(302);
    expect(statusOf(await askFile(OBSERVER, `plan=${forum.sharedPlan.id}&as=csv`))).toBe(200);
  });

  test.each(['a cluster’s', 'the shared'])('has a row for each indicator of each action of %s plan', async (which) => {
    const planId = which === 'the shared' ? forum.sharedPlan.id : forum.planOf(forum.clusters[0]).id;
    const page = await day(COORDINATOR, rounds[0]?.id ?? '', planId);
    const [header, ...rows] = await rowsOf(COORDINATOR, planId);
    const inOrder = (cells: unknown[][]) => cells.map((row) => row.join(' ')).sort();
    expect(inOrder(rows.map((row) => [row[2], row[4]]))).toEqual(
      inOrder(
        (page.actions ?? []).flatMap(({ title, lines }) =>
          lines.length === 0 ? [[title, null]] : lines.map(({ code }) => [title, code]),
        ),
      ),
    );
    expect(rows.length).toBeGreaterThan(3);
    for (const row of rows) expect(row.length).toBeLessThanOrEqual(header?.length ?? 0);
    const at = (heading: string) => header?.indexOf(heading) ?? -1;
    const line = [...linesOf(page).values()].find(({ before }) => before !== null);
    const row = rows.find((cells) => cells[4] === line?.code) ?? [];
    if (line?.before?.of === 'region') expect(row[at('Før: grønne')]).toBe(line.before.counts.green);
    else expect(row[at('Før: verdi')]).toBe(line?.before?.score.value);
  });

  test('of a plan that cannot be read there is none', async () => {
    const { id } = forum.planOf(forum.clusters[5] ?? forum.clusters[1]);
    await forum.spoil(id);
    expect(statusOf(await askFile(COORDINATOR, `plan=${id}&as=csv`))).toBe(503);
  });
});

describe('the shared plan', () => {
  test('[BD2] is held against all clusters of this round and of the one before', async () => {
    const page = await day(COORDINATOR, rounds[0]?.id ?? '', forum.sharedPlan.id);
    const lines = [...linesOf(page).values()];
    expect(lines.length).toBeGreaterThan(0);
    for (const { before, after, movement } of lines) {
      expect(before).toMatchObject({ of: 'region', roundName: rounds[1]?.name });
      expect(after).toMatchObject({ of: 'region', roundName: rounds[0]?.name });
      expect(movement.why).toBeNull();
    }
    const first = await day(COORDINATOR, rounds[1]?.id ?? '', forum.sharedPlan.id);
    expect([...linesOf(first).values()].every(({ movement }) => movement.why === 'no-before')).toBe(true);
  });
});

describe('a cluster’s plan', () => {
  const mine = () => forum.planOf(forum.clusters[0]).id;

  test('[BD2] what was linked on the round’s own benchmark has nothing after it yet; stopped actions are left out', async () => {
    const page = await day(LEAD_1, rounds[0]?.id ?? '', mine());
    const planned = page.actions?.filter(({ status }) => status === 'planned') ?? [];
    expect(planned.length).toBeGreaterThan(0);
    expect(planned.every(({ lines }) => lines.every(({ movement }) => movement.why === 'not-since'))).toBe(true);
    expect(planned.every(({ proposal }) => proposal.propose === null)).toBe(true);
    expect(page.actions?.map(({ status }) => status)).not.toContain('stopped');
  });

  test('[BD3] the demo’s begun actions, linked on the round before, have proposals', async () => {
    const page = await day(LEAD_1, rounds[0]?.id ?? '', mine());
    const begun = page.actions?.filter(({ status, lines }) => status !== 'planned' && lines.length > 0) ?? [];
    expect(begun.length).toBeGreaterThan(1);
    for (const { proposal, title } of begun) expect(proposal.propose, title).not.toBeNull();
  });

  test('[BD1] [BD2] [BD3] in a newer set each link is followed, judged by its bounds, and a proposal made of them', async () => {
    const { db } = forum.context;
    // The next version: 5.1 is 5.9 there, 3.2 is counted in another unit, and 4.3 is gone.
    const old = await findIndicatorSet(db, asId<IndicatorSetId>(rounds[0]?.setId ?? ''));
    const made = await addIndicatorSet(db, forum.forumId, 2);
    await db.indicatorSet.update({ where: { id: made.id }, data: { series: old?.series ?? '' } });
    await db.indicator.updateMany({ where: { setId: made.id, code: '5.1' }, data: { code: '5.9' } });
    await db.indicator.updateMany({ where: { setId: made.id, code: '3.2' }, data: { unit: 'count', kind: 'count' } });
    await db.indicator.deleteMany({ where: { setId: made.id, code: '4.3' } });
    await db.indicatorMapping.create({
      data: { fromSetId: old?.id ?? '', toSetId: made.id, fromCode: '5.1', toCode: '5.9' },
    });
    const set = await findIndicatorSet(db, made.id);
    if (set === undefined) throw new Error('no set');

    const roundId = asId<RoundId>('autumn');
    const clusterIds: ClusterId[] = forum.clusters.map(({ id }) => id);
    const takenOn = '2026-03-30' as Day;
    const at = forum.context.now();
    const fields = { name: 'Autumn', takenOn, dueOn: null, clusterIds, at };
    await openRound(db, { ...fields, id: roundId, forumId: forum.forumId, setId: set.id });
    const waiting = await day(LEAD_1, roundId);
    expect(linesOf(waiting).get('4.6.1')?.movement).toEqual({ change: 'not-comparable', why: 'not-delivered' });

    const was = linesOf(waiting).get('5.1')?.before;
    const score = (light: Score['light']): Score => ({ value: null, light, remark: null });
    await saveBenchmark(db, {
      clusterId: forum.clusters[0].id,
      set,
      roundId,
      takenOn,
      scores: new Map([
        ['4.6.1', score('green')],
        ['5.9', was?.of === 'cluster' ? was.score : score('none')],
        ['2.6', score('green')],
        ['4.5', score('green')],
      ]),
      fileName: 'autumn.csv',
      fileHash: 'autumn',
      createdBy: null,
      at,
    });

    const page = await day(LEAD_1, roundId);
    const lines = linesOf(page);
    expect(lines.get('5.1')).toMatchObject({ indicator: { code: '5.9' }, movement: { change: 'unchanged' } });
    expect(lines.get('3.2')?.movement).toEqual({ change: 'not-comparable', why: 'other-unit' });
    expect(lines.get('4.3')?.movement).toEqual({ change: 'not-comparable', why: 'not-in-set' });
    expect(lines.get('2.2.3')?.movement).toEqual({ change: 'not-comparable', why: 'not-assessed' });
    expect(lines.get('4.6.1')).toMatchObject({
      before: { isBaseline: true },
      after: { score: { light: 'green' }, on: takenOn },
      movement: { change: 'improved', isGreen: true },
    });
    expect(actionOn(page, '4.6.1')?.proposal).toEqual({ propose: 'close', because: 'all-green' });
    expect(actionOn(page, '5.1')?.proposal).toEqual({ propose: 'rethink', because: 'none-improved' });
    expect(actionOn(page, '3.2')?.proposal).toEqual({ propose: null, because: 'none-comparable' });
    expect(page.actions?.find(({ status }) => status === 'completed')?.proposal.propose).toBe('continue');
  });
});
