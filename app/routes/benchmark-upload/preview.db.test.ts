import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { savedAnswer } from '#app/routes/benchmark-new/saved-answer.server.ts';
import { loader as clusterLoader } from '#app/routes/cluster/route.tsx';
import { action as send } from '#app/routes/benchmark-new/route.tsx';
import { callRoute, statusOf } from '#tests/support/call-route.ts';
import { COORDINATOR, LEAD_1, LEAD_2, openDemoForum, type DemoForum } from '#tests/support/demo-forum.ts';
import { action, loader } from './route.tsx';

let forum: DemoForum;
const MEMBER = 'member@demo.example';
const EXPERT = 'expert@demo.example';
const OBSERVER = 'observer@demo.example';

beforeAll(async () => {
  forum = await openDemoForum(new Date('2026-03-31T10:00:00Z'));
  const clusterId = forum.clusters[0].id;
  await forum.addPerson(MEMBER, 'member', { clusterId });
  await forum.addPerson(EXPERT, 'reviewer', { clusterId });
  await forum.addPerson(OBSERVER, 'observer', { forumId: forum.forumId });
});
afterAll(() => forum.close());

const cluster = () => forum.clusters[0];
const countSaved = () => forum.context.db.benchmark.count({ where: { clusterId: cluster().id } });

/** The address that the file was sent to be looked over at. */
async function sent(content: string, takenOn = '2026-03-01'): Promise<string> {
  const body = new FormData();
  body.set('file', new File([content], 'vår.csv'));
  body.set('takenOn', takenOn);
  const path = `/cluster/${cluster().id}/benchmarks/new`;
  const answer = await callRoute(forum, send, LEAD_1, path, { clusterId: cluster().id }, { method: 'POST', body });
  return (answer.is === 'response' && answer.response.headers.get('location')) || '';
}
const paramsOf = (address: string) => ({
  clusterId: cluster().id,
  uploadId: /\/upload\/([\w-]+)/.exec(address)?.[1] ?? '',
});
const look = (email: string | null, address: string) => callRoute(forum, loader, email, address, paramsOf(address));
async function found(address: string) {
  const answer = await look(LEAD_1, address);
  if (answer.is !== 'data' || answer.data.data.found === null) throw new Error('nothing found');
  return answer.data.data.found.preview;
}
function save(email: string | null, address: string, choices = '') {
  const body = new URLSearchParams(`${address.split('?')[1] ?? ''}&${choices}`);
  return callRoute(forum, action, email, address, paramsOf(address), { method: 'POST', body });
}
const locationOf = (answer: Awaited<ReturnType<typeof save>>) =>
  answer.is === 'response' ? answer.response.headers.get('location') : null;

describe('[PE3] looking a file over', () => {
  test('is for the one of the cluster’s people who sent it', async () => {
    const address = await sent('Kode;Verdi\n4.2;3\n');
    const before = await countSaved();
    for (const email of [LEAD_2, COORDINATOR, EXPERT, OBSERVER]) {
      expect(statusOf(await look(email, address)), email).toBe(403);
      expect(statusOf(await save(email, address)), email).toBe(403);
    }
    expect(await look(MEMBER, address)).toMatchObject({ data: { init: { status: 404 }, data: { found: null } } });
    expect(locationOf(await save(MEMBER, address))).toBe(address.split('?')[0]);
    expect(statusOf(await save(null, address))).toBe(302);
    expect(await countSaved()).toBe(before);
  });
});

describe('[BM30] a round that closes while a file is looked over', () => {
  const openRound = async (takenOn: string) => {
    const { db } = forum.context;
    const set = await db.indicatorSet.findFirstOrThrow({ where: { forumId: forum.forumId } });
    const invited = { create: { clusterId: cluster().id, invitedAt: new Date() } };
    const fields = { id: crypto.randomUUID(), name: 'Vår', forumId: forum.forumId, setId: set.id, clusters: invited };
    return (await db.round.create({ data: { ...fields, takenOn: new Date(takenOn) } })).id;
  };
  const close = (id: string) =>
    forum.context.db.round.update({ where: { id }, data: { closedAt: new Date('2026-03-31T10:00:00Z') } });

  test('is told before anything is saved; saved once more it stands outside', async () => {
    const roundId = await openRound('2026-03-20');
    const address = await sent('Kode;Verdi\n4.2;3\n', '2026-03-21');
    await close(roundId);
    const before = await countSaved();
    const again = locationOf(await save(LEAD_1, address)) ?? '';
    expect(again).toContain('/benchmarks/upload/');
    expect(await countSaved()).toBe(before);
    expect(await look(LEAD_1, again)).toMatchObject({ data: { data: { found: { missed: 'Vår', round: null } } } });
    const fields = new URLSearchParams(again.split('?')[1]);
    fields.set('round', '');
    const saved = locationOf(await save(LEAD_1, `${again.split('?')[0]}?${fields}`));
    expect(saved).toMatch(/&saved=new$/);
    expect(await countSaved()).toBe(before + 1);
  });

  test('at the very moment of saving is told by the saved benchmark’s notice', async () => {
    const roundId = await openRound('2026-03-22');
    await close(roundId);
    const latest = await forum.context.db.benchmark.findFirstOrThrow({ where: { clusterId: cluster().id } });
    const path = `/cluster/${cluster().id}?benchmark=${latest.id}&saved=new&missed=${roundId}`;
    const page = await callRoute(forum, clusterLoader, LEAD_1, path, { clusterId: cluster().id });
    expect(page).toMatchObject({ data: { saved: { missedRound: { name: 'Vår', isClosed: true } } } });
    const answer = await savedAnswer(
      cluster(),
      { benchmark: { ...latest, roundId: null } as never, isNew: true },
      [],
      roundId,
    );
    expect(answer.headers.get('location')).toContain(`&missed=${roundId}`);
  });
});

describe('[BM28] the preview', () => {
  test('shows what was understood, and saving it saves just that, once', async () => {
    const address = await sent('Kode;Verdi;Snakk\n4.2;3;ja\n', '2026-03-02');
    const before = await countSaved();
    const preview = await found(address);
    expect(preview.columns.map(({ heading, use }) => [heading, use])).toEqual([
      ['Kode', 'code'],
      ['Verdi', 'score'],
      ['Snakk', 'none'],
    ]);
    expect(preview.understood?.scores).toMatchObject([{ code: '4.2', value: 3, light: 'green' }]);
    expect(await countSaved()).toBe(before);
    expect(locationOf(await save(LEAD_1, address))).toMatch(/&saved=new$/);
    expect(await countSaved()).toBe(before + 1);
    expect(locationOf(await save(LEAD_1, address)), 'sent twice').toBe(address.split('?')[0]);
    expect(await countSaved()).toBe(before + 1);
  });

  test('[BM15] shows all problems, the day’s too, and with any of them saves nothing', async () => {
    const address = await sent('Kode;Verdi\n1.1.0;mye\n9.9;3\n2.6;45\n', '2026-04-01');
    const before = await countSaved();
    const preview = await found(address);
    expect(preview.problems).toMatchObject([
      { code: 'benchmark.taken-on-future' },
      { code: 'benchmark.not-a-number', row: 2, column: 'Verdi', value: 'mye' },
      { code: 'benchmark.unknown-indicator', row: 3, column: 'Kode', value: '9.9' },
    ]);
    expect(preview.understood).toBeNull();
    expect(locationOf(await save(LEAD_1, address))?.split('?')[0]).toBe(address.split('?')[0]);
    expect(await countSaved()).toBe(before);
  });

  test('lets rows be placed and columns be matched, which the saved benchmark then follows', async () => {
    const address = await sent('Nr;Poengsum\n4.2;3\nOppfinnsomhet;45\n', '2026-03-03');
    expect((await found(address)).problems).toMatchObject([{ code: 'benchmark.no-header' }]);
    const columns = 'c0=code&c1=score&r1=skip';
    expect((await found(`${address}&${columns}`)).rows).toMatchObject([
      { row: 1, chosen: 'skip' },
      { row: 3, text: 'Oppfinnsomhet · 45', chosen: '' },
    ]);
    expect(locationOf(await save(LEAD_1, address, columns))).toContain(columns);
    expect(locationOf(await save(LEAD_1, address, `${columns}&r3=2.6`))).toMatch(/&saved=new$/);
    const saved = await forum.context.db.benchmark.findFirstOrThrow({
      where: { clusterId: cluster().id, takenOn: new Date('2026-03-03') },
      include: { scores: { where: { value: { not: null } }, orderBy: { value: 'asc' } } },
    });
    expect(saved.scores.map(({ value }) => value)).toEqual([3, 45]);
  });

  test('[BM20] the same file read in the same way changes nothing, read in another way it is another', async () => {
    const content = 'Kode;Verdi;Resultat\n4.2;3;1\n';
    const plain = async (choices = '') => locationOf(await save(LEAD_1, await sent(content, '2026-03-04'), choices));
    expect(await plain()).toMatch(/&saved=new$/);
    expect(await plain('c0=code&c1=score&c2=none')).toMatch(/&saved=same$/);
    expect(await plain('c1=none&c2=score')).toMatch(/&saved=new$/);
    expect(await plain('c1=none&c2=score')).toMatch(/&saved=same$/);
  });
});
