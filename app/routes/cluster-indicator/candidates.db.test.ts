import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { latestBenchmarks, saveBenchmark } from '#app/data/benchmarks.server.ts';
import { findIndicatorSet } from '#app/data/indicator-sets.server.ts';
import type { Score } from '#app/domain/benchmark.ts';
import { readDay } from '#app/domain/day.ts';
import { callRoute, statusOf } from '#tests/support/call-route.ts';
import { COORDINATOR, LEAD_1, LEAD_2, openDemoForum, type DemoForum } from '#tests/support/demo-forum.ts';
import { loader, type IndicatorData } from './route.tsx';

let forum: DemoForum;
const OBSERVER = 'observer@demo.example';
const EXPERT_1 = 'expert1@demo.example';
/** The day of the demo's newest benchmark of that cluster. */
const NEWEST = '2026-01-31';

beforeAll(async () => {
  forum = await openDemoForum(new Date('2026-03-31T10:00:00Z'));
  await forum.addPerson(OBSERVER, 'observer', { forumId: forum.forumId });
  await forum.addPerson(EXPERT_1, 'reviewer', { clusterId: forum.clusters[0].id });
});
afterAll(() => forum.close());

const open = (email: string, code: string) =>
  callRoute(forum, loader as never, email, `/cluster/${forum.clusters[0].id}/indicators/${code}`, {
    clusterId: forum.clusters[0].id,
    code,
  });
async function page(email: string, code: string): Promise<IndicatorData> {
  const answer = await open(email, code);
  if (answer.is !== 'data') throw new Error(`answered ${answer.response.status}`);
  return answer.data as IndicatorData;
}

/** An indicator that an action of the cluster's plan is linked to from its newest benchmark, and that action. */
async function linkedAction() {
  const { content } = await forum.context.rooms.read(forum.planOf(forum.clusters[0]).id);
  for (const action of content?.actions ?? []) {
    for (const [code, baseline] of action.indicators) {
      const isOpen = action.status !== 'stopped' && baseline !== null && baseline.light !== 'green';
      if (isOpen && baseline.takenOn === NEWEST) return { code, action, baseline };
    }
  }
  throw new Error('the demo has such an action');
}

/** The cluster's newest benchmark again, later, with this indicator green. */
async function deliverGreen(code: string): Promise<void> {
  const { db } = forum.context;
  const { id: clusterId } = forum.clusters[0];
  const latest = (await latestBenchmarks(db, [clusterId])).get(clusterId)?.latest;
  const set = latest === undefined ? undefined : await findIndicatorSet(db, latest.setId);
  const takenOn = readDay('2026-03-30');
  if (latest === undefined || set === undefined || takenOn === undefined) throw new Error('the demo has benchmarks');
  const green: Score = { value: null, light: 'green', remark: null };
  await saveBenchmark(db, {
    clusterId,
    set,
    roundId: null,
    takenOn,
    scores: new Map([...latest.scores, [code, green]]),
    fileName: 'later.csv',
    fileHash: 'later',
    createdBy: null,
    at: new Date('2026-03-30T10:00:00Z'),
  });
}

describe('[IM1] [IM2] candidates for improvement cases on an indicator’s page', () => {
  test('appear once it improved, with before and after and the action whose link was made before, as it is now', async () => {
    const { code, action, baseline } = await linkedAction();
    const before = await page(LEAD_1, code);
    for (const { actions } of before.candidates.steps) expect(actions).toEqual([]);
    await deliverGreen(code);
    const { candidates } = await page(LEAD_1, code);
    expect(candidates.steps).toHaveLength(before.candidates.steps.length + 1);
    expect(candidates.steps[0]).toMatchObject({
      before: { takenOn: '2026-01-31', score: { light: baseline.light, value: baseline.value } },
      after: { takenOn: '2026-03-30', score: { light: 'green' } },
    });
    expect(candidates.steps[0]?.actions).toContainEqual({
      id: action.id,
      title: action.title,
      status: action.status,
      expectedEffect: action.expectedEffect,
      linkedOn: '2026-01-31',
    });
  });

  test('are none where the indicator did not improve', async () => {
    const { code, baseline } = await linkedAction();
    expect(baseline.takenOn).toBe('2026-01-31');
    const { db } = forum.context;
    // The same light and value in every benchmark.
    await db.score.updateMany({
      where: { benchmark: { clusterId: forum.clusters[0].id }, indicator: { code } },
      data: { light: 'yellow', value: null },
    });
    const { candidates } = await page(LEAD_1, code);
    expect(candidates.steps).toEqual([]);
    expect(candidates.assessed).toBe(3);
  });

  test('[PE1] [PE3] are for the cluster’s people, its expert and the coordinator; another lead and an observer are refused', async () => {
    const { code } = await linkedAction();
    for (const email of [LEAD_1, EXPERT_1, COORDINATOR]) expect(statusOf(await open(email, code)), email).toBe(200);
    for (const email of [LEAD_2, OBSERVER]) expect(statusOf(await open(email, code)), email).toBe(403);
  });

  test('beside what was done stand the effect and the evidence that the plan has', async () => {
    const others = forum;
    forum = await openDemoForum(new Date('2026-03-31T10:00:00Z'));
    const { code, action } = await linkedAction();
    const evidence = { title: 'Medlemsundersøkelse', address: 'https://example.no/svar', addedOn: null };
    await forum.edit(forum.planOf(forum.clusters[0]).id, (editor) => {
      editor.set(action.id, 'actualEffect', 'Flere kjenner klyngen');
      editor.addEvidence(action.id, evidence);
    });
    const shown = (await page(LEAD_1, code)).plan?.actions.find(({ id }) => id === action.id);
    await forum.close();
    forum = others;
    expect(shown).toMatchObject({ actualEffect: 'Flere kjenner klyngen', evidence: [evidence] });
  });

  test('stay, and say so, where the plan cannot be read', async () => {
    const { code } = await linkedAction();
    await forum.spoil(forum.planOf(forum.clusters[0]).id);
    const { candidates, isPlanUnreadable } = await page(LEAD_1, code);
    expect(isPlanUnreadable).toBe(true);
    expect(candidates.steps).toEqual([]);
  });
});
