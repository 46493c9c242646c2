import { describe, expect, test } from 'vitest';
import { isKnownText, isSafeAddress, readAddress } from './rich-text-names.ts';

describe('links', () => {
  test.each(['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', '/plan', 'vbscript:x'])(
    'never lead to %s',
    (address) => expect(isSafeAddress(address)).toBe(false),
  );

  test.each([
    ['https://example.no/a', 'https://example.no/a'],
    [' example.no ', 'https://example.no'],
    ['kari@example.no', 'mailto:kari@example.no'],
    ['mailto:kari@example.no', 'mailto:kari@example.no'],
    ['javascript:alert(1)', undefined],
    ['javascript:alert.x', undefined],
    ['not an address', undefined],
    ['', undefined],
  ])('“%s” is read as %s', (typed, address) => expect(readAddress(typed)).toBe(address));
});

test('a text with a block or mark of a newer page is not known', () => {
  const text = { text: 'x', marks: [] };
  expect(isKnownText([{ name: 'paragraph', attributes: {}, children: [text] }])).toBe(true);
  expect(isKnownText([{ name: 'indicatorChip', attributes: {}, children: [] }])).toBe(false);
  expect(
    isKnownText([
      { name: 'paragraph', attributes: {}, children: [{ text: 'x', marks: [{ name: 'comment', attributes: {} }] }] },
    ]),
  ).toBe(false);
});

test('[DO7] no editor opens on a text that is nested too deeply', () => {
  const tooDeep = { name: 'too-deep', attributes: {}, children: [] };
  expect(isKnownText([{ name: 'blockquote', attributes: {}, children: [tooDeep] }])).toBe(false);
});
