import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { ChangeEvent } from '#app/context.ts';
import { loader as clusterLoader } from '#app/routes/cluster/route.tsx';
import { loader as templateLoader } from '#app/routes/benchmark-template/route.ts';
import { MAX_FILE_BYTES } from '#app/sheet/sheet-limits.ts';
import { callRoute, statusOf } from '#tests/support/call-route.ts';
import { COORDINATOR, LEAD_1, LEAD_2, openDemoForum, type DemoForum } from '#tests/support/demo-forum.ts';
import { action as savePreview } from '#app/routes/benchmark-upload/route.tsx';
import { action, loader } from './route.tsx';

let forum: DemoForum;
const EXPERT = 'expert@demo.example';
const heard: ChangeEvent[] = [];

beforeAll(async () => {
  forum = await openDemoForum(new Date('2026-03-31T10:00:00Z'));
  await forum.addPerson(EXPERT, 'reviewer', { clusterId: forum.clusters[0].id });
  forum.context.changes.subscribe(forum.forumId, (event) => heard.push(event));
});
afterAll(() => forum.close());
beforeEach(() => heard.splice(0));

const GOOD = 'Kode;Verdi;Snakk\n1.1.0;74,5;ja\n2.6;45;\n';
const countSaved = () => forum.context.db.benchmark.count({ where: { clusterId: forum.clusters[0].id } });

function send(email: string | null, content: string | null, takenOn = '2026-03-01', name = 'vår.csv') {
  const clusterId = forum.clusters[0].id;
  const body = new FormData();
  if (content !== null) body.set('file', new File([content], name));
  body.set('takenOn', takenOn);
  return callRoute(
    forum,
    action,
    email,
    `/cluster/${clusterId}/benchmarks/new`,
    { clusterId },
    { method: 'POST', body },
  );
}

/** Sends the file and saves what was understood of it, as it stands in the preview. */
async function sendAndSave(sent: ReturnType<typeof send>) {
  const answer = await sent;
  const location = answer.is === 'response' ? answer.response.headers.get('location') : null;
  const [, uploadId = '', search = ''] = /\/upload\/([\w-]+)\?(.*)$/.exec(location ?? '') ?? [];
  const params = { clusterId: forum.clusters[0].id, uploadId };
  const init = { method: 'POST', body: new URLSearchParams(search) };
  return callRoute(forum, savePreview, LEAD_1, location ?? '', params, init);
}

describe('[PE3] uploading a benchmark', () => {
  test('is for the cluster’s own people: page and form are refused to all others, and nothing is saved', async () => {
    const before = await countSaved();
    const clusterId = forum.clusters[0].id;
    for (const email of [LEAD_2, COORDINATOR, EXPERT]) {
      const page = await callRoute(forum, loader, email, `/cluster/${clusterId}/benchmarks/new`, { clusterId });
      expect(statusOf(page), email).toBe(403);
      expect(statusOf(await send(email, GOOD)), email).toBe(403);
    }
    expect(statusOf(await send(null, GOOD))).toBe(302);
    expect(await countSaved()).toBe(before);
  });
});

describe('a file', () => {
  test('[BM28] is kept to be looked over, with the day that was chosen, and saves nothing', async () => {
    const before = await countSaved();
    const answer = await send(LEAD_1, GOOD, '2026-02-28');
    const location = answer.is === 'response' ? answer.response.headers.get('location') : null;
    expect(location).toMatch(/\/benchmarks\/upload\/[\w-]+\?takenOn=2026-02-28$/);
    expect(await countSaved()).toBe(before);
    expect(heard).toEqual([]);
  });

  test('that is no sheet is refused at once', async () => {
    expect(await send(LEAD_1, '%PDF-1.7', '2026-02-28')).toMatchObject({
      data: {
        init: { status: 422 },
        data: {
          is: 'not-a-sheet',
          fileName: 'vår.csv',
          takenOn: '2026-02-28',
          problems: [{ code: 'sheet.not-a-sheet', found: 'pdf' }],
        },
      },
    });
  });

  test('that was not chosen, or is too large, is told as such', async () => {
    for (const [content, name, code, status] of [
      [null, '', 'upload.file-missing', 422],
      ['', '', 'upload.file-missing', 422],
      ['x'.repeat(MAX_FILE_BYTES + 1), 'stor.csv', 'upload.too-large', 413],
    ] as const) {
      const answer = await send(LEAD_1, content, '2026-03-01', name);
      expect(answer, code).toMatchObject({
        data: { init: { status }, data: { is: 'not-received', problem: { code } } },
      });
    }
  });
});

describe('[BM24] pasted cells', () => {
  const paste = (email: string, cells: string, takenOn = '2026-03-06') => {
    const clusterId = forum.clusters[0].id;
    const body = new FormData();
    body.set('cells', cells);
    body.set('takenOn', takenOn);
    const path = `/cluster/${clusterId}/benchmarks/new`;
    return callRoute(forum, action, email, path, { clusterId }, { method: 'POST', body });
  };

  test('go the way of a file, parted by tabs whatever else stands in them', async () => {
    const cells = 'Kode\tVerdi\tMerknad\r\n1.1.0\t74,5\tgod; se s. 4, 5\r\n2.6\t45\t"to\nlinjer"\r\n';
    expect(statusOf(await sendAndSave(paste(LEAD_1, cells)))).toBe(302);
    const { scores } = await forum.context.db.benchmark.findFirstOrThrow({
      where: { clusterId: forum.clusters[0].id, takenOn: new Date('2026-03-06') },
      include: { scores: { where: { remark: { not: null } }, orderBy: { value: 'desc' } } },
    });
    expect(scores.map(({ value, remark }) => [value, remark])).toEqual([
      [74.5, 'god; se s. 4, 5'],
      [45, 'to\nlinjer'],
    ]);
  });

  test('that are no sheet come back, to be mended where they are', async () => {
    const cells = 'Kode\tVerdi\n1.1.0\t"mye\n';
    expect(await paste(LEAD_1, cells)).toMatchObject({
      data: { init: { status: 422 }, data: { pasted: cells, problems: [{ code: 'sheet.quote-not-closed', row: 2 }] } },
    });
  });

  test('are needed, and refused to others', async () => {
    expect(await paste(LEAD_1, ' \n')).toMatchObject({
      data: { data: { problem: { code: 'upload.nothing-pasted' } } },
    });
    expect(statusOf(await paste(LEAD_2, GOOD))).toBe(403);
  });
});

describe('a good file', () => {
  test('is saved, told to those who look on, and its notes stand on the cluster’s page', async () => {
    const before = await countSaved();
    const answer = await sendAndSave(send(LEAD_1, GOOD, '2026-03-02'));
    if (answer.is !== 'response') throw new Error('not saved');
    expect(await countSaved()).toBe(before + 1);
    const clusterId = forum.clusters[0].id;
    expect(heard).toEqual([{ what: 'benchmark', forumId: forum.forumId, clusterId }]);

    const location = answer.response.headers.get('location') ?? '';
    expect(location).toMatch(new RegExp(`^/cluster/${clusterId}\\?benchmark=[\\w-]+&saved=new$`));
    const page = await forum.request(LEAD_1, location);
    const notes = answer.response.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    page.headers.set('cookie', `${page.headers.get('cookie')}; ${notes}`);
    const shown = await clusterLoader({ request: page, params: { clusterId }, context: forum.context });
    expect(shown.saved).toMatchObject({ how: 'new', more: 0 });
    expect(shown.saved?.notes).toHaveLength(2);
    expect(shown.saved?.notes[0]).toMatch(/^Rad 1, kolonne «Snakk»: /);
    expect(shown.shown?.takenOn).toBe('2026-03-02');
  });

  test('[BM20] that was there already changes nothing and says so', async () => {
    await sendAndSave(send(LEAD_1, GOOD, '2026-03-03'));
    const before = await countSaved();
    heard.splice(0);
    const answer = await sendAndSave(send(LEAD_1, GOOD, '2026-03-03'));
    expect(answer.is === 'response' && answer.response.headers.get('location')).toMatch(/&saved=same$/);
    expect(await countSaved()).toBe(before);
    expect(heard).toEqual([]);
  });
});

describe('the template', () => {
  test('is a sheet of the forum’s indicators in the person’s language', async () => {
    const clusterId = forum.clusters[0].id;
    const path = `/cluster/${clusterId}/benchmarks/template?as=csv`;
    const answer = await callRoute(
      forum,
      templateLoader,
      LEAD_1,
      path,
      { clusterId },
      {
        headers: { 'accept-language': 'en' },
      },
    );
    if (answer.is !== 'response') throw new Error('no file');
    expect(answer.response.headers.get('content-disposition')).toBe('attachment; filename="benchmark-template.csv"');
    const lines = (await answer.response.text()).trim().split('\r\n');
    expect(lines[0]).toBe('Code,Indicator,Score,Light,Remark');
    expect(lines).toHaveLength(32);
  });

  test('is refused to other clusters', async () => {
    const clusterId = forum.clusters[0].id;
    const answer = await callRoute(forum, templateLoader, LEAD_2, `/cluster/${clusterId}`, { clusterId });
    expect(statusOf(answer)).toBe(403);
  });
});
