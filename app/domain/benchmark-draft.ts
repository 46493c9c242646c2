import type { BenchmarkNote, BenchmarkProblem, Place } from './benchmark-problem.ts';
import type { Indicator, IndicatorSet } from './indicator-set.ts';
import type { Light } from './light.ts';
import { parseBenchmark, type ParsedBenchmark } from './parse-benchmark.ts';
import { fail, ok, type Result } from './result.ts';
import { readRowScore } from './row-score.ts';
import { EMPTY, type Cell, type Sheet } from './sheet.ts';
import type { SheetColumns } from './sheet-columns.ts';

export const DRAFT_FIELDS = ['score', 'light', 'remark'] as const;
export type DraftField = (typeof DRAFT_FIELDS)[number];

/** What stands in an indicator's fields, as it was written. */
export type DraftEntry = Readonly<Record<DraftField, string>>;
/** By indicator code. */
export type DraftEntries = ReadonlyMap<string, DraftEntry>;

export const NO_ENTRY: DraftEntry = { score: '', light: '', remark: '' };

/** What is told beside the field that it is about; null for what concerns the whole form. */
export interface AtField<Told> {
  readonly at: { readonly code: string; readonly field: DraftField } | null;
  readonly told: Told;
}

export interface CheckedEntry {
  /** The light that the entry gives. */
  readonly light: Light;
  readonly problems: readonly AtField<BenchmarkProblem>[];
  readonly notes: readonly AtField<BenchmarkNote>[];
}

export interface ParsedDraft {
  readonly scores: ParsedBenchmark['scores'];
  readonly notes: readonly AtField<BenchmarkNote>[];
}

const HEADINGS = ['code', ...DRAFT_FIELDS] as const;
const column = (heading: (typeof HEADINGS)[number]) => ({ index: HEADINGS.indexOf(heading), heading });
const COLUMNS: SheetColumns = {
  code: column('code'),
  indicator: undefined,
  score: column('score'),
  light: column('light'),
  remarks: [column('remark')],
  either: undefined,
  lightLocale: 'en',
};
const HEADER_ROW = 1;

/** [BM23] What a form says, checked as a file that says the same; all problems at once. */
export function parseDraft(entries: DraftEntries, set: IndicatorSet): Result<ParsedDraft, AtField<BenchmarkProblem>[]> {
  const parsed = parseBenchmark(draftSheet(entries, set), set, { clusterName: '' });
  const codes = set.indicators.map(({ code }) => code);
  if (!parsed.ok) return fail(parsed.problem.map((problem) => atField(problem, codes)));
  return ok({ scores: parsed.value.scores, notes: parsed.value.notes.map((note) => atField(note, codes)) });
}

/** As `parseDraft`, of one indicator. */
export function checkEntry(entry: DraftEntry, indicator: Indicator): CheckedEntry {
  const row = rowOf(indicator.code, entry, HEADER_ROW + 1);
  const { score, problems, notes } = readRowScore(row, COLUMNS, indicator, true);
  const codes = [indicator.code];
  return {
    light: problems.length > 0 ? 'none' : score.light,
    problems: problems.map((problem) => atField(problem, codes)),
    notes: notes.map((note) => atField(note, codes)),
  };
}

function atField<Told extends Place>(told: Told, codes: readonly string[]): AtField<Told> {
  const code = codes[(told.row ?? 0) - HEADER_ROW - 1];
  const field = DRAFT_FIELDS.find((known) => known === told.column);
  return { at: code === undefined || field === undefined ? null : { code, field }, told };
}

/** The form as the sheet that would say the same: a row an indicator, in the set's order. */
export function draftSheet(entries: DraftEntries, set: IndicatorSet): Sheet {
  return [
    { row: HEADER_ROW, cells: HEADINGS.map(textOrEmpty) },
    ...set.indicators.map(({ code }, index) => rowOf(code, entries.get(code) ?? NO_ENTRY, HEADER_ROW + 1 + index)),
  ];
}

const rowOf = (code: string, entry: DraftEntry, row: number) => ({
  row,
  cells: [code, ...DRAFT_FIELDS.map((field) => entry[field])].map(textOrEmpty),
});

const textOrEmpty = (text: string): Cell => (text.trim() === '' ? EMPTY : { is: 'text', text });

/** `score:4.6.1`, as the form's fields are named. */
export const fieldName = (field: DraftField, code: string): string => `${field}:${code}`;

/** The longest that a field keeps. */
const LIMIT: Readonly<Record<DraftField, number>> = { score: 100, light: 30, remark: 2_000 };

/** What the named fields say about indicators of the set; other fields are passed over. */
export function readFields(fields: Iterable<readonly [name: string, value: string]>, set: IndicatorSet): FieldChange[] {
  const codes = new Set(set.indicators.map(({ code }) => code));
  return [...fields].flatMap(([name, value]): FieldChange[] => {
    const field = DRAFT_FIELDS.find((known) => name.startsWith(`${known}:`));
    const code = field === undefined ? '' : name.slice(field.length + 1);
    if (field === undefined || !codes.has(code)) return [];
    // No one typed control characters, and the database refuses the first of them.
    return [{ code, field, value: value.replace(/[^\P{Cc}\t\n\r]/gu, '').slice(0, LIMIT[field]) }];
  });
}

export interface FieldChange {
  readonly code: string;
  readonly field: DraftField;
  readonly value: string;
}

/** Those that say something else than the entries. */
export function changedFields(fields: readonly FieldChange[], entries: DraftEntries): FieldChange[] {
  return fields.filter(({ code, field, value }) => (entries.get(code) ?? NO_ENTRY)[field] !== value);
}
