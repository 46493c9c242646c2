import readXlsxFile from 'read-excel-file/node';
import writeXlsxFile, { type SheetData } from 'write-excel-file/node';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asId, type PersonId } from '#app/domain/ids.ts';
import type { Action } from '#app/domain/action.ts';
import { loader as exportLoader } from '#app/routes/plan-export/route.ts';
import { callRoute, statusOf, type RouteAnswer } from '#tests/support/call-route.ts';
import { COORDINATOR, LEAD_1, LEAD_2, openDemoForum, ORIGIN, type DemoForum } from '#tests/support/demo-forum.ts';
import { action, loader, type PlanImportData } from './route.tsx';

let forum: DemoForum;
let planId: string;
const OBSERVER = 'observer@demo.example';
const EXPERT_1 = 'expert1@demo.example';

beforeAll(async () => {
  forum = await openDemoForum(new Date('2026-03-31T10:00:00Z'));
  planId = forum.planOf(forum.clusters[0]).id;
  await forum.addPerson(OBSERVER, 'observer', { forumId: forum.forumId });
  await forum.addPerson(EXPERT_1, 'reviewer', { clusterId: forum.clusters[0].id });
});
afterAll(() => forum.close());

type Rows = unknown[][];

async function exported(email = LEAD_1, of = planId): Promise<Buffer> {
  const answer = await callRoute(forum, exportLoader as never, email, `/plan/${of}/export?as=xlsx`, { planId: of });
  if (answer.is !== 'response') throw new Error('no file');
  return Buffer.from(await answer.response.arrayBuffer());
}

async function edited(file: Buffer, edit: (actions: Rows) => void): Promise<Buffer> {
  const sheets = await readXlsxFile(file);
  edit(sheets[0]?.data as Rows);
  return writeXlsxFile(
    sheets.map(({ sheet, data }) => ({ sheet, data: data as SheetData, dateFormat: 'yyyy-mm-dd' })),
  ).toBuffer();
}

function cell(rows: Rows, row: number, heading: string, value: unknown): void {
  const at = rows[0]?.indexOf(heading) ?? -1;
  const cells = rows[row];
  if (at === -1 || cells === undefined) throw new Error(`no ${heading} in row ${row}`);
  cells[at] = value;
}

const post = (email: string | null, body: FormData | URLSearchParams, of = planId) =>
  callRoute(forum, action as never, email, `/plan/${of}/import`, { planId: of }, { method: 'POST', body });

function upload(email: string | null, file: Buffer, of = planId) {
  const form = new FormData();
  form.set('file', new File([new Uint8Array(file)], 'plan.xlsx'));
  return post(email, form, of);
}

const wayOf = (answer: RouteAnswer<unknown>): URL =>
  new URL(answer.is === 'response' ? (answer.response.headers.get('location') ?? '') : '', ORIGIN);

async function page(email: string, search: string, of = planId): Promise<PlanImportData> {
  const answer = await callRoute(forum, loader, email, `/plan/${of}/import${search}`, { planId: of });
  if (answer.is !== 'data') throw new Error(`no page: ${answer.response.status}`);
  return answer.data as PlanImportData;
}

async function looked(email: string, file: Buffer, of = planId) {
  const { search } = wayOf(await upload(email, file, of));
  const { preview } = await page(email, search, of);
  if (preview?.found === null || preview === null) throw new Error(JSON.stringify(preview?.problems));
  return { ...preview, differences: preview.found.differences };
}

const apply = (
  email: string,
  preview: { id: string; seq: number },
  choices: Record<string, string> = {},
  of = planId,
) => post(email, new URLSearchParams({ file: preview.id, seq: String(preview.seq), ...choices }), of);

async function actions(of = planId): Promise<readonly Action[]> {
  return (await forum.context.rooms.read(of as never)).content?.actions ?? [];
}

describe('who may import', () => {
  test('[EX1] those who write the plan, and neither its readers nor strangers', async () => {
    const file = await exported();
    for (const [email, status] of [
      [LEAD_1, 302],
      [COORDINATOR, 403],
      [EXPERT_1, 403],
      [LEAD_2, 403],
      [OBSERVER, 403],
    ] as const) {
      expect(statusOf(await upload(email, file)), email).toBe(status);
      const shown = await callRoute(forum, loader, email, `/plan/${planId}/import`, { planId });
      expect(statusOf(shown), email).toBe(status === 302 ? 200 : 403);
      expect(statusOf(await apply(email, { id: 'x', seq: 1 })), email).toBe(status);
    }
    expect(wayOf(await upload(null, file)).pathname).toBe('/sign-in');
    expect(statusOf(await upload(OBSERVER, file, forum.sharedPlan.id))).toBe(403);
  });

  test('[EX1] a file that waits is nobody else’s', async () => {
    const shared = forum.sharedPlan.id;
    const { search } = wayOf(await upload(LEAD_1, await exported(LEAD_1, shared), shared));
    expect(await page(LEAD_2, search, shared)).toMatchObject({ isGone: true, preview: null });
    const { preview } = await page(LEAD_1, search, shared);
    const other = await apply(LEAD_2, { id: preview?.id ?? '', seq: preview?.seq ?? 0 }, {}, shared);
    expect(wayOf(other).searchParams.has('done')).toBe(false);
  });
});

describe('an edited sheet', () => {
  test('[EX4] [EX5] [EX6] [EX7] is looked over, applied once however often it is sent, and changes nothing when it comes again', async () => {
    const before = await actions();
    const file = await edited(await exported(), (rows) => {
      cell(rows, 1, 'Tittel', 'From the sheet');
      cell(rows, 1, 'Kostnad i kroner', 12_000);
      rows.push(
        (rows[0] ?? []).map((heading) =>
          heading === 'Tittel' ? 'A new row' : heading === 'Status' ? 'In progress' : null,
        ),
      );
    });
    const seq = await forum.context.rooms.newestSeq(planId as never);
    const preview = await looked(LEAD_1, file);
    expect(await forum.context.rooms.newestSeq(planId as never)).toBe(seq);
    expect(preview.differences.fields.map(({ field, to }) => [field, to])).toEqual([
      ['title', 'From the sheet'],
      ['costNok', 12_000],
    ]);
    const [one, two] = await Promise.all([apply(LEAD_1, preview), apply(LEAD_1, preview)]);
    expect([one, two].map((answer) => wayOf(answer).searchParams.get('done'))).toEqual(['3', '3']);
    expect(await forum.context.rooms.newestSeq(planId as never)).toBe(seq + 1);
    const now = await actions();
    expect(now[0]).toMatchObject({ id: before[0]?.id, title: 'From the sheet', costNok: 12_000 });
    expect(now.slice(1, -1)).toEqual(before.slice(1));
    expect(now.at(-1)).toMatchObject({ title: 'A new row', status: 'in-progress' });
    const again = await looked(LEAD_1, file);
    expect(again.differences).toMatchObject({ fields: [], additions: [], missing: [], alreadyAdded: 1 });
    expect(wayOf(await apply(LEAD_1, again)).searchParams.get('done')).toBe('0');
    expect(await forum.context.rooms.newestSeq(planId as never)).toBe(seq + 1);
    const [newest] = await forum.context.rooms.changes(planId as never, { before: seq + 2, limit: 1 });
    const lead = await forum.context.db.person.findFirstOrThrow({ where: { email: LEAD_1 } });
    expect(newest?.personId).toBe(asId<PersonId>(lead.id));
  });

  test('[EX4] [EX5] what both have changed waits for a choice, and the plan’s stays unless the sheet’s is chosen', async () => {
    const file = await exported();
    const [first] = await actions();
    if (first === undefined) throw new Error('the demo has actions');
    const theirs = await looked(LEAD_1, await edited(file, (rows) => cell(rows, 1, 'Finansiering', 'The county')));
    await apply(LEAD_1, theirs);
    const mine = await looked(LEAD_1, await edited(file, (rows) => cell(rows, 1, 'Finansiering', 'The members')));
    expect(mine.differences.fields).toMatchObject([
      { field: 'funding', is: 'conflict', was: first.funding, now: 'The county', to: 'The members' },
    ]);
    await apply(LEAD_1, mine);
    expect((await actions())[0]?.funding).toBe('The county');
    await apply(LEAD_1, mine, { [`conflict/funding/${first.id}`]: 'sheet' });
    expect((await actions())[0]?.funding).toBe('The members');
  });

  test('[EX6] what the plan has changed while somebody looked is shown again, and nothing is done', async () => {
    // Of one person five wait, and with a clock that stands still nobody knows which are the newest.
    await forum.context.db.sheetUpload.deleteMany();
    const file = await exported();
    const late = await looked(
      LEAD_1,
      await edited(file, (rows) => {
        cell(rows, 1, 'Ansvarlig', 'Late');
        cell(rows, 2, 'Tittel', 'Late too');
      }),
    );
    await apply(LEAD_1, await looked(LEAD_1, await edited(file, (rows) => cell(rows, 1, 'Ansvarlig', 'First'))));
    const way = wayOf(await apply(LEAD_1, late));
    expect(way.searchParams.get('changed')).toBe('1');
    const [one, two] = await actions();
    expect([one?.responsible, two?.title]).toEqual(['First', expect.not.stringContaining('Late')]);
    const { preview } = await page(LEAD_1, way.search);
    expect(preview?.found?.differences.fields.map(({ is }) => is)).toEqual(['conflict', 'change']);
  });

  test('[EX5] rows that are gone from the sheet stay in the plan unless something else is chosen', async () => {
    const before = await actions();
    const preview = await looked(LEAD_1, await edited(await exported(), (rows) => rows.splice(1, 2)));
    const [first, second] = preview.differences.missing;
    expect(preview.differences.missing.map(({ id }) => id)).toEqual(before.slice(0, 2).map(({ id }) => id));
    expect(wayOf(await apply(LEAD_1, preview)).searchParams.get('done')).toBe('0');
    expect(await actions()).toEqual(before);
    await apply(LEAD_1, preview, {
      [`missing/${first?.id}`]: 'remove',
      [`missing/${second?.id}`]: second?.canStop === true ? 'stop' : 'remove',
    });
    const now = await actions();
    expect(now.some(({ id }) => id === first?.id)).toBe(false);
    if (second?.canStop === true) expect(now.find(({ id }) => id === second.id)?.status).toBe('stopped');
  });

  test('[EX3] a file with problems is told with all of them, and cannot be applied', async () => {
    const file = await edited(await exported(), (rows) => {
      cell(rows, 1, 'Status', 'nearly');
      cell(rows, 1, 'Frist', 'soon');
    });
    const { search } = wayOf(await upload(LEAD_1, file));
    const { preview } = await page(LEAD_1, search);
    expect(preview?.problems.map(({ code }) => code)).toEqual(['plan-sheet.unknown-status', 'plan-sheet.not-a-day']);
    expect(wayOf(await apply(LEAD_1, { id: preview?.id ?? '', seq: preview?.seq ?? 0 })).searchParams.has('done')).toBe(
      false,
    );
  });
});
