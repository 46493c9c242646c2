import { getSchema } from '@tiptap/core';
import { Node } from '@tiptap/pm/model';
import { initProseMirrorDoc, prosemirrorToYXmlFragment } from '@tiptap/y-tiptap';
import { renderToString } from 'react-dom/server';
import { expect, test } from 'vitest';
import { plainText, readRichText } from '#app/document/rich-text.ts';
import { newPlanDocument, textOf } from '#app/document/shape.ts';
import { restorePlan } from '#app/document/restore.ts';
import { richTextKit } from './rich-text-kit.ts';
import { isKnownText } from './rich-text-names.ts';
import { RichTextReading } from './rich-text-reading.tsx';

const schema = getSchema(richTextKit({ placeholder: '', locale: 'nb' }));

const line = (...content: readonly object[]) => ({ type: 'paragraph', content });
const words = (text: string, ...marks: readonly object[]) => ({ type: 'text', text, marks });
const suggestion = (type: string) => ({ type, attrs: { by: 'p1', label: 'Ana', on: '2026-05-04' } });

/** Something of everything that the editor can write. */
const EVERYTHING = {
  type: 'doc',
  content: [
    { type: 'heading', attrs: { level: 2 }, content: [words('Mål')] },
    line(
      words('Se ', { type: 'bold' }),
      { type: 'actionChip', attrs: { id: 'a1', label: 'Nyhetsbrev' } },
      words(' og '),
      { type: 'indicatorChip', attrs: { id: '4.6.1', label: '4.6.1 Medlemmer' } },
      words(' med '),
      { type: 'personChip', attrs: { id: 'p1', label: 'Ana' } },
      words(' innen '),
      { type: 'dateChip', attrs: { id: '2026-05-04', label: '2026-05-04' } },
    ),
    {
      type: 'decision',
      attrs: { on: '2026-05-04', by: 'p1', label: 'Ana' },
      content: [words('Vi gjør det')],
    },
    {
      type: 'taskList',
      content: [
        { type: 'taskItem', attrs: { checked: true }, content: [line(words('gjort'))] },
        { type: 'taskItem', attrs: { checked: false }, content: [line(words('igjen'))] },
      ],
    },
    {
      type: 'table',
      content: [
        {
          type: 'tableRow',
          content: [{ type: 'tableHeader', attrs: { colspan: 2, rowspan: 1 }, content: [line(words('Tiltak'))] }],
        },
        {
          type: 'tableRow',
          content: [
            { type: 'tableCell', attrs: { colspan: 1, rowspan: 1 }, content: [line(words('en'))] },
            { type: 'tableCell', attrs: { colspan: 1, rowspan: 1 }, content: [line(words('to'))] },
          ],
        },
      ],
    },
    { type: 'horizontalRule' },
    line(words('gammel', suggestion('suggestedDelete')), words('ny', suggestion('suggestedInsert')), words(' tekst')),
    { type: 'codeBlock', attrs: { language: null }, content: [words('kode', suggestion('suggestedInsert'))] },
    line(words('kode', suggestion('suggestedDelete'), { type: 'code' })),
    {
      type: 'blockquote',
      content: [{ type: 'bulletList', content: [{ type: 'listItem', content: [line(words('punkt'))] }] }],
    },
  ],
};

function written() {
  const doc = newPlanDocument();
  const node = Node.fromJSON(schema, EVERYTHING);
  node.check();
  prosemirrorToYXmlFragment(node, textOf(doc));
  return { doc, text: textOf(doc), node };
}

test('[TX1] all that the editor writes is in the document, and comes back to an editor as it was', () => {
  const { doc, text, node } = written();
  expect(isKnownText(readRichText(text))).toBe(true);
  let edits = 0;
  doc.on('update', () => (edits += 1));
  const back = initProseMirrorDoc(text, schema).doc;
  expect(back.toJSON()).toEqual(node.toJSON());
  expect(edits).toBe(0);
});

test('[TX10] the reading shows all of it, suggested words as such', () => {
  const html = renderToString(<RichTextReading nodes={readRichText(written().text)} />);
  expect(html).toContain('<h3>Mål</h3>');
  expect(html).toContain('Nyhetsbrev');
  expect(html).toContain('Beslutning · 4. mai 2026 · Ana');
  expect(html).toMatch(/<input type="checkbox" disabled="" readonly="" checked=""\/>/);
  expect(html).toContain('<th colSpan="2" rowspan="1"><p>Tiltak</p></th>');
  expect(html).toMatch(
    /<del class="suggested" title="Ana, 2026-05-04"><span class="sr-only">[^<]*<\/span>gammel<\/del>/,
  );
  expect(html).toMatch(/<ins class="suggested"[^>]*><span class="sr-only">[^<]*<\/span>ny<\/ins>/);
});

test('[TX10] its words alone tell suggested ones by signs, tasks by boxes, and part a table’s cells by tabs', () => {
  expect(plainText(written().text)).toBe(
    [
      'Mål',
      'Se Nyhetsbrev og 4.6.1 Medlemmer med Ana innen 2026-05-04',
      'Vi gjør det (2026-05-04, Ana)',
      '[x] gjort',
      '[ ] igjen',
      'Tiltak',
      'en\tto',
      '',
      '{--gammel--}{++ny++} tekst',
      '{++kode++}',
      '{--kode--}',
      'punkt',
    ].join('\n'),
  );
});

test('[UH4] a restored plan has all of it again', () => {
  const { doc } = written();
  const other = newPlanDocument();
  restorePlan(other, doc, null);
  expect(initProseMirrorDoc(textOf(other), schema).doc.toJSON()).toEqual(
    initProseMirrorDoc(textOf(doc), schema).doc.toJSON(),
  );
});

test('[TX2] a chip keeps an id and a label, and nothing of what it shows', () => {
  const chips = readRichText(written().text).flatMap((node) => ('children' in node ? node.children : []));
  const kept = chips.flatMap((node) =>
    'name' in node && node.name.endsWith('Chip') ? [Object.keys(node.attributes).sort()] : [],
  );
  expect(kept).toEqual([
    ['id', 'label'],
    ['id', 'label'],
    ['id', 'label'],
    ['id', 'label'],
  ]);
});
