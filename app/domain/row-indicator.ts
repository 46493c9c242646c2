import { named, type BenchmarkNote, type BenchmarkProblem, type Place } from './benchmark-problem.ts';
import { dateInCell, typedBefore } from './became-date.ts';
import type { IndicatorIndex } from './find-indicator.ts';
import type { Indicator } from './indicator-set.ts';
import { fail, ok, type Result } from './result.ts';
import { isBlank } from './read-score.ts';
import { cellText, EMPTY, type Cell, type SheetRow } from './sheet.ts';
import type { SheetColumns } from './sheet-columns.ts';
import type { Column } from './sheet-headings.ts';

export type IdentifiedRow =
  | {
      readonly is: 'indicator';
      readonly indicator: Indicator;
      readonly place: Place;
      readonly notes: readonly BenchmarkNote[];
    }
  | { readonly is: 'skipped'; readonly notes: readonly BenchmarkNote[] }
  | { readonly is: 'problem'; readonly problem: BenchmarkProblem };

/** A cell that should name an indicator, and what it fits; nothing for a blank one. */
interface Clue {
  readonly cell: Cell;
  readonly place: Place;
  readonly fits: readonly Indicator[];
}

/**
 * Which indicator a row is about.
 * [BM4] A row without score and light that names no indicator is a heading or a footnote: skipped; a footnote is noted.
 * [BM5] By code or by name; unknown ones are problems with the nearest suggestion. Beside a known code a name
 *       may be worded differently: that is noted.
 * [BM6] Code and name that say different indicators are a problem.
 */
export function identifyRow(row: SheetRow, columns: SheetColumns, index: IndicatorIndex): IdentifiedRow {
  const code = readClue(row, columns.code, (cell) => index.byCode(cellText(cell), cell.is === 'number'));
  const name = readClue(row, columns.indicator, (cell) => namedIn(cell, columns.code === undefined, index));
  const isValued = [columns.score, columns.light, columns.either].some((column) => !isBlank(cellIn(row, column)));
  const clues = [code, name].filter((clue) => clue !== undefined);

  if (clues.length === 0 && !isValued) return { is: 'skipped', notes: [] };
  const isUnnamed = clues.every(({ cell, fits }) => cell.is === 'text' && fits.length === 0 && !isDate(cell));
  if (!isValued && isUnnamed) {
    const notes = clues
      .filter(({ cell }) => !index.isGroup(cellText(cell)))
      .map(({ place }): BenchmarkNote => ({ ...place, code: 'benchmark.row-ignored' }));
    return { is: 'skipped', notes: notes.slice(0, 1) };
  }
  for (const clue of clues) {
    const problem = problemOf(clue, index);
    if (problem !== undefined) return { is: 'problem', problem };
  }
  const agreed = agree(code, name, index);
  if (agreed.ok) return { is: 'indicator', ...agreed.value };
  const nowhere: Place = { row: row.row, column: (columns.code ?? columns.indicator)?.heading ?? null, value: null };
  return { is: 'problem', problem: agreed.problem ?? { ...nowhere, code: 'benchmark.no-indicator' } };
}

function readClue(
  row: SheetRow,
  column: Column | undefined,
  fitting: (cell: Cell) => readonly Indicator[],
): Clue | undefined {
  const cell = cellIn(row, column);
  if (column === undefined || isBlank(cell)) return undefined;
  return { cell, place: { row: row.row, column: column.heading, value: cellText(cell) }, fits: fitting(cell) };
}

/** [BM7] A code that a spreadsheet made a date is a problem that says so: which code it was is suggested, not guessed. */
function problemOf({ cell, place, fits }: Clue, index: IndicatorIndex): BenchmarkProblem | undefined {
  if (cell.is === 'error') return { ...place, code: 'benchmark.formula-error' };
  if (fits.length > 1) return { ...place, code: 'benchmark.ambiguous-indicator', candidates: fits.map(named) };
  const date = fits.length === 0 ? dateInCell(cell) : undefined;
  if (date === undefined) return undefined;
  const candidates = new Set(typedBefore(date).flatMap((typed) => index.byCode(typed, false)));
  return { ...place, code: 'benchmark.code-is-date', candidates: [...candidates].map(named) };
}

/** Null where neither cell says anything. */
function agree(
  code: Clue | undefined,
  name: Clue | undefined,
  index: IndicatorIndex,
): Result<{ indicator: Indicator; place: Place; notes: readonly BenchmarkNote[] }, BenchmarkProblem | null> {
  const byCode = code?.fits[0];
  const byName = name?.fits[0];
  if (byCode !== undefined && code !== undefined) {
    if (name === undefined) return ok({ indicator: byCode, place: code.place, notes: [] });
    if (byName !== undefined && byName !== byCode) {
      const told = { byCode: named(byCode), byName: named(byName) };
      return fail({ ...name.place, code: 'benchmark.contradicting-indicator', ...told });
    }
    const isWordedOtherwise = (byName ?? index.nearest(cellText(name.cell))) !== byCode;
    const note = { ...name.place, code: 'benchmark.name-not-recognised', indicator: named(byCode) } as const;
    return ok({ indicator: byCode, place: code.place, notes: isWordedOtherwise ? [note] : [] });
  }
  if (code === undefined && name !== undefined && byName !== undefined) {
    return ok({ indicator: byName, place: name.place, notes: [] });
  }
  const unknown = code ?? name;
  if (unknown === undefined) return fail(null);
  const near = byName ?? [code, name].map((clue) => clue && index.nearest(cellText(clue.cell))).find(Boolean);
  const suggestion = near === undefined ? null : named(near);
  return fail({ ...unknown.place, code: 'benchmark.unknown-indicator', suggestion });
}

/** In a column of names: the name; else, where there is no column of codes, a code alone or before its name. */
function namedIn(cell: Cell, mayHoldCode: boolean, index: IndicatorIndex): readonly Indicator[] {
  const text = cellText(cell);
  const byName = index.byName(text);
  if (byName.length > 0 || !mayHoldCode) return byName;
  const [, code = '', name = ''] = /^\s*([\d.,]+)[\s:–-]*(.*)$/.exec(text) ?? [];
  const byCode = index.byCode(code, cell.is === 'number');
  return name === '' || index.byName(name).some((indicator) => byCode.includes(indicator)) ? byCode : [];
}

const isDate = (cell: Cell): boolean => dateInCell(cell) !== undefined;
const cellIn = (row: SheetRow, column: Column | undefined): Cell =>
  column === undefined ? EMPTY : (row.cells[column.index] ?? EMPTY);
