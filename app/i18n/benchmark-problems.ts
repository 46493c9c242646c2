import type { BenchmarkNote, BenchmarkProblem, Place, TakenOnProblem } from '#app/domain/benchmark-problem.ts';
import type { Locale } from '#app/domain/indicator-set.ts';
import type { SheetProblem } from '#app/domain/sheet-problem.ts';
import { BENCHMARK_PROBLEMS_EN } from './benchmark-problems-en.ts';
import { BENCHMARK_PROBLEMS_NB } from './benchmark-problems-nb.ts';

/** All that can be told of a benchmark file. */
export type Told = SheetProblem | BenchmarkProblem | BenchmarkNote | TakenOnProblem;
export type ToldCode = Told['code'];

/** Words for every code, as functions of what is told under that code. */
export type ToldWords = { readonly [Code in ToldCode]: (told: ToldUnder<Code>) => string };

// Distributes over the union, since some members share one shape between several codes.
type ToldUnder<Code extends ToldCode, Each = Told> = Each extends { readonly code: ToldCode }
  ? Code extends Each['code']
    ? Each
    : never
  : never;

const WORDS: Readonly<Record<Locale, ToldWords>> = { nb: BENCHMARK_PROBLEMS_NB, en: BENCHMARK_PROBLEMS_EN };

/** What is wrong and what would be right, or what to note, as a sentence or two; without its place in the sheet. */
export function describeProblem(told: Told, locale: Locale): string {
  const words = WORDS[locale][told.code] as (told: Told) => string;
  return words(told);
}

/** `Rad 7, kolonne «Verdi»`; empty for what concerns the whole file. */
export function describePlace({ row, column }: Place, locale: Locale): string {
  const parts =
    locale === 'nb'
      ? [row && `rad ${row}`, column && `kolonne «${column}»`]
      : [row && `row ${row}`, column && `column “${column}”`];
  const text = parts.filter(Boolean).join(', ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}
