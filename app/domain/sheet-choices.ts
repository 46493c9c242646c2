import type { BenchmarkProblem } from './benchmark-problem.ts';

/** What a column can be; `own` holds this cluster's scores or lights, `none` is not read. */
export const COLUMN_USES = ['code', 'indicator', 'score', 'light', 'remark', 'own', 'none'] as const;
export type ColumnUse = (typeof COLUMN_USES)[number];
/** By the column's place, from 0. */
export type ColumnChoices = ReadonlyMap<number, ColumnUse>;

/** [BM28] How a person says that a sheet is to be read; what is not in it is read by the rules. */
export interface SheetChoices {
  readonly columns: ColumnChoices;
  /** By the row's number: its indicator's code, or that the row is skipped. */
  readonly rows: ReadonlyMap<number, { readonly code: string } | 'skip'>;
}

export const NO_CHOICES: SheetChoices = { columns: new Map(), rows: new Map() };

const SKIP = 'skip';

/** `c0=score`, `r12=4.6.1`, `r13=skip`; what is empty or none of these says nothing. */
export function readChoices(fields: Iterable<readonly [name: string, value: string]>): SheetChoices {
  const columns = new Map<number, ColumnUse>();
  const rows = new Map<number, { code: string } | 'skip'>();
  for (const [name, value] of fields) {
    const [, kind, at] = /^([cr])(\d{1,7})$/.exec(name) ?? [];
    const use = COLUMN_USES.find((known) => known === value);
    if (kind === 'c' && use !== undefined) columns.set(Number(at), use);
    if (kind === 'r' && value !== '') rows.set(Number(at), value === SKIP ? 'skip' : { code: value });
  }
  return { columns, rows };
}

/** The field that says a row's indicator, and the text that says a choice. */
export const rowField = (row: number): string => `r${row}`;
export const columnField = (index: number): string => `c${index}`;
export const rowChoiceText = (chosen: { readonly code: string } | 'skip' | undefined): string =>
  chosen === undefined ? '' : chosen === 'skip' ? SKIP : chosen.code;

const MENDED_BY_CHOICE: ReadonlySet<BenchmarkProblem['code']> = new Set([
  'benchmark.unknown-indicator',
  'benchmark.ambiguous-indicator',
  'benchmark.code-is-date',
  'benchmark.contradicting-indicator',
  'benchmark.no-indicator',
]);

/** Whether the problem is gone once somebody says which indicator the row is about. */
export function isMendedByChoice(problem: { readonly code: string }): problem is BenchmarkProblem {
  return (MENDED_BY_CHOICE as ReadonlySet<string>).has(problem.code);
}

/** A, B … Z, AA: as spreadsheets name their columns. */
export function columnLetter(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnLetter(Math.floor(index / 26) - 1) + letter;
}
