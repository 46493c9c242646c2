import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import readXlsxFile from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chooseSharing } from '#app/data/round-changes.server.ts';
import { listRounds, type Round } from '#app/data/rounds.server.ts';
import { callRoute, statusOf } from '#tests/support/call-route.ts';
import { COORDINATOR, LEAD_1, LEAD_2, openDemoForum, type DemoForum } from '#tests/support/demo-forum.ts';
import { loader } from './route.ts';

let forum: DemoForum;
let newest: Round;
const OBSERVER = 'observer@demo.example';
const EXPERT_1 = 'expert1@demo.example';

beforeAll(async () => {
  forum = await openDemoForum(new Date('2026-03-31T10:00:00Z'));
  await forum.addPerson(OBSERVER, 'observer', { forumId: forum.forumId });
  await forum.addPerson(EXPERT_1, 'reviewer', { clusterId: forum.clusters[0].id });
  const [round] = await listRounds(forum.context.db, forum.forumId);
  if (round === undefined) throw new Error('the demo has rounds');
  newest = round;
});
afterAll(() => forum.close());

async function ask(email: string | null, query: string) {
  const { forumId } = forum;
  return callRoute(forum, loader as never, email, `/forum/${forumId}/scorecard/export?${query}`, { forumId });
}
async function file(email: string, as: string): Promise<Buffer> {
  const answer = await ask(email, `as=${as}`);
  if (answer.is !== 'response') throw new Error('no file');
  expect(answer.response.status).toBe(200);
  expect(answer.response.headers.get('content-disposition')).toContain(`regional-scorecard-${newest.takenOn}.${as}`);
  return Buffer.from(await answer.response.arrayBuffer());
}
/** A sheet of the workbook, from 1. */
async function sheet(email: string, at: number): Promise<unknown[][]> {
  return (await readXlsxFile(await file(email, 'xlsx')))[at - 1]?.data as unknown[][];
}
async function pdf(email: string) {
  const document = await getDocument({ data: new Uint8Array(await file(email, 'pdf')), verbosity: 0 }).promise;
  const pages: string[] = [];
  for (let n = 1; n <= document.numPages; n += 1) {
    const { items } = await (await document.getPage(n)).getTextContent();
    pages.push(items.map((item) => ('str' in item ? item.str : '')).join(' '));
  }
  return { pages, metadata: await document.getMetadata() };
}
const others = () => forum.clusters.slice(1).map(({ name }) => name);
const hideOne = (sharesLights: boolean) =>
  chooseSharing(forum.context.db, {
    roundId: newest.id,
    clusterId: forum.clusters[2]?.id ?? ('' as never),
    sharesLights,
  });

describe('who may have the file', () => {
  test('[PE4] whoever sees the page, and nobody else', async () => {
    expect(statusOf(await ask(EXPERT_1, 'as=csv'))).toBe(403);
    expect(statusOf(await ask(null, 'as=csv'))).toBe(302);
    expect(statusOf(await ask(OBSERVER, 'as=csv'))).toBe(200);
    expect(statusOf(await ask(COORDINATOR, 'as=docx'))).toBe(400);
    expect(statusOf(await ask(COORDINATOR, 'as=csv&round=nowhere'))).toBe(404);
  });

  test('[PE7] no file names a cluster that the page does not', async () => {
    await hideOne(false);
    const csv = (await file(LEAD_1, 'csv')).toString('utf8');
    const workbook = JSON.stringify(await Promise.all([1, 2, 3, 4].map((at) => sheet(LEAD_1, at))));
    const paper = (await pdf(LEAD_1)).pages.join(' ');
    for (const text of [csv, workbook, paper]) {
      expect(text).toContain(forum.clusters[0].name);
      for (const name of others()) expect(text).not.toContain(name);
    }
    await hideOne(true);
  });
});

describe('[CT1] one of its tables', () => {
  const TABLES = ['groups', 'indicators', 'weak', 'clusters'];

  test('is the one of the whole file, as a sheet and as a CSV', async () => {
    const whole = await readXlsxFile(await file(COORDINATOR, 'xlsx'));
    for (const [at, table] of TABLES.entries()) {
      const answer = await ask(COORDINATOR, `as=xlsx&table=${table}`);
      if (answer.is !== 'response') throw new Error('no file');
      expect(await readXlsxFile(Buffer.from(await answer.response.arrayBuffer()))).toEqual([whole[at]]);
      const csv = await ask(COORDINATOR, `as=csv&table=${table}`);
      if (csv.is !== 'response') throw new Error('no file');
      expect((await csv.response.text()).split('\r\n\r\n')).toHaveLength(1);
    }
    const named = await ask(COORDINATOR, 'as=csv&table=weak');
    if (named.is !== 'response') throw new Error('no file');
    expect(named.response.headers.get('content-disposition')).toContain('-felles-svakheter.csv"');
  });

  test('is for those who have the whole file, and names no cluster that the page does not', async () => {
    await hideOne(false);
    for (const table of TABLES) {
      expect(statusOf(await ask(EXPERT_1, `as=csv&table=${table}`))).toBe(403);
      expect(statusOf(await ask(null, `as=csv&table=${table}`))).toBe(302);
      const answer = await ask(LEAD_1, `as=csv&table=${table}`);
      if (answer.is !== 'response') throw new Error('no file');
      const text = await answer.response.text();
      for (const name of others()) expect(text).not.toContain(name);
    }
    await hideOne(true);
  });

  test('is refused where there is none of that name, and on paper', async () => {
    expect(statusOf(await ask(COORDINATOR, 'as=csv&table=scores'))).toBe(400);
    expect(statusOf(await ask(COORDINATOR, 'as=pdf&table=groups'))).toBe(400);
  });
});

describe('what is in it', () => {
  test('the workbook has the groups, indicators, joint weaknesses and clusters, with numbers as numbers and codes as text', async () => {
    const groups = await sheet(COORDINATOR, 1);
    expect(groups).toHaveLength(1 + 1 + 5);
    expect(groups[1]?.slice(2, 6).reduce<number>((sum, cell) => sum + Number(cell), 0)).toBe(7 * 31);
    const indicators = await sheet(COORDINATOR, 2);
    expect(indicators).toHaveLength(1 + 31);
    const cooperation = indicators.find(([code]) => code === '2.6');
    expect(cooperation?.[1]).toBe('Samarbeid innad i klyngen');
    expect(typeof cooperation?.[3]).toBe('number');
    const clusters = await sheet(COORDINATOR, 4);
    expect(clusters.slice(1).map(([name]) => name)).toEqual(forum.clusters.map(({ name }) => name));
  });

  test('the CSV has the same, as Norwegian Excel reads it', async () => {
    const text = (await file(COORDINATOR, 'csv')).toString('utf8');
    expect(text.startsWith('\ufeffGrupper\r\n')).toBe(true);
    expect(text).toContain('2.6;Samarbeid innad i klyngen;Felles innovasjonsprosjekter;');
    expect(text).toContain('Livsnær Helseteknologi;');
  });

  test('the PDF says what it is, that bounds are not official, and has its letters right on numbered pages', async () => {
    const { pages, metadata } = await pdf(COORDINATOR);
    const text = pages.join(' ');
    for (const part of [
      'Regional scorecard',
      'ikke offisielle',
      'Młodzianowski',
      'Livsnær Helseteknologi',
      'Forpliktet deltakelse',
    ]) {
      expect(text).toContain(part);
    }
    pages.forEach((page, at) => expect(page).toContain(`Side ${at + 1} av ${pages.length}`));
    expect((metadata.info as { Title?: string }).Title).toBe('Regional scorecard');
  });

  test('a name that begins as a formula does in no file become one', async () => {
    const evil = '=HYPERLINK("http://evil.example")';
    await forum.context.db.cluster.update({ where: { id: forum.clusters[1].id }, data: { name: evil } });
    const text = (await file(LEAD_2, 'csv')).toString('utf8');
    expect(text).toContain(`"'=HYPERLINK(""http://evil.example"")"`);
    const cells = (await sheet(LEAD_2, 4)).map(([name]) => name);
    expect(cells).toContain(evil);
    await forum.context.db.cluster.update({
      where: { id: forum.clusters[1].id },
      data: { name: forum.clusters[1].name },
    });
  });
});
