import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { appendHeading, appendParagraphs, plainText, readRichText } from './rich-text.ts';
import { newPlanDocument, textOf } from './shape.ts';

test('a rich text is read with its blocks and marks', () => {
  const text = textOf(newPlanDocument());
  appendHeading(text, 2, 'Goals');
  appendParagraphs(text, ['Green by spring']);
  const words = (text.get(1) as Y.XmlElement).get(0) as Y.XmlText;
  words.format(0, 5, { bold: {}, 'link--AbCdEf12': { href: 'https://example.no' } });
  expect(readRichText(text)).toEqual([
    { name: 'heading', attributes: { level: 2 }, children: [{ text: 'Goals', marks: [] }] },
    {
      name: 'paragraph',
      attributes: {},
      children: [
        {
          text: 'Green',
          marks: expect.arrayContaining([
            { name: 'bold', attributes: {} },
            { name: 'link', attributes: { href: 'https://example.no' } },
          ]),
        },
        { text: ' by spring', marks: [] },
      ],
    },
  ]);
});

test('its words alone are one line a block, list items too', () => {
  const text = textOf(newPlanDocument());
  appendParagraphs(text, ['First']);
  const list = new Y.XmlElement('bulletList');
  text.push([list]);
  for (const item of ['one', 'two']) {
    const element = new Y.XmlElement('listItem');
    const paragraph = new Y.XmlElement('paragraph');
    list.push([element]);
    element.push([paragraph]);
    paragraph.push([new Y.XmlText(item)]);
  }
  expect(plainText(text)).toBe('First\none\ntwo');
});

test('[DO7] an attribute that is no plain value makes its element unknown, under whatever name', () => {
  const text = textOf(newPlanDocument());
  for (const name of ['level', '__proto__']) {
    const element = new Y.XmlElement<Record<string, Y.XmlText>>('paragraph');
    element.setAttribute(name, new Y.XmlText('hidden'));
    text.push([element as unknown as Y.XmlElement]);
  }
  const rich = readRichText(text);
  expect(rich.map((node) => 'name' in node && node.name)).toEqual(['unknown', 'unknown']);
  expect(() => JSON.stringify(rich)).not.toThrow();
});
