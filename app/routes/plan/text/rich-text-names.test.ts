import { describe, expect, test } from 'vitest';
import type { RichNode } from '#app/document/rich-text.ts';
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
  expect(isKnownText([{ name: 'newerChip', attributes: {}, children: [] }])).toBe(false);
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

describe('[TX1] no editor opens where it would remove words', () => {
  const text = { text: 'x', marks: [] };
  const node = (name: string, children: readonly RichNode[] = [], attributes = {}): RichNode => ({
    name,
    attributes,
    children,
  });
  const line = node('paragraph', [text]);

  test.each([
    ['words outside a block', [text]],
    ['an item outside a list', [node('listItem', [line])]],
    ['an item that begins with a list', [node('bulletList', [node('listItem', [node('heading', [text])])])]],
    ['a line within a line', [node('paragraph', [line])]],
    ['a cell outside a row', [node('table', [node('tableCell', [line])])]],
    ['a chip in code', [node('codeBlock', [node('actionChip')])]],
    [
      'a cell that covers a million columns',
      [node('table', [node('tableRow', [node('tableCell', [line], { colspan: 1_000_000 })])])],
    ],
  ])('%s', (_, nodes) => expect(isKnownText(nodes)).toBe(false));

  test.each([
    ['a list that two people emptied at once', [node('bulletList')]],
    ['a table', [node('table', [node('tableRow', [node('tableHeader', [line]), node('tableCell', [line])])])]],
    [
      'a task with a list in it',
      [node('taskList', [node('taskItem', [line, node('taskList', [node('taskItem', [line])])])])],
    ],
    ['chips in a decision', [node('decision', [text, node('personChip')])]],
  ])('but it does on %s', (_, nodes) => expect(isKnownText(nodes)).toBe(true));
});
