import type { Figures, FigureProblem } from '#app/domain/comparison-figures.ts';
import { readFigures } from '#app/domain/comparison-figures.ts';
import { readDay, type Day } from '#app/domain/day.ts';
import type { IndicatorSet, Localized } from '#app/domain/indicator-set.ts';
import { FEWEST_IN_AGGREGATE } from '#app/domain/light-aggregate.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';

export type GroupProblem =
  FigureProblem | 'comparison.name-missing' | 'comparison.n-invalid' | 'comparison.not-a-day' | 'comparison.no-figures';

/** By the form's name of the field; `figures` for the table as a whole. */
export type GroupProblems = Readonly<Record<string, GroupProblem>>;

export interface ReadGroup {
  readonly name: Localized;
  readonly n: number;
  readonly takenOn: Day;
  readonly source: string;
  readonly figures: ReadonlyMap<string, Figures>;
}

const NAME_LIMIT = 100;
const SOURCE_LIMIT = 300;
const MOST_CLUSTERS = 100_000;

/** All problems at once. [CG1] A group covers at least five clusters. */
export function readGroup(typed: (field: string) => string, set: IndicatorSet): Result<ReadGroup, GroupProblems> {
  const problems: Record<string, GroupProblem> = {};
  const name = { nb: typed('nameNb').trim().slice(0, NAME_LIMIT), en: typed('nameEn').trim().slice(0, NAME_LIMIT) };
  if (name.nb === '') problems['nameNb'] = 'comparison.name-missing';
  if (name.en === '') problems['nameEn'] = 'comparison.name-missing';
  const n = /^\d{1,6}$/.test(typed('n').trim()) ? Number(typed('n')) : 0;
  if (n < FEWEST_IN_AGGREGATE || n > MOST_CLUSTERS) problems['n'] = 'comparison.n-invalid';
  const takenOn = readDay(typed('takenOn'));
  if (takenOn === undefined) problems['takenOn'] = 'comparison.not-a-day';
  const figures = readFigures(typed, set, problems['n'] === undefined ? n : MOST_CLUSTERS);
  if (!figures.ok) Object.assign(problems, figures.problem);
  else if (figures.value.size === 0) problems['figures'] = 'comparison.no-figures';
  if (Object.keys(problems).length > 0 || takenOn === undefined || !figures.ok) return fail(problems);
  return ok({ name, n, takenOn, source: typed('source').trim().slice(0, SOURCE_LIMIT), figures: figures.value });
}
