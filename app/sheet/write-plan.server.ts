import writeXlsxFile, { type SheetData } from 'write-excel-file/node';
import { dateOf } from '#app/domain/day.ts';
import type { Locale } from '#app/domain/indicator-set.ts';
import type { PlanContent } from '#app/domain/plan.ts';
import { actionRow, cellWords, goalRow, type RowField, type RowValue } from '#app/domain/plan-rows.ts';
import type { Cell } from '#app/domain/sheet.ts';
import { PLAN_SHEET_WORDS } from '#app/i18n/plan-sheet-words.ts';
import { writeCell, type SheetNames } from './plan-cells.ts';
import { actionFields, GOAL_FIELDS, headingOf } from './plan-columns.ts';
import { cellMark, writeFingerprint } from './plan-fingerprint.ts';

/** A column that is there to be read: what has no form that a cell could be edited in. */
export interface ReadingColumn {
  readonly heading: string;
  /** By action id. */
  readonly of: (actionId: string) => string;
}

export interface PlanWorkbook {
  readonly planId: string;
  readonly seq: number;
  readonly isShared: boolean;
  readonly content: PlanContent;
  readonly names: SheetNames;
  readonly reading: readonly ReadingColumn[];
  /** What the file is about, line by line. */
  readonly about: readonly (readonly [name: string, value: string])[];
}

type Written = SheetData[number][number];

const WIDTHS: Readonly<Partial<Record<RowField, number>>> = {
  title: 42,
  responsible: 24,
  responsiblePeople: 24,
  indicators: 18,
  milestones: 40,
  participants: 32,
  expectedEffect: 40,
  actualEffect: 40,
};

/** [EX3] [EX4] The plan as a workbook that can be edited and uploaded again: of each cell it is known what stood there. */
export function writePlanXlsx(plan: PlanWorkbook, locale: Locale): Promise<Buffer> {
  const words = PLAN_SHEET_WORDS[locale];
  const { content, reading } = plan;
  const fields = actionFields(plan.isShared);
  const actions = content.actions.map((action) =>
    row(
      plan,
      locale,
      fields,
      actionRow(action),
      action.id,
      reading.map(({ of }) => of(action.id)),
    ),
  );
  const goals = content.goals.map((goal) => row(plan, locale, GOAL_FIELDS, goalRow(goal), goal.id, []));
  const notRead = reading.map(({ heading }) => words.notRead({ heading }));
  return writeXlsxFile([
    sheet(
      words.sheets.actions,
      [
        ...fields.map((field) => ({ title: headingOf('actions', field, locale), width: WIDTHS[field] ?? 14 })),
        ...notRead.map((title) => ({ title, width: 40 })),
        ...lastColumns(locale),
      ],
      actions,
    ),
    sheet(
      words.sheets.goals,
      [
        ...GOAL_FIELDS.map((field) => ({ title: headingOf('goals', field, locale), width: WIDTHS[field] ?? 14 })),
        ...lastColumns(locale),
      ],
      goals,
    ),
    sheet(
      words.sheets.text,
      [{ title: words.text, width: 110 }],
      content.text.split('\n').map((line) => [text(line)]),
    ),
    sheet(
      words.sheets.about,
      [
        { title: words.sheets.about, width: 20 },
        { title: '', width: 110 },
      ],
      [
        ...plan.about,
        ...words.about.lines.split('\n').map((line, at) => [at === 0 ? words.about.how : '', line] as const),
      ].map(([name, value]) => [text(name), text(value)]),
    ),
  ]).toBuffer();
}

const lastColumns = (locale: Locale) => [
  { title: PLAN_SHEET_WORDS[locale].id, width: 12 },
  { title: PLAN_SHEET_WORDS[locale].fingerprint, width: 12 },
];

function row(
  plan: PlanWorkbook,
  locale: Locale,
  fields: readonly RowField[],
  values: object,
  id: string,
  readings: readonly string[],
): Written[] {
  const cells = fields.map((field) => {
    const value = (values as Partial<Record<RowField, RowValue>>)[field] ?? null;
    return [field, writeCell(field, value, plan.names, locale)] as const;
  });
  const fingerprint = writeFingerprint({
    planId: plan.planId,
    seq: plan.seq,
    locale,
    cells: new Map(cells.map(([field, cell]) => [field, cellMark(cell)])),
  });
  return [
    ...cells.map(([, cell]) => written(cell)),
    ...readings.map((reading) => text(reading)),
    text(id),
    text(fingerprint, false),
  ];
}

function sheet(
  name: string,
  columns: readonly { readonly title: string; readonly width: number }[],
  rows: readonly (readonly Written[])[],
) {
  const header = columns.map(({ title }): Written => ({ value: title, fontWeight: 'bold', wrap: true }));
  return {
    sheet: name,
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
    data: [header, ...rows.map((cells) => [...cells])],
  };
}

function written(cell: Cell): Written {
  switch (cell.is) {
    case 'empty':
      return null;
    case 'date':
      return { value: dateOf(cell.day), type: Date, format: 'yyyy-mm-dd', alignVertical: 'top' };
    case 'number':
      return { value: cell.number, type: Number, alignVertical: 'top' };
    default:
      return text(cell.text);
  }
}

/** Text is a string in the file, never a formula, whatever it begins with. */
function text(of: string, wrap = true): Written {
  const words = cellWords(of);
  return words === '' ? null : { value: words, type: String, format: '@', alignVertical: 'top', wrap };
}
