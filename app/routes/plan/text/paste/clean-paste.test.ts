import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getSchema } from '@tiptap/core';
import { DOMParser as SchemaParser } from '@tiptap/pm/model';
import { Window } from 'happy-dom';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { richTextKit } from '#app/routes/plan/text/rich-text-kit.ts';
import { cleanPaste } from './clean-paste.ts';

const window = new Window();
const schema = getSchema(richTextKit({ placeholder: '', locale: 'nb' }));
const FIXTURES = join(import.meta.dirname, '../../../../../tests/fixtures/clipboard');

beforeAll(() => void Object.assign(globalThis, { DOMParser: window.DOMParser }));
afterAll(async () => {
  Reflect.deleteProperty(globalThis, 'DOMParser');
  await window.happyDOM.close();
});

const cleaned = (file: string) =>
  cleanPaste(readFileSync(join(FIXTURES, file), 'utf8'))
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/> <(?!i>)/g, '><');

test('[TX6] from Word: headings, words, lists of its own kind, and tables', () => {
  expect(cleaned('word.html')).toBe(
    '<h1>Handlingsplan</h1>' +
      '<p>Vi skal <b>styrke</b> <i>dialogen</i> med <a href="https://example.no/medlemmer">medlemmene</a>.</p>' +
      '<ul><li><p>Nyhetsbrev</p><ul><li><p>hver måned</p></li></ul></li><li><p>Frokostmøter</p></li></ul>' +
      '<h2>Rekkefølge</h2>' +
      '<ol><li><p>Spør medlemmene</p></li><li><p>Lag planen</p></li></ol>' +
      '<table><tbody><tr><td><p><b>Tiltak</b></p></td><td><p><b>Ansvarlig</b></p></td><td><p><b>Frist</b></p></td></tr>' +
      '<tr><td><p>Felles nyhetsbrev</p></td><td><p>Kari</p></td><td><p>1.9.2026</p></td></tr></tbody></table>',
  );
});

test('[TX6] from Excel: the table, with cells that cover several columns', () => {
  expect(cleaned('excel.html')).toBe(
    '<table><tbody><tr><td>Action</td><td>Due date</td><td>Expected effect</td></tr>' +
      '<tr><td>Survey members</td><td>24/12/2026</td><td>More answers</td></tr>' +
      '<tr><td colspan="2">Open days</td><td></td></tr></tbody></table>',
  );
});

test('[TX6] from Google Docs: styles become elements, and an inner list belongs to its item', () => {
  expect(cleaned('google-docs.html')).toMatch(
    new RegExp(
      '^<h2>Goals</h2><p><strong>Green</strong> by <em>spring</em>, see <a href="https://example.no/goals">the page</a></p>' +
        '<ul><li><p>Members</p><ul><li><p><s>forty</s></p></li></ul></li></ul>',
    ),
  );
});

test.each(['word.html', 'excel.html', 'google-docs.html'])(
  '[TX6] what is pasted from %s fits the text as it stands, without styles',
  (file) => {
    const html = cleanPaste(readFileSync(join(FIXTURES, file), 'utf8'));
    expect(html).not.toMatch(/style=|class=|mso|<!--|<o:p|<span/i);
    const { body } = new window.DOMParser().parseFromString(html, 'text/html');
    const node = SchemaParser.fromSchema(schema).parse(body as unknown as HTMLElement);
    node.check();
    const tables: unknown[] = [];
    node.descendants(({ type }) => void (type.name === 'table' && tables.push(type)));
    expect(tables).toHaveLength(1);
  },
);

test('[TX6] a copy from a text of ours is left as it is', () => {
  const own = '<p data-pm-slice="1 1 []"><span data-chip="dateChip" data-id="2026-05-04">4. mai</span></p>';
  expect(cleanPaste(own)).toBe(own);
});
