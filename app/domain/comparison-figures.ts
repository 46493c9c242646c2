import type { Indicator, IndicatorSet } from './indicator-set.ts';
import type { LightCounts } from './light-aggregate.ts';
import type { Quartiles } from './quartiles.ts';
import { readNumber } from './read-number.ts';
import { fail, ok, type Result } from './result.ts';

/** What a comparison group says of an indicator, as its form and its sheet have it. */
export const FIGURE_FIELDS = ['green', 'yellow', 'red', 'none', 'low', 'median', 'high'] as const;
export type FigureField = (typeof FIGURE_FIELDS)[number];

/** What the form calls it. */
export const figureField = (field: FigureField, code: string): string => `${field}-${code}`;

export interface Figures {
  readonly counts: LightCounts;
  readonly quartiles: Quartiles | null;
}

export type FigureProblem =
  | 'comparison.not-a-count'
  | 'comparison.more-than-n'
  | 'comparison.not-a-number'
  | 'comparison.quartiles-incomplete'
  | 'comparison.quartiles-order';

/** By the form's name of the field. */
export type FigureProblems = Readonly<Record<string, FigureProblem>>;

/**
 * [CO1] Reads how many of `n` clusters have which light on each indicator, and the quartiles of their values. Lights are
 * whole numbers that come to at most n; the rest was not assessed, where nothing else is said. [CO2] Quartiles come all
 * three or none, the lowest first. An indicator without anything is left out. Answers all problems at once.
 */
export function readFigures(
  typed: (field: string) => string,
  set: IndicatorSet,
  n: number,
): Result<ReadonlyMap<string, Figures>, FigureProblems> {
  const figures = new Map<string, Figures>();
  const problems: Record<string, FigureProblem> = {};
  for (const indicator of set.indicators) {
    const { code } = indicator;
    const text = (field: FigureField) => typed(figureField(field, code)).trim();
    if (FIGURE_FIELDS.every((field) => text(field) === '')) continue;
    const counts = readCounts(text, n);
    const quartiles = readQuartiles(text, indicator);
    if (!counts.ok) problems[figureField(counts.problem.field, code)] = counts.problem.code;
    if (!quartiles.ok) problems[figureField(quartiles.problem.field, code)] = quartiles.problem.code;
    if (counts.ok && quartiles.ok) figures.set(code, { counts: counts.value, quartiles: quartiles.value });
  }
  return Object.keys(problems).length > 0 ? fail(problems) : ok(figures);
}

type Text = (field: FigureField) => string;
interface At {
  readonly field: FigureField;
  readonly code: FigureProblem;
}

function readCounts(text: Text, n: number): Result<LightCounts, At> {
  const counts: Record<'green' | 'yellow' | 'red', number> = { green: 0, yellow: 0, red: 0 };
  for (const field of ['green', 'yellow', 'red'] as const) {
    const count = text(field) === '' ? 0 : readCount(text(field));
    if (count === undefined) return fail({ field, code: 'comparison.not-a-count' });
    counts[field] = count;
  }
  const rest = n - counts.green - counts.yellow - counts.red;
  const none = text('none') === '' ? rest : readCount(text('none'));
  if (none === undefined) return fail({ field: 'none', code: 'comparison.not-a-count' });
  if (rest < 0 || none > rest) return fail({ field: 'green', code: 'comparison.more-than-n' });
  return ok({ ...counts, none: rest });
}

function readCount(text: string): number | undefined {
  const read = readNumber(text);
  return read === undefined || read.hasPercentSign || !Number.isInteger(read.number) || read.number < 0
    ? undefined
    : read.number;
}

function readQuartiles(text: Text, { unit }: Indicator): Result<Quartiles | null, At> {
  const fields = ['low', 'median', 'high'] as const;
  if (fields.every((field) => text(field) === '')) return ok(null);
  const values: number[] = [];
  for (const field of fields) {
    if (text(field) === '') return fail({ field, code: 'comparison.quartiles-incomplete' });
    const read = readNumber(text(field));
    if (read === undefined || (read.hasPercentSign && unit !== 'percent')) {
      return fail({ field, code: 'comparison.not-a-number' });
    }
    values.push(read.number);
  }
  const [low = 0, median = 0, high = 0] = values;
  return low <= median && median <= high
    ? ok({ low, median, high })
    : fail({ field: 'median', code: 'comparison.quartiles-order' });
}
