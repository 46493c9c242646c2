import { afterAll, beforeAll, expect, test } from 'vitest';
import { action } from '#app/routes/benchmark-new/route.tsx';
import { readSheet } from '#app/sheet/read-sheet.server.ts';
import { callRoute, statusOf } from '#tests/support/call-route.ts';
import { COORDINATOR, LEAD_1, LEAD_2, openDemoForum, type DemoForum } from '#tests/support/demo-forum.ts';
import { loader } from './remarks.ts';

let forum: DemoForum;
const MEMBER = 'member@demo.example';

beforeAll(async () => {
  forum = await openDemoForum(new Date('2026-03-31T10:00:00Z'));
  await forum.addPerson(MEMBER, 'member', { clusterId: forum.clusters[0].id });
});
afterAll(() => forum.close());

/** The upload's id; null where the file was not taken in. */
async function uploadOf(content: string): Promise<string | null> {
  const clusterId = forum.clusters[0].id;
  const body = new FormData();
  body.set('file', new File([content], 'vår.csv'));
  body.set('takenOn', '2026-03-01');
  const path = `/cluster/${clusterId}/benchmarks/new`;
  const answer = await callRoute(forum, action, LEAD_1, path, { clusterId }, { method: 'POST', body });
  const location = answer.is === 'response' ? answer.response.headers.get('location') : null;
  return /\/upload\/([\w-]+)\?/.exec(location ?? '')?.[1] ?? null;
}

function download(email: string | null, uploadId: string, search = '') {
  const clusterId = forum.clusters[0].id;
  return callRoute(forum, loader, email, `/cluster/${clusterId}${search}`, { clusterId, uploadId });
}

test('[BM25] a refused sheet can be had with its problems', async () => {
  const answer = await download(LEAD_1, (await uploadOf('Kode;Verdi\n1.1.0;mye\n')) ?? '');
  if (answer.is !== 'response') throw new Error('no file');
  expect(answer.response.headers.get('content-disposition')).toBe('attachment; filename="benchmarking-med-feil.xlsx"');
  const sheet = await readSheet(new Uint8Array(await answer.response.arrayBuffer()));
  expect(sheet.ok && sheet.value[1]?.cells[2]).toMatchObject({ text: expect.stringContaining('ikke et tall') });
});

test('[BM28] its problems are those of how it is read', async () => {
  const id = (await uploadOf('Kode;Verdi\n9.9;45\n1.1.0;mye\n')) ?? '';
  const answer = await download(LEAD_1, id, '?r2=2.6');
  if (answer.is !== 'response') throw new Error('no file');
  const sheet = await readSheet(new Uint8Array(await answer.response.arrayBuffer()));
  expect(sheet.ok && sheet.value.map(({ cells }) => cells[2]?.is)).toEqual(['text', 'empty', 'text']);
});

test('[BM25] only by the one who sent it, and for a day', async () => {
  const uploadId = (await uploadOf('Kode;Verdi\n1.1.0;mye\n')) ?? '';
  expect(statusOf(await download(MEMBER, uploadId))).toBe(404);
  for (const email of [LEAD_2, COORDINATOR]) expect(statusOf(await download(email, uploadId)), email).toBe(403);
  expect(statusOf(await download(null, uploadId))).toBe(302);
  const createdAt = new Date('2026-03-30T09:00:00Z');
  await forum.context.db.sheetUpload.update({ where: { id: uploadId }, data: { createdAt } });
  expect(statusOf(await download(LEAD_1, uploadId))).toBe(404);
});

test('[BM25] what is no sheet is not kept, and of one person’s only the newest few', async () => {
  expect(await uploadOf('%PDF-1.7')).toBeNull();
  for (let n = 0; n < 7; n += 1) await uploadOf('Kode;Verdi\n1.1.0;mye\n');
  expect(await forum.context.db.sheetUpload.count()).toBe(5);
});
