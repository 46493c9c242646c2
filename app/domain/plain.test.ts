import { expect, test } from 'vitest';
import { canonicalJson, plainOf } from './plain.ts';

test('[VE4] one value has one text, however it was put together', () => {
  const value = {
    b: [1, 'ø', null],
    a: new Map<string, unknown>([
      ['z', true],
      ['y', { k: 1.5, j: undefined }],
    ]),
    é: '"\n\u0000',
  };
  expect(canonicalJson(plainOf(value))).toBe('{"a":{"y":{"k":1.5},"z":true},"b":[1,"ø",null],"é":"\\"\\n\\u0000"}');
  const other = { é: '"\n\u0000', a: { y: { k: 1.5 }, z: true }, b: [1, 'ø', null] };
  expect(canonicalJson(plainOf(other))).toBe(canonicalJson(plainOf(value)));
});
