import type { Locale } from '#app/domain/indicator-set.ts';

/** A number as it stands in a field to be edited: every digit, no thousands apart, so that it reads back the same. */
export function typedNumber(number: number, locale: Locale): string {
  return locale === 'nb' ? String(number).replace('.', ',') : String(number);
}
