import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { anchoredIndex, blockAnchor } from './block-anchor.ts';
import { appendParagraphs } from './rich-text.ts';
import { newPlanDocument, textOf } from './shape.ts';

test('[TX8] a block is found again after others wrote before it, and by another’s copy', () => {
  const text = textOf(newPlanDocument());
  appendParagraphs(text, ['one', 'two', 'three']);
  const anchor = blockAnchor(text, 2);
  text.insert(0, [new Y.XmlElement('paragraph'), new Y.XmlElement('paragraph')]);
  expect(anchoredIndex(text, anchor)).toBe(4);
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(text.doc as Y.Doc));
  expect(anchoredIndex(textOf(copy), anchor)).toBe(4);
});

test('[TX8] what a hostile page names is no place', () => {
  const text = textOf(newPlanDocument());
  for (const anchor of ['', '{', 'null', '7', '{"type":7}', '{"tname":"actions"}', '[]']) {
    expect(anchoredIndex(text, anchor), anchor).toBeUndefined();
  }
});
