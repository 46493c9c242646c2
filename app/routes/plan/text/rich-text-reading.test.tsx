import { renderToString } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { RichNode } from '#app/document/rich-text.ts';
import { RichTextReading } from './rich-text-reading.tsx';

const html = (...nodes: readonly RichNode[]) => renderToString(<RichTextReading nodes={nodes} />);

test('[DO7] names that only a hostile program uses show the words', () => {
  for (const name of ['constructor', 'toString', '__proto__', '', 'script']) {
    const marks = [{ name, attributes: {} }];
    expect(html({ name, attributes: {}, children: [{ text: 'words', marks }] }), name).toBe(
      '<div class="rich-text"><div>words</div></div>',
    );
  }
});

test('a link that would run a script is its words', () => {
  const marks = [{ name: 'link', attributes: { href: 'javascript:alert(1)' } }];
  expect(html({ text: 'words', marks })).toBe('<div class="rich-text">words</div>');
});
