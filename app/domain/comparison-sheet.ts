import { WHOLE_SHEET, named, type NamedIndicator, type Place } from './benchmark-problem.ts';
import { figureField, type FigureField } from './comparison-figures.ts';
import { indexIndicators } from './find-indicator.ts';
import { folded } from './folded.ts';
import type { IndicatorSet } from './indicator-set.ts';
import { fail, ok, type Result } from './result.ts';
import { cellText, EMPTY, type Sheet, type SheetRow } from './sheet.ts';

const HEADINGS: Readonly<Record<string, FigureField | 'code' | 'indicator'>> = {
  code: 'code',
  kode: 'code',
  indicator: 'indicator',
  indikator: 'indicator',
  green: 'green',
  grønn: 'green',
  grønne: 'green',
  yellow: 'yellow',
  gul: 'yellow',
  gule: 'yellow',
  red: 'red',
  rød: 'red',
  røde: 'red',
  none: 'none',
  'not assessed': 'none',
  ingen: 'none',
  'ikke vurdert': 'none',
  low: 'low',
  'low quartile': 'low',
  q1: 'low',
  'nedre kvartil': 'low',
  median: 'median',
  high: 'high',
  'high quartile': 'high',
  q3: 'high',
  'øvre kvartil': 'high',
};

export type ComparisonSheetProblem = Place &
  (
    | { readonly code: 'comparison.no-header' | 'comparison.no-rows' }
    | { readonly code: 'comparison.unknown-indicator'; readonly suggestion: NamedIndicator | null }
    | { readonly code: 'comparison.duplicate-row' | 'comparison.formula-error' }
  );

/**
 * [CO3] What a sheet says of a comparison group, by the names that the form has for its fields: the sheet fills the form,
 * which is looked over before anything is saved. Columns in any order and case; the header may stand lower down; others are
 * passed over. All problems at once.
 */
export function figuresInSheet(
  sheet: Sheet,
  set: IndicatorSet,
): Result<ReadonlyMap<string, string>, ComparisonSheetProblem[]> {
  const header = sheet.find(isHeader);
  if (header === undefined) return fail([{ ...WHOLE_SHEET, code: 'comparison.no-header' }]);
  const columns = header.cells.map((cell) => HEADINGS[folded(cellText(cell))]);
  const index = indexIndicators(set);
  const filled = new Map<string, string>();
  const seen = new Set<string>();
  const problems: ComparisonSheetProblem[] = [];
  for (const { row, cells } of sheet.filter((one) => one.row > header.row)) {
    const text = (wanted: FigureField | 'code' | 'indicator') => {
      const at = columns.indexOf(wanted);
      return at === -1 ? '' : cellText(cells[at] ?? EMPTY).trim();
    };
    const figures = FIELDS.filter((field) => text(field) !== '');
    if (figures.length === 0) continue;
    const name = text('code') === '' ? text('indicator') : text('code');
    const isNumber = cells[columns.indexOf('code')]?.is === 'number';
    const [byCode] = text('code') === '' ? [] : index.byCode(text('code'), isNumber);
    const [byName] = index.byName(text('indicator'));
    const indicator = byCode ?? byName;
    const place = { row, column: null, value: name };
    if (indicator === undefined) {
      const nearest = index.nearest(name) ?? index.nearest(text('indicator'));
      problems.push({
        ...place,
        code: 'comparison.unknown-indicator',
        suggestion: nearest === undefined ? null : named(nearest),
      });
      continue;
    }
    if (seen.has(indicator.code)) problems.push({ ...place, code: 'comparison.duplicate-row' });
    seen.add(indicator.code);
    for (const field of figures) {
      const cell = cells[columns.indexOf(field)] ?? EMPTY;
      if (cell.is === 'error')
        problems.push({ ...place, column: field, value: cell.text, code: 'comparison.formula-error' });
      filled.set(figureField(field, indicator.code), text(field));
    }
  }
  if (problems.length === 0 && filled.size === 0) problems.push({ ...WHOLE_SHEET, code: 'comparison.no-rows' });
  return problems.length > 0 ? fail(problems) : ok(filled);
}

const FIELDS: readonly FigureField[] = ['green', 'yellow', 'red', 'none', 'low', 'median', 'high'];

function isHeader({ cells }: SheetRow): boolean {
  const fields = cells.map((cell) => HEADINGS[folded(cellText(cell))]);
  const names = fields.includes('code') || fields.includes('indicator');
  return names && (fields.includes('green') || fields.includes('median'));
}
