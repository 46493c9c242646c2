import { unzipSync, strFromU8 } from 'fflate';
import readXlsxFile from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { callRoute, statusOf } from '#tests/support/call-route.ts';
import { COORDINATOR, LEAD_1, LEAD_2, openDemoForum, type DemoForum } from '#tests/support/demo-forum.ts';
import { loader as apiPlan } from '#app/routes/api/plan.ts';
import { loader } from './route.ts';
import { planJson } from './write-json.ts';

let forum: DemoForum;
let planId: string;
const EXPERT_1 = 'expert1@demo.example';
const OBSERVER = 'observer@demo.example';

beforeAll(async () => {
  forum = await openDemoForum(new Date('2026-03-31T10:00:00Z'));
  planId = forum.planOf(forum.clusters[0]).id;
  await forum.addPerson(EXPERT_1, 'reviewer', { clusterId: forum.clusters[0].id });
  await forum.addPerson(OBSERVER, 'observer', { forumId: forum.forumId });
});
afterAll(() => forum.close());

const ask = (email: string | null, query: string, of = planId) =>
  callRoute(forum, loader as never, email, `/plan/${of}/export?${query}`, { planId: of });

async function file(query: string, of = planId, email = LEAD_1): Promise<Buffer> {
  const answer = await ask(email, query, of);
  if (answer.is !== 'response') throw new Error('no file');
  expect(answer.response.status).toBe(200);
  return Buffer.from(await answer.response.arrayBuffer());
}

describe('who may have the file', () => {
  test('[EX1] an individual plan: whoever reads it, and no one else', async () => {
    for (const [email, status] of [
      [LEAD_1, 200],
      [COORDINATOR, 200],
      [EXPERT_1, 200],
      [LEAD_2, 403],
      [OBSERVER, 403],
      [null, 302],
    ] as const) {
      expect(statusOf(await ask(email, 'as=md')), String(email)).toBe(status);
    }
    expect(statusOf(await ask(LEAD_1, 'as=md', 'no-such-plan'))).toBe(404);
    expect(statusOf(await ask(LEAD_1, 'as=exe'))).toBe(400);
  });

  test('[EX1] the shared plan: observers too, and not the expert of one cluster', async () => {
    const shared = forum.sharedPlan.id;
    expect(statusOf(await ask(OBSERVER, 'as=json', shared))).toBe(200);
    expect(statusOf(await ask(EXPERT_1, 'as=json', shared))).toBe(403);
  });
});

test('[EX9] comments go along where they are asked for, without what was deleted', async () => {
  const { db } = forum.context;
  const lead = await db.person.findUniqueOrThrow({ where: { email: LEAD_1 } });
  const createdAt = new Date('2026-03-01T10:00:00Z');
  const comment = (id: string, position: number, text: string, deletedAt: Date | null = null) => ({
    id,
    position,
    text,
    authorId: lead.id,
    createdAt,
    deletedAt,
  });
  await db.discussionThread.create({
    data: {
      id: 'thread-1',
      planId,
      createdById: lead.id,
      createdAt,
      comments: { create: [comment('c-1', 1, `Spør @[${lead.id}]`), comment('c-2', 2, 'Hemmelig', createdAt)] },
    },
  });
  const asked = planJson.parse(JSON.parse((await file('as=json&comments=1')).toString()));
  expect(asked.comments?.[0]?.comments).toMatchObject([{ name: lead.name, text: `Spør @${lead.name}` }]);
  expect(JSON.stringify(asked)).not.toContain('Hemmelig');
  expect((await file('as=json')).toString()).not.toContain('Spør');
  expect((await file('as=md&comments=1', planId, EXPERT_1)).toString()).toContain('Spør');
});

describe('what is in it', () => {
  test('[EX2] each kind is what its name says', async () => {
    const answer = await ask(LEAD_1, 'as=docx&history=1');
    if (answer.is !== 'response') throw new Error('no file');
    expect(answer.response.headers.get('content-disposition')).toMatch(
      /^attachment; filename="forbedringsplan-[a-z0-9-]+-2026-03-31\.docx"$/,
    );
    const docx = unzipSync(new Uint8Array(await answer.response.arrayBuffer()));
    const document = strFromU8(docx['word/document.xml'] ?? new Uint8Array());
    const { content } = await forum.context.rooms.read(planId as never);
    for (const { title } of content?.actions ?? []) expect(document).toContain(title.replaceAll('&', '&amp;'));
    expect(document).toContain('Historikk');
    expect((await file('as=pdf')).subarray(0, 5).toString()).toBe('%PDF-');
    expect((await file('as=md')).toString()).toMatch(/^# /);
    const sheets = await readXlsxFile(await file('as=xlsx'));
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['Tiltak', 'Mål', 'Tekst', 'Om filen']);
    expect(sheets[0]?.data).toHaveLength(1 + (content?.actions.length ?? 0));
  });

  test('[EX2] JSON says what the API says, with the rich texts and, where asked for, who changed it when', async () => {
    const plain = planJson.parse(JSON.parse((await file('as=json')).toString()));
    const api = await callRoute(forum, apiPlan as never, LEAD_1, `/api/v1/plans/${planId}`, { planId });
    expect(plain.plan).toEqual(api.is === 'response' ? await api.response.json() : null);
    expect(plain.history).toBeUndefined();
    expect(JSON.stringify(plain.richText)).toContain('paragraph');
    const { history } = planJson.parse(JSON.parse((await file('as=json&history=1')).toString()));
    const edits = await forum.context.rooms.newestSeq(planId as never);
    expect(history?.entries.reduce((sum, { changes }) => sum + changes, 0)).toBe(edits);
  });

  test('[PL3] no file of a cluster’s plan names another cluster', async () => {
    const others = forum.clusters.slice(1).map(({ name }) => name);
    const texts = [
      (await file('as=json')).toString(),
      (await file('as=md')).toString(),
      JSON.stringify(await readXlsxFile(await file('as=xlsx'))),
    ];
    for (const text of texts) for (const name of others) expect(text).not.toContain(name);
  });

  test('a plan of which nothing can be read is no empty file', async () => {
    const other = forum.planOf(forum.clusters[1]).id;
    await forum.spoil(other);
    expect(statusOf(await ask(LEAD_2, 'as=docx', other))).toBe(500);
  });
});
