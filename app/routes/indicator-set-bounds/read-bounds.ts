import { checkBound, checkOrder, type BoundProblem } from '#app/domain/check-bounds.ts';
import type { Indicator, IndicatorSet } from '#app/domain/indicator-set.ts';
import { readNumber } from '#app/domain/read-number.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';

export type BoundName = 'minimum' | 'excellence';

/** What the form calls an indicator's bound. */
export const fieldOf = (bound: BoundName, code: string): string => `${bound}-${code}`;

/** By field. */
export type BoundProblems = Readonly<Record<string, BoundProblem>>;
type Pair = { readonly minimum: number; readonly excellence: number };

/**
 * Reads the form's bounds, as people write numbers in either language, `45 %` for shares too. Answers with the bounds
 * by indicator code, or with every field's problem.
 */
export function readBounds(
  typed: (field: string) => string | undefined,
  set: IndicatorSet,
): Result<ReadonlyMap<string, Pair>, BoundProblems> {
  const bounds = new Map<string, Pair>();
  const problems: Record<string, BoundProblem> = {};
  for (const indicator of set.indicators) {
    const { code } = indicator;
    const minimum = readBound(typed(fieldOf('minimum', code)), indicator);
    const excellence = readBound(typed(fieldOf('excellence', code)), indicator);
    if (!minimum.ok) problems[fieldOf('minimum', code)] = minimum.problem;
    if (!excellence.ok) problems[fieldOf('excellence', code)] = excellence.problem;
    if (!minimum.ok || !excellence.ok) continue;
    const pair = { minimum: minimum.value, excellence: excellence.value };
    const order = checkOrder({ ...pair, direction: indicator.bounds.direction });
    if (order !== undefined) problems[fieldOf('excellence', code)] = order;
    bounds.set(code, pair);
  }
  return Object.keys(problems).length > 0 ? fail(problems) : ok(bounds);
}

function readBound(text: string | undefined, { unit }: Indicator): Result<number, BoundProblem> {
  if (text === undefined || text.trim() === '') return fail({ code: 'bounds.missing' });
  const read = readNumber(text);
  if (read === undefined || !Number.isFinite(read.number) || (read.hasPercentSign && unit !== 'percent')) {
    return fail({ code: 'bounds.not-a-number' });
  }
  const problem = checkBound(read.number, unit);
  return problem === undefined ? ok(read.number) : fail(problem);
}
