import { unzipSync, strFromU8 } from 'fflate';
import readXlsxFile from 'read-excel-file/node';
import writeXlsxFile, { type SheetData } from 'write-excel-file/node';
import { describe, expect, test } from 'vitest';
import { LOCALES, type Locale } from '#app/domain/indicator-set.ts';
import type { PlanContent } from '#app/domain/plan.ts';
import { planDifferences, type Differences } from '#app/domain/plan-differences.ts';
import { seeded, seeds } from '#tests/support/random.ts';
import { CLUSTERS, CODES, PEOPLE, randomPlan } from '#tests/support/random-plan.ts';
import type { SheetNames } from './plan-cells.ts';
import { readPlanXlsx } from './read-plan.server.ts';
import { writePlanXlsx } from './write-plan.server.ts';

const names: SheetNames = { clusters: CLUSTERS, people: PEOPLE, indicatorCodes: new Set(CODES) };
const PLAN = { planId: 'plan-1', seq: 7, isShared: true, names };

const exported = (content: PlanContent, locale: Locale) =>
  writePlanXlsx(
    { ...PLAN, content, reading: [{ heading: 'Beskrivelse', of: () => '=1+1' }], about: [['Plan', '=HYPERLINK("x")']] },
    locale,
  );

async function differences(file: Buffer, now: PlanContent, then?: PlanContent): Promise<Differences> {
  const read = await readPlanXlsx(file, { ...PLAN, content: now });
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  return planDifferences(read.value.rows, now, then);
}

async function problems(file: Buffer, now: PlanContent) {
  const read = await readPlanXlsx(file, { ...PLAN, content: now });
  return read.ok ? [] : read.problem;
}

/** What a person does in a spreadsheet: takes the cells, changes some, saves. */
async function edited(file: Buffer, edit: (sheets: { name: string; rows: unknown[][] }[]) => void): Promise<Buffer> {
  const sheets = (await readXlsxFile(file)).map(({ sheet, data }) => ({ name: sheet, rows: data as unknown[][] }));
  edit(sheets);
  return writeXlsxFile(
    sheets.map(({ name, rows }) => ({ sheet: name, data: rows as SheetData, dateFormat: 'dd.mm.yyyy' })),
  ).toBuffer();
}

const column = (rows: unknown[][], heading: string): number => rows[0]?.indexOf(heading) ?? -1;
function cell(rows: unknown[][], row: number, heading: string, value: unknown): void {
  const cells = rows[row];
  if (cells === undefined || column(rows, heading) === -1) throw new Error(`no ${heading} in row ${row}`);
  cells[column(rows, heading)] = value;
}

function planOf(size: number): PlanContent {
  const plain = randomPlan(seeded(1), size);
  const actions = plain.actions.map((action, at) => ({
    ...action,
    title: `Tiltak ${at}`,
    status: 'planned' as const,
    responsible: 'Marit',
    costNok: 1000,
    milestones: [],
    indicators: new Map([['1.1', null]]),
    participants: [],
    responsiblePeople: new Map(),
  }));
  return { ...plain, actions, goals: [] };
}

describe('a plan that is exported and read again', () => {
  for (const seed of seeds([1, 2, 3, 4, 5, 6, 7, 8])) {
    test(`[EX3] says what the plan says, whatever people wrote (seed ${seed})`, async () => {
      const content = randomPlan(seeded(seed));
      for (const locale of LOCALES) {
        const found = await differences(await exported(content, locale), content, content);
        expect(found).toEqual({ fields: [], additions: [], missing: [], gone: [], alreadyAdded: 0 });
      }
    });

    test(`[EX3] also where a spreadsheet has dropped the fingerprints (seed ${seed})`, async () => {
      const plain = randomPlan(seeded(seed), 6);
      // What the plan's own fields refuse is only let through where it is untouched.
      const content = {
        ...plain,
        actions: plain.actions.map((action) => ({
          ...action,
          title: action.title.trim() === '' ? 'Uten' : action.title.slice(0, 200),
          responsible: '',
          funding: '',
          expectedEffect: action.expectedEffect === '#N/A' ? '' : action.expectedEffect.slice(0, 2000),
          actualEffect: '',
          indicators: new Map([['2.10', null]]),
          participants: [],
          leadCluster: null,
          milestones: [],
        })),
        goals: [],
      };
      const file = await edited(await exported(content, 'nb'), ([actions]) => {
        for (const row of actions?.rows.slice(1) ?? []) row[row.length - 1] = null;
      });
      const told = (await problems(file, content)).map(({ code }) => code);
      expect(told.filter((code) => code !== 'plan-sheet.formula')).toEqual([]);
      if (told.length === 0) expect((await differences(file, content)).fields).toEqual([]);
    });
  }

  test('[EX3] a thousand actions', async () => {
    const content = planOf(1000);
    expect((await differences(await exported(content, 'en'), content, content)).fields).toEqual([]);
  }, 60_000);

  test('[EX2] no cell of it is a formula, dates are dates and numbers are numbers', async () => {
    const plan = randomPlan(seeded(3), 20);
    const actions = plan.actions.map((action, at) => (at === 0 ? { ...action, title: '=SUM(A1:A9)' } : action));
    const file = await exported({ ...plan, actions }, 'nb');
    for (const [name, bytes] of Object.entries(unzipSync(new Uint8Array(file)))) {
      if (name.startsWith('xl/worksheets/')) expect(strFromU8(bytes), name).not.toMatch(/<f[ >]/);
    }
    const rows = (await readXlsxFile(file))[0]?.data as unknown[][];
    const deadline = rows.slice(1).map((row) => row[column(rows, 'Frist')]);
    expect(deadline.some((value) => value instanceof Date)).toBe(true);
    expect(rows.slice(1).some((row) => typeof row[column(rows, 'Kostnad i kroner')] === 'number')).toBe(true);
    expect(rows.slice(1).some((row) => row[column(rows, 'Tittel')] === '=SUM(A1:A9)')).toBe(true);
  });
});

describe('a sheet that somebody has edited', () => {
  const content = planOf(4);

  test('[EX4] says exactly what was changed in it', async () => {
    const file = await edited(await exported(content, 'nb'), ([actions]) => {
      const rows = actions?.rows ?? [];
      cell(rows, 1, 'Tittel', '=Ny tittel');
      cell(rows, 2, 'Status', 'in progress');
      cell(rows, 3, 'Frist', new Date('2027-05-04T00:00:00Z'));
      cell(rows, 3, 'Kostnad i kroner', '12 500,50');
      cell(rows, 4, 'Indikatorer', '2.10; 1.1');
      cell(rows, 4, 'Milepæler', '[x] Invitere – 2026-05-01\nMøte');
      cell(rows, 4, 'Klynger som deltar', 'bergkvarts\nFjord & Hav');
      cell(rows, 4, 'Ansvarlige personer', 'Hansen, Kari; Marit Lia');
      cell(rows, 4, 'Beskrivelse (leses ikke inn)', 'noe annet');
    });
    const { fields, ...rest } = await differences(file, content, content);
    expect(rest).toEqual({ additions: [], missing: [], gone: [], alreadyAdded: 0 });
    expect(fields.map(({ row, field, to, is }) => [row, field, to, is])).toEqual([
      [2, 'title', '=Ny tittel', 'change'],
      [3, 'status', 'in-progress', 'change'],
      [4, 'deadline', '2027-05-04', 'change'],
      [4, 'costNok', 12500.5, 'change'],
      [5, 'responsiblePeople', [PEOPLE[2], PEOPLE[0]], 'change'],
      [5, 'indicators', ['2.10', '1.1'], 'change'],
      [
        5,
        'milestones',
        [
          { title: 'Invitere', isDone: true, due: '2026-05-01' },
          { title: 'Møte', isDone: false, due: null },
        ],
        'change',
      ],
      [5, 'participants', [CLUSTERS[0]?.id, CLUSTERS[1]?.id], 'change'],
    ]);
  });

  test('[EX4] where the plan has changed too, the same field is a conflict and another one is left alone', async () => {
    const file = await edited(await exported(content, 'nb'), ([actions]) => {
      cell(actions?.rows ?? [], 1, 'Tittel', 'Fra arket');
      cell(actions?.rows ?? [], 2, 'Tittel', 'Samme');
    });
    const now = {
      ...content,
      actions: content.actions.map((action, at) =>
        at === 0
          ? { ...action, title: 'Fra planen', funding: 'Fylket' }
          : at === 1
            ? { ...action, title: 'Samme' }
            : action,
      ),
    };
    const { fields } = await differences(file, now, content);
    expect(fields).toMatchObject([
      { field: 'title', was: 'Tiltak 0', now: 'Fra planen', to: 'Fra arket', is: 'conflict' },
    ]);
    expect((await differences(file, now)).fields[0]?.was).toBeUndefined();
  });

  test('[EX4] new rows, rows that are gone, and what the plan got or lost meanwhile are told apart', async () => {
    const file = await edited(await exported(content, 'nb'), ([actions]) => {
      const rows = actions?.rows ?? [];
      rows.splice(2, 1);
      cell(rows, 3, 'Tittel', 'Endret, men fjernet');
      rows.push(rows[0]?.map((heading) => (heading === 'Tittel' ? 'Nytt tiltak' : null)) ?? []);
    });
    const now = {
      ...content,
      actions: [
        ...content.actions.slice(0, 3),
        { ...content.actions[0], id: 'later', title: 'Etterpå' } as (typeof content.actions)[number],
      ],
    };
    const found = await differences(file, now, content);
    expect(found.additions).toMatchObject([{ row: 5, values: { title: 'Nytt tiltak', status: 'planned' } }]);
    expect(found.missing).toEqual([{ part: 'actions', id: 'action-1', title: 'Tiltak 1', canStop: true }]);
    expect(found.gone).toEqual([{ part: 'actions', row: 4, title: 'Endret, men fjernet' }]);
    const added = { ...now, actions: [...now.actions, { ...content.actions[0], id: found.additions[0]?.id } as never] };
    expect(await differences(file, added, content)).toMatchObject({ additions: [], alreadyAdded: 1 });
  });

  test('[EX5] a status that cannot follow is told, not taken', async () => {
    const done = {
      ...content,
      actions: content.actions.map((action) => ({ ...action, status: 'completed' as const })),
    };
    const file = await edited(await exported(done, 'en'), ([actions]) =>
      cell(actions?.rows ?? [], 1, 'Status', 'Stopped'),
    );
    expect((await differences(file, done, done)).fields).toMatchObject([{ field: 'status', is: 'refused' }]);
  });

  test('[EX3] all that is wrong is told at once, with its place', async () => {
    const file = await edited(await exported(content, 'nb'), ([actions]) => {
      const rows = actions?.rows ?? [];
      cell(rows, 1, 'Status', 'Ferdig');
      cell(rows, 1, 'Frist', '32.13.2026');
      cell(rows, 2, 'Kostnad i kroner', 'mye');
      cell(rows, 2, 'Indikatorer', '1.1; 9.9');
      cell(rows, 3, 'Ansvarlige personer', 'Ukjent Navn');
      cell(rows, 3, 'Tittel', null);
      cell(rows, 4, 'id', 'action-2');
      cell(rows, 4, 'Forventet effekt', 'x'.repeat(2001));
    });
    expect((await problems(file, content)).map((one) => [one.code, one.row, one.column])).toEqual([
      ['plan-sheet.unknown-status', 2, 'Status'],
      ['plan-sheet.not-a-day', 2, 'Frist'],
      ['plan-sheet.not-a-number', 3, 'Kostnad i kroner'],
      ['plan-sheet.unknown-indicator', 3, 'Indikatorer'],
      ['plan-sheet.unknown-person', 4, 'Ansvarlige personer'],
      ['plan-sheet.title-missing', 4, null],
      ['plan-sheet.id-twice', 5, null],
      ['plan-sheet.too-long', 5, 'Forventet effekt'],
    ]);
  });

  test('[EX3] another plan’s file, or no plan at all, is refused', async () => {
    const file = await exported(content, 'nb');
    const read = await readPlanXlsx(file, { ...PLAN, planId: 'plan-2', content });
    expect(read.ok ? [] : [...new Set(read.problem.map(({ code }) => code))]).toEqual(['plan-sheet.other-plan']);
    const other = await writeXlsxFile([{ sheet: 'Ark1', data: [[{ value: 'Kode' }]] }]).toBuffer();
    expect((await problems(other, content)).map(({ code }) => code)).toEqual(['plan-sheet.no-actions']);
    expect((await problems(Buffer.from('a;b'), content)).map(({ code }) => code)).toEqual(['sheet.not-a-sheet']);
  });
});
