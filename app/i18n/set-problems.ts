import type { BoundProblem } from '#app/domain/check-bounds.ts';
import type { Locale } from '#app/domain/indicator-set.ts';
import type { SetFileProblem, SetProblem } from '#app/domain/set-problem.ts';
import type { SheetProblem } from '#app/domain/sheet-problem.ts';
import { describeProblem } from './benchmark-problems.ts';
import { SET_PROBLEMS_EN } from './set-problems-en.ts';
import { SET_PROBLEMS_NB } from './set-problems-nb.ts';

type SetTold = SetProblem | SetFileProblem;
type SetToldCode = SetTold['code'];

/** Words for every code, as functions of what is told under that code. */
export type SetToldWords = { readonly [Code in SetToldCode]: (told: ToldUnder<Code>) => string };

// Distributes over the union, since some members share one shape between several codes.
type ToldUnder<Code extends SetToldCode, Each = SetTold> = Each extends { readonly code: SetToldCode }
  ? Code extends Each['code']
    ? Each
    : never
  : never;

const WORDS: Readonly<Record<Locale, SetToldWords>> = { nb: SET_PROBLEMS_NB, en: SET_PROBLEMS_EN };

/** What is wrong with a set or its file and what would be right, without its place. */
export function describeSetProblem(told: SetTold | SheetProblem | BoundProblem, locale: Locale): string {
  if (isOfSheet(told)) return describeProblem(told, locale);
  const words = WORDS[locale][told.code] as (told: SetTold | BoundProblem) => string;
  return words(told);
}

function isOfSheet(told: SetTold | SheetProblem | BoundProblem): told is SheetProblem {
  return told.code.startsWith('sheet.');
}
