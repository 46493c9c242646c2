import type { LoaderFunctionArgs } from '@remix-run/node';
import readXlsxFile from 'read-excel-file/node';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { COORDINATOR, LEAD_1, LEAD_2, openDemoForum, type DemoForum } from '#tests/support/demo-forum.ts';
import * as comparison from './comparison-export.ts';
import * as events from './events.ts';
import type { ForumOverview } from './queries.server.ts';
import * as page from './route.tsx';

let forum: DemoForum;
const OBSERVER = 'observer@demo.example';
const EXPERT_1 = 'expert1@demo.example';
const OUTSIDER = 'outsider@demo.example';

beforeAll(async () => {
  forum = await openDemoForum(new Date('2026-03-31T10:00:00Z'));
  const { db } = forum.context;
  await db.forum.create({ data: { id: 'other', name: 'Et annet forum', region: 'Et annet sted' } });
  await db.cluster.create({ data: { id: 'other-cluster', forumId: 'other', name: 'En annen klynge' } });
  await forum.addPerson(OBSERVER, 'observer', { forumId: forum.forumId });
  await forum.addPerson(EXPERT_1, 'reviewer', { clusterId: forum.clusters[0].id });
  await forum.addPerson(OUTSIDER, 'coordinator', { forumId: 'other' });
});
afterAll(() => forum.close());

async function refused(
  loader: (args: LoaderFunctionArgs) => unknown,
  email: string | null,
  forumId: string = forum.forumId,
): Promise<[number, string | null]> {
  const request = await forum.request(email, `/forum/${forumId}`);
  try {
    await loader({ request, params: { forumId }, context: forum.context });
    return [200, null];
  } catch (thrown) {
    if (thrown instanceof Response) return [thrown.status, thrown.headers.get('location')];
    throw thrown;
  }
}

async function overviewFor(email: string, forumId: string = forum.forumId): Promise<ForumOverview> {
  const request = await forum.request(email, `/forum/${forumId}`);
  return page.loader({ request, params: { forumId }, context: forum.context });
}

test('[PE4] the forum is refused to strangers and experts, and unknown ones are not found', async () => {
  expect(await refused(page.loader, null)).toEqual([
    302,
    `/sign-in?to=${encodeURIComponent(`/forum/${forum.forumId}`)}`,
  ]);
  expect(await refused(events.loader, null)).toEqual([401, null]);
  for (const loader of [page.loader, events.loader]) {
    for (const email of [OUTSIDER, EXPERT_1]) expect(await refused(loader, email), email).toEqual([403, null]);
    expect(await refused(loader, COORDINATOR, 'no-such-forum')).toEqual([404, null]);
    expect(await refused(loader, COORDINATOR, '\u0000')).toEqual([404, null]);
  }
});

test('[CT1] the comparison is a file for those who see the page, and has what it shows', async () => {
  for (const email of [OUTSIDER, EXPERT_1]) expect(await refused(comparison.loader, email)).toEqual([403, null]);
  expect((await refused(comparison.loader, null))[0]).toBe(302);
  for (const email of [COORDINATOR, LEAD_1, OBSERVER]) {
    const { region, comparison: groups } = await overviewFor(email);
    const request = await forum.request(email, `/forum/${forum.forumId}/comparison?table=groups&as=xlsx`);
    const answer = await comparison.loader({
      request,
      params: { forumId: forum.forumId },
      context: forum.context,
    });
    const [sheet] = await readXlsxFile(Buffer.from(await answer.arrayBuffer()));
    const shown = [region, ...groups.map(({ aggregate }) => aggregate)];
    expect(sheet?.data[1]).toEqual([
      null,
      'Alle indikatorer',
      ...shown.flatMap((one) => [one?.all.green, one?.all.yellow, one?.all.red, one?.all.none]),
    ]);
  }
});

test('the coordinator sees every cluster by name: lights, label, weak indicators, actions, what is overdue', async () => {
  const overview = await overviewFor(COORDINATOR);
  expect(overview.isCoordinator).toBe(true);
  expect(overview.clusters.map(({ name }) => name)).toEqual(forum.clusters.map(({ name }) => name));
  const [first] = overview.clusters;
  expect(first).toMatchObject({
    label: { level: 'bronze', validUntil: '2026-04-14' },
    benchmark: { takenOn: '2026-01-31', counts: { green: 21, yellow: 6, red: 4, none: 0 } },
    plan: { progress: { byStatus: { planned: 2, 'in-progress': 2, completed: 1, stopped: 1 }, overdue: 1, total: 6 } },
  });
  expect(first?.weak.covered.map(({ code }) => code)).toEqual(['2.2.3', '3.2', '4.6.1', '5.1']);
  expect(first?.weak.uncovered).toHaveLength(6);
  expect(overview.attention.labels[0]).toMatchObject({ clusterName: 'Fjordfarer Reiselivsklynge' });
  expect(overview.attention.overdue).toHaveLength(7);
  expect(overview.attention.overdue.map(({ deadline }) => deadline)).toEqual(
    overview.attention.overdue.map(({ deadline }) => deadline).sort(),
  );
});

test('[PE3] a lead sees their own cluster and the shared plan, and of the others nothing but the region as one', async () => {
  const overview = await overviewFor(LEAD_1);
  expect(overview.isCoordinator).toBe(false);
  expect(overview.clusters.map(({ name }) => name)).toEqual([forum.clusters[0].name]);
  expect(new Set(overview.attention.overdue.map(({ clusterName }) => clusterName))).toEqual(
    new Set([forum.clusters[0].name, null]),
  );
  expect(overview.attention.labels).toHaveLength(1);
  expect(overview.shared?.plan).toMatchObject({ id: forum.sharedPlan.id, progress: { total: 7 } });
  expect(overview.region?.n).toBe(7);
  const said = JSON.stringify(overview);
  for (const other of forum.clusters.slice(1)) {
    expect(said).not.toContain(other.id);
    expect(said).not.toContain(other.name);
    expect(said).not.toContain(forum.planOf(other).id);
  }
});

test('an observer sees the shared plan and the region, and no cluster', async () => {
  const overview = await overviewFor(OBSERVER);
  expect(overview.clusters).toEqual([]);
  expect(overview.attention.labels).toEqual([]);
  expect(overview.attention.overdue.map(({ clusterName }) => clusterName)).toEqual([null]);
  expect(overview.shared).not.toBeNull();
  expect(overview.region?.n).toBe(7);
});

test('the shared plan’s joint actions say how many have taken them on, and name no cluster', async () => {
  for (const email of [COORDINATOR, LEAD_1, OBSERVER]) {
    const { shared } = await overviewFor(email);
    expect(shared?.joint, email).toMatchObject([
      { title: 'Felles merkevare for klyngene i Havlandet', progress: { of: 5, takenOn: 4, done: 1, overdue: 1 } },
    ]);
    expect(Object.keys(shared?.joint[0] ?? {}).sort()).toEqual(['id', 'progress', 'title']);
  }
});

test('the comparison groups stand beside the region with their sizes, as counts by group', async () => {
  const { comparison, region, groups } = await overviewFor(COORDINATOR);
  expect(comparison.map(({ aggregate }) => aggregate.n)).toEqual([29, 28]);
  for (const { aggregate } of comparison) {
    expect([...aggregate.byGroup.keys()]).toEqual(groups.map(({ code }) => code));
    const { green, yellow, red, none } = aggregate.all;
    expect(green + yellow + red + none).toBe(aggregate.n * 31);
  }
  expect(region?.all).toEqual({ green: 100, yellow: 73, red: 43, none: 1 });
});

test('a forum without anything in it is shown as empty', async () => {
  const overview = await overviewFor(OUTSIDER, 'other');
  expect(overview).toMatchObject({ isCoordinator: true, shared: null, region: null, latestOn: null, comparison: [] });
  expect(overview.clusters).toMatchObject([{ name: 'En annen klynge', benchmark: null, plan: null, label: null }]);
});

test('[PE5] a change is told to the coordinator, and of the leads only to its own', async () => {
  const listen = async (email: string) => {
    const request = await forum.request(email, `/forum/${forum.forumId}/events`);
    const { body } = await events.loader({ request, params: { forumId: forum.forumId }, context: forum.context });
    if (body === null) throw new Error('an event stream has a body');
    const reader = body.pipeThrough(new TextDecoderStream()).getReader();
    await reader.read();
    return reader;
  };
  const [coordinator, own, other, observer] = await Promise.all([COORDINATOR, LEAD_1, LEAD_2, OBSERVER].map(listen));
  const { changes } = forum.context;
  changes.publish({ what: 'plan', forumId: forum.forumId, clusterId: forum.clusters[0].id });
  changes.publish({ what: 'plan', forumId: forum.forumId, clusterId: null });
  const change = { done: false, value: 'event: change\ndata:\n\n' };
  for (const reader of [coordinator, own]) {
    expect(await reader?.read()).toEqual(change);
    expect(await reader?.read()).toEqual(change);
  }
  // The first was not for them: only one is waiting when the streams end.
  forum.endChanges();
  for (const reader of [other, observer]) {
    expect(await reader?.read()).toEqual(change);
    expect(await reader?.read()).toEqual({ done: true, value: undefined });
  }
});
