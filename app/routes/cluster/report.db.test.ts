import readXlsxFile from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { latestBenchmarks, saveBenchmark } from '#app/data/benchmarks.server.ts';
import type { Score } from '#app/domain/benchmark.ts';
import { readDay } from '#app/domain/day.ts';
import { GOLD_SHARE } from '#app/domain/total-score.ts';
import { loader as exportLoader } from '#app/routes/benchmark-compare/export.ts';
import { loader as compareLoader, type CompareData } from '#app/routes/benchmark-compare/route.tsx';
import { loader as indicatorExport } from '#app/routes/cluster-indicator/export.ts';
import { loader as indicatorLoader, type IndicatorData } from '#app/routes/cluster-indicator/route.tsx';
import { loader as reportLoader } from '#app/routes/cluster-report/route.ts';
import { addIndicatorSet } from '#tests/support/add-indicator-set.ts';
import { callRoute, statusOf } from '#tests/support/call-route.ts';
import { COORDINATOR, LEAD_1, LEAD_2, openDemoForum, type DemoForum } from '#tests/support/demo-forum.ts';
import { loader, type ClusterData } from './route.tsx';

let forum: DemoForum;
const OBSERVER = 'observer@demo.example';
const EXPERT_1 = 'expert1@demo.example';

beforeAll(async () => {
  forum = await openDemoForum(new Date('2026-03-31T10:00:00Z'));
  await forum.addPerson(OBSERVER, 'observer', { forumId: forum.forumId });
  await forum.addPerson(EXPERT_1, 'reviewer', { clusterId: forum.clusters[0].id });
});
afterAll(() => forum.close());

const clusterId = () => forum.clusters[0].id;
const ask = (handler: unknown, email: string | null, path: string, params: Record<string, string> = {}) =>
  callRoute(forum, handler as never, email, `/cluster/${clusterId()}${path}`, { clusterId: clusterId(), ...params });
async function dataOf<T>(answer: Promise<Awaited<ReturnType<typeof ask>>>): Promise<T> {
  const found = await answer;
  if (found.is !== 'data') throw new Error(`answered ${found.response.status}`);
  return found.data as T;
}

describe('[PE3] who sees an indicator, a comparison and its file', () => {
  const pages = [
    ['indicator', indicatorLoader, '/indicators/2.5', { code: '2.5' }],
    ['comparison', compareLoader, '/compare', {}],
    ['file', exportLoader, '/compare/export?as=csv', {}],
    ['report', reportLoader, '/report', {}],
    ['table of the report', reportLoader, '/report?table=trend', {}],
    ['table of the indicator', indicatorExport, '/indicators/2.5/export?table=history', { code: '2.5' }],
  ] as const;
  test.each(pages)(
    '%s: its lead, its expert and the coordinator; nobody else',
    async (_name, handler, path, params) => {
      for (const email of [LEAD_1, EXPERT_1, COORDINATOR])
        expect(statusOf(await ask(handler, email, path, params))).toBe(200);
      for (const email of [LEAD_2, OBSERVER]) expect(statusOf(await ask(handler, email, path, params))).toBe(403);
      expect(statusOf(await ask(handler, null, path, params))).toBe(302);
    },
  );

  test('what is not there is not found', async () => {
    expect(statusOf(await ask(indicatorExport, LEAD_1, '/indicators/9.9/export', { code: '9.9' }))).toBe(404);
    expect(statusOf(await ask(indicatorExport, LEAD_1, '/indicators/2.5/export?table=x', { code: '2.5' }))).toBe(400);
    expect(statusOf(await ask(reportLoader, LEAD_1, '/report?table=x'))).toBe(400);
    expect(statusOf(await ask(indicatorLoader, LEAD_1, '/indicators/9.9', { code: '9.9' }))).toBe(404);
    expect(statusOf(await ask(compareLoader, LEAD_1, '/compare?from=nowhere'))).toBe(404);
  });
});

describe('the report', () => {
  test('[TS4] has an estimate of the total, beside what Gold asks for', async () => {
    const { shown } = await dataOf<ClusterData>(ask(loader, LEAD_1, ''));
    expect(shown?.total?.share).toBeGreaterThan(0);
    expect(GOLD_SHARE).toBe(0.8);
    expect(shown?.trend.map(({ share }) => share !== null)).toEqual([true, true]);
  });

  test('an indicator has its history with who delivered it, and the plan’s actions on it', async () => {
    const page = await dataOf<IndicatorData>(ask(indicatorLoader, LEAD_1, '/indicators/2.6', { code: '2.6' }));
    expect(page.history.map(({ isReplaced, personName }) => [isReplaced, personName])).toEqual([
      [false, 'Marit Lia'],
      [false, 'Marit Lia'],
    ]);
    for (const { indicatorCodes } of page.plan?.actions ?? []) expect(indicatorCodes).toContain('2.6');
  });

  test('two benchmarks stand side by side, the older one before, whichever way they are asked for', async () => {
    const page = await dataOf<CompareData>(ask(compareLoader, LEAD_1, '/compare'));
    const { before, after, lines } = page.comparison ?? { before: undefined, after: undefined, lines: [] };
    expect((before?.takenOn ?? '') < (after?.takenOn ?? '')).toBe(true);
    expect(lines).toHaveLength(31);
    const turned = await dataOf<CompareData>(ask(compareLoader, LEAD_1, `/compare?from=${after?.id}&to=${before?.id}`));
    expect(turned.comparison?.before.id).toBe(before?.id);
  });

  test('has, as a file, every indicator with the middle half of others, and the lights of each benchmark', async () => {
    const answer = await ask(reportLoader, LEAD_1, '/report');
    if (answer.is !== 'response') throw new Error('no file');
    const [indicators, trend] = await readXlsxFile(Buffer.from(await answer.response.arrayBuffer()));
    const rows = indicators?.data as unknown[][];
    expect(rows).toHaveLength(32);
    expect(
      rows.slice(1).every(([, , , , light, , , , , , low]) => typeof light === 'string' && typeof low === 'number'),
    ).toBe(true);
    expect(trend?.data).toHaveLength(3);
  });

  test('[CT1] has each of its tables, and an indicator both of its own, as a file by itself', async () => {
    const sheets = async (handler: unknown, path: string, params: Record<string, string> = {}) => {
      const answer = await ask(handler, LEAD_1, path, params);
      if (answer.is !== 'response') throw new Error('no file');
      return readXlsxFile(Buffer.from(await answer.response.arrayBuffer()));
    };
    const whole = await sheets(reportLoader, '/report');
    expect(await sheets(reportLoader, '/report?table=indicators')).toEqual([whole[0]]);
    expect(await sheets(reportLoader, '/report?table=trend')).toEqual([whole[1]]);

    const code = { code: '2.6' };
    const page = await dataOf<IndicatorData>(ask(indicatorLoader, LEAD_1, '/indicators/2.6', code));
    const [history] = await sheets(indicatorExport, '/indicators/2.6/export?table=history', code);
    expect(history?.data.slice(1).map(([on, , , value]) => [on, value])).toEqual(
      page.history.map(({ takenOn, score }) => [takenOn, score?.value]),
    );
    const [others] = await sheets(indicatorExport, '/indicators/2.6/export?table=others', code);
    expect(others?.data.slice(1).map(([name, n, low]) => [name, n, low])).toEqual(
      page.groups.map(({ name, n, quartiles }) => [name.nb, n, quartiles.low]),
    );
    expect(await sheets(indicatorExport, '/indicators/2.6/export', code)).toEqual([history, others]);
  });

  test('the file has the same lines', async () => {
    const answer = await ask(exportLoader, LEAD_1, '/compare/export?as=xlsx');
    if (answer.is !== 'response') throw new Error('no file');
    const [sheet] = await readXlsxFile(Buffer.from(await answer.response.arrayBuffer()));
    const rows = sheet?.data as unknown[][];
    expect(rows).toHaveLength(32);
    expect(rows[1]?.[0]).toBe('1.1.0');
  });
});

test('[CM4] a benchmark on a newer set is compared with the older ones, judged by the newer bounds', async () => {
  const { db } = forum.context;
  const newer = await addIndicatorSet(db, forum.forumId, 2);
  await db.indicator.updateMany({ where: { setId: newer.id, code: '2.5' }, data: { minimum: 1, excellence: 2 } });
  const latest = (await latestBenchmarks(db, [clusterId()])).get(clusterId())?.latest;
  const takenOn = readDay('2026-03-30');
  if (latest === undefined || takenOn === undefined) throw new Error('the demo has benchmarks');
  const scores = new Map(
    [...latest.scores].map(([code, score]): [string, Score] => [
      code,
      code === '2.5' ? { ...score, light: 'green' } : score,
    ]),
  );
  await saveBenchmark(db, {
    clusterId: clusterId(),
    set: newer,
    roundId: null,
    takenOn,
    scores,
    fileName: 'newer.csv',
    fileHash: 'newer',
    createdBy: null,
    at: new Date('2026-03-30T10:00:00Z'),
  });
  const { shown } = await dataOf<ClusterData>(ask(loader, LEAD_1, ''));
  expect([shown?.isOtherSet, shown?.comparedWith]).toEqual([true, latest.takenOn]);
  expect(shown?.board.changes).toMatchObject({ unchanged: 31, improved: 0, worse: 0 });
  expect(shown?.sinceFirst).not.toBeNull();
});
