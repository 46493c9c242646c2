import { readNumber } from '#app/domain/read-number.ts';

/** In Norwegian 50.000 is mostly fifty thousand, and elsewhere fifty: nobody's guess is taken. */
const AMBIGUOUS = /^\d{1,3}[.,]\d{3}$/;

/** What an indicator shows: an amount, or a share with its sign. Answers as `readAmountTyped`. */
export const readScoreTyped = (text: string): number | null | undefined =>
  readAmountTyped(text.trim().replace(/(\d)[\s\u00a0\u202f]*%$/, '$1'));

/** What somebody typed as an amount, from 0. Null for an empty field; undefined for what is no amount, or may be two. */
export function readAmountTyped(text: string): number | null | undefined {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  const read = AMBIGUOUS.test(trimmed) ? undefined : readNumber(trimmed);
  return read !== undefined && !read.hasPercentSign && read.number >= 0 ? read.number : undefined;
}
