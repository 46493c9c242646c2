import { expect, test } from 'vitest';
import { LOCALES } from '#app/domain/indicator-set.ts';
import { readNumber } from '#app/domain/read-number.ts';
import { typedNumber } from './typed-number.ts';

test.each([0, 1500, 1234567, 2.5, 0.125, 33.3333, 1234.5])('%d in a field reads back the same', (number) => {
  for (const locale of LOCALES) expect(readNumber(typedNumber(number, locale))?.number).toBe(number);
});
