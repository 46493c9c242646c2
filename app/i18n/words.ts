import { createContext, useContext } from 'react';
import type { Locale } from '#app/domain/indicator-set.ts';

/** A text, or a function of what varies in it. */
type Word = string | ((values: never) => string);
type Catalogue = { readonly [key: string]: Word | Catalogue };

/** The same keys, with functions of the same values, but any text. */
type SameKeys<T> = {
  readonly [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends (values: infer V) => string
      ? (values: V) => string
      : SameKeys<T[K]>;
};

export type Words<T> = Readonly<Record<Locale, SameKeys<T>>>;

/**
 * One screen's words in both languages. Norwegian is the source: a key that English lacks, or has
 * beyond it, does not compile.
 */
export function words<T extends Catalogue>(nb: T, en: SameKeys<T>): Words<T> {
  return { nb: nb as unknown as SameKeys<T>, en };
}

/** The number with the form of the noun that goes with it; both languages have just these two. */
export function counted(n: number, one: string, other: string): string {
  return `${n} ${n === 1 ? one : other}`;
}

export const LocaleContext = createContext<Locale>('nb');

export function useLocale(): Locale {
  return useContext(LocaleContext);
}

/** The words in the reader's language. */
export function useWords<T>(all: Words<T>): SameKeys<T> {
  return all[useLocale()];
}
