import type { Localized, Unit } from './indicator-set.ts';
import type { Bounds, Light } from './light.ts';

/** Where in the sheet: the spreadsheet's own row number, the header as its author wrote it, the cell's text. */
export interface Place {
  readonly row: number | null;
  readonly column: string | null;
  readonly value: string | null;
}

export const WHOLE_SHEET: Place = { row: null, column: null, value: null };

export interface NamedIndicator {
  readonly code: string;
  readonly name: Localized;
}

export const named = ({ code, name }: NamedIndicator): NamedIndicator => ({ code, name });

/** Why a sheet is not a benchmark, with what the words need; rules BM in docs/rules.md. */
export type BenchmarkProblem = Place &
  (
    | { readonly code: 'benchmark.no-header' }
    | { readonly code: 'benchmark.no-score-column' }
    | { readonly code: 'benchmark.duplicate-column'; readonly other: string }
    | {
        readonly code: 'benchmark.cluster-column-missing' | 'benchmark.cluster-column-twice';
        readonly clusterName: string;
        readonly columns: readonly string[];
      }
    | { readonly code: 'benchmark.no-rows' }
    | { readonly code: 'benchmark.no-indicator' }
    | { readonly code: 'benchmark.unknown-indicator'; readonly suggestion: NamedIndicator | null }
    | { readonly code: 'benchmark.ambiguous-indicator'; readonly candidates: readonly NamedIndicator[] }
    | { readonly code: 'benchmark.code-is-date'; readonly candidates: readonly NamedIndicator[] }
    | {
        readonly code: 'benchmark.contradicting-indicator';
        readonly byCode: NamedIndicator;
        readonly byName: NamedIndicator;
      }
    | { readonly code: 'benchmark.duplicate-row'; readonly indicator: NamedIndicator; readonly firstRow: number }
    | { readonly code: 'benchmark.formula-error' }
    | { readonly code: 'benchmark.not-a-number'; readonly unit: Unit }
    | { readonly code: 'benchmark.value-is-date'; readonly suggestion: number | null }
    | { readonly code: 'benchmark.percent-not-expected'; readonly unit: Unit }
    | { readonly code: 'benchmark.not-whole' }
    | { readonly code: 'benchmark.out-of-range'; readonly minimum: number; readonly maximum: number | null }
    | { readonly code: 'benchmark.unknown-light' }
    | { readonly code: 'benchmark.ambiguous-light' }
    | {
        readonly code: 'benchmark.contradicting-light';
        readonly given: Light | 'green-or-yellow';
        readonly expected: Light;
        readonly score: number;
        readonly unit: Unit;
        readonly bounds: Bounds;
      }
  );

/** What was understood but is worth a look; never stops a save. */
export type BenchmarkNote = Place &
  (
    | { readonly code: 'benchmark.column-ignored' }
    | { readonly code: 'benchmark.row-ignored' }
    | { readonly code: 'benchmark.name-not-recognised'; readonly indicator: NamedIndicator }
    | { readonly code: 'benchmark.indicators-missing'; readonly indicators: readonly NamedIndicator[] }
    | { readonly code: 'benchmark.maybe-fraction'; readonly number: number }
  );

export type TakenOnProblem = Place & {
  readonly code: 'benchmark.taken-on-invalid' | 'benchmark.taken-on-future' | 'benchmark.taken-on-too-early';
};
