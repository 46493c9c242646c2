import type { Place } from '#app/domain/benchmark-problem.ts';

/** A file that is no benchmark at all has thousands; whoever mends one starts with the first. */
export const MOST_SHOWN = 200;
/** So much of a cell's text is enough to know it by. */
const LONGEST = 120;

/** The first of all problems, with long texts cut, for a page; whole they are in the sheet with remarks. */
export function shownProblems<T extends Place>(problems: readonly T[], most = MOST_SHOWN): T[] {
  return problems
    .slice(0, most)
    .map((problem) => ({ ...problem, column: cut(problem.column), value: cut(problem.value) }));
}

function cut(text: string | null): string | null {
  return text === null || text.length <= LONGEST ? text : `${text.slice(0, LONGEST).trimEnd()}…`;
}
