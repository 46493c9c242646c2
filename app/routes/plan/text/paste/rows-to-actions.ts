import type { Day } from '#app/domain/day.ts';
import { folded } from '#app/domain/folded.ts';
import { typedDay } from '#app/routes/plan/text/pick/typed-day.ts';

/** What a column of a pasted table can be of an action. */
export const ROW_FIELDS = ['title', 'responsible', 'deadline', 'expectedEffect'] as const;
export type RowField = (typeof ROW_FIELDS)[number];

/** For each column what it is; null is left out. */
export type Columns = readonly (RowField | null)[];

/** Headings by which a column is known, in both languages. */
const HEADINGS: Readonly<Record<RowField, readonly string[]>> = {
  title: ['tiltak', 'tittel', 'action', 'title', 'measure', 'oppgave', 'task', 'aktivitet', 'activity', 'hva', 'what'],
  responsible: ['ansvarlig', 'ansvar', 'responsible', 'owner', 'eier', 'hvem', 'who', 'person'],
  deadline: ['frist', 'deadline', 'due', 'dato', 'date', 'når', 'when', 'ferdig'],
  expectedEffect: ['effekt', 'effect', 'forventet', 'expected', 'resultat', 'result', 'mål', 'goal'],
};

export interface GuessedColumns {
  readonly columns: Columns;
  /** Whether the first row names the columns. */
  readonly hasHeading: boolean;
}

/** [TX7] What the columns are, by their headings. Where no heading is known, the first column is the title. */
export function guessColumns(rows: readonly (readonly string[])[]): GuessedColumns {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const taken = new Set<RowField>();
  const columns = Array.from({ length: width }, (_, at) => {
    const words = folded(rows[0]?.[at] ?? '').split(/[^\p{L}]+/u);
    const field = ROW_FIELDS.find(
      (one) => !taken.has(one) && HEADINGS[one].some((heading) => words.some((word) => word.startsWith(heading))),
    );
    if (field !== undefined) taken.add(field);
    return field ?? null;
  });
  if (taken.size > 0) return { columns, hasHeading: true };
  return { columns: columns.map((_, at) => (at === 0 ? 'title' : null)), hasHeading: false };
}

export interface RowAction {
  readonly title: string;
  readonly responsible: string;
  readonly deadline: Day | null;
  readonly expectedEffect: string;
  /** What stood as the deadline and is no day; empty where nothing is wrong. */
  readonly notADay: string;
}

/** The actions that the rows are, in their order; rows without a title are left out. */
export function rowActions(rows: readonly (readonly string[])[], { columns, hasHeading }: GuessedColumns): RowAction[] {
  const cell = (row: readonly string[], field: RowField) => (row[columns.indexOf(field)] ?? '').trim();
  return rows.slice(hasHeading ? 1 : 0).flatMap((row) => {
    const title = cell(row, 'title').replace(/\s+/g, ' ');
    if (title === '') return [];
    const written = cell(row, 'deadline');
    const deadline = typedDay(written) ?? null;
    return {
      title,
      responsible: cell(row, 'responsible'),
      deadline,
      expectedEffect: cell(row, 'expectedEffect'),
      notADay: deadline === null ? written : '',
    };
  });
}
