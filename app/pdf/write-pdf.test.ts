import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Report } from './report.ts';
import { writePdf } from './write-pdf.server.ts';

const ROWS = 60;
const report: Report = {
  language: 'nb',
  title: 'Regionen som én',
  lines: ['Første linje', 'Andre linje'],
  tables: [
    {
      title: 'Etter gruppe',
      note: 'Sju klynger',
      columns: [
        { title: 'Gruppe', width: 20 },
        { title: 'Region', width: 20 },
      ],
      rows: Array.from({ length: ROWS }, (_, at) => [
        `Gruppe ${at + 1}`,
        { shares: { green: 3, yellow: 2, red: 1, none: 1 }, text: 'halvparten grønne', alt: '3 grønne, 2 gule, 1 rød' },
      ]),
    },
    {
      title: 'Klynger',
      columns: [
        { title: 'Tema', width: 20 },
        { title: 'Klynge', width: 20 },
        { title: '2.6', width: 5 },
      ],
      rowHead: 1,
      rows: [['', 'Vindsus', { light: 'red', text: 'R', alt: 'Rød' }]],
    },
  ],
  footer: 'Nordland 2026',
  page: ({ n, of }) => `Side ${n} av ${of}`,
};

/** A part of the structure on one page, with the text that it holds itself. */
interface Part {
  readonly role: string;
  readonly alt: string | undefined;
  readonly text: string;
  readonly parts: readonly Part[];
}

interface Node {
  readonly role?: string;
  readonly alt?: string;
  readonly type?: string;
  readonly id?: string;
  readonly children?: readonly Node[];
}

async function partsOf(document: PDFDocumentProxy, page: number): Promise<readonly Part[]> {
  const proxy = await document.getPage(page);
  const { items } = await proxy.getTextContent({ includeMarkedContent: true });
  const texts = new Map<string, string>();
  let open: (string | null)[] = [];
  for (const item of items) {
    if ('str' in item) {
      const id = open.at(-1) ?? null;
      if (id !== null) texts.set(id, (texts.get(id) ?? '') + item.str);
    } else if (item.type === 'endMarkedContent') open = open.slice(0, -1);
    else open = [...open, (item as { id?: string }).id ?? null];
  }
  const part = (node: Node): Part => {
    const children = node.children ?? [];
    const own = children.flatMap(({ type, id }) =>
      type === 'content' && id !== undefined ? (texts.get(id) ?? '') : [],
    );
    return {
      role: node.role ?? '',
      alt: node.alt,
      text: own.join('').trim(),
      parts: children.filter(({ role }) => role !== undefined).map(part),
    };
  };
  return part((await proxy.getStructTree()) as Node).parts;
}

const all = (parts: readonly Part[], role: string): readonly Part[] =>
  parts.flatMap((part) => [...(part.role === role ? [part] : []), ...all(part.parts, role)]);
const texts = (parts: readonly Part[], role: string) => all(parts, role).map(({ text }) => text);

describe('a report on paper, as a screen reader has it', () => {
  let document: PDFDocumentProxy;
  let pages: (readonly Part[])[];
  beforeAll(async () => {
    const bytes = await writePdf(report, new Date('2026-03-31T10:00:00Z'));
    document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
    pages = [];
    for (let n = 1; n <= document.numPages; n += 1) pages.push(await partsOf(document, n));
  });

  test('says that it is tagged, what it is called, and in which language', async () => {
    const { info } = await document.getMetadata();
    expect(info).toMatchObject({ Title: 'Regionen som én', Language: 'nb-NO' });
    expect(await document.getMarkInfo()).toMatchObject({ Marked: true });
  });

  test('is one document with its title, its lines, and a heading over each table', () => {
    const [first = []] = pages;
    expect(first.map(({ role }) => role)).toEqual(['Document']);
    expect(texts(first, 'H1')).toEqual(['Regionen som én']);
    expect(texts(first, 'P')).toEqual(['Første linje', 'Andre linje', 'Sju klynger']);
    expect(pages.flatMap((parts) => texts(parts, 'H2'))).toEqual(['Etter gruppe', 'Klynger']);
  });

  test('has of each table a head and rows, of each row its own head', () => {
    const [first = []] = pages;
    const [head] = all(first, 'THead');
    expect(texts([head ?? never()], 'TH')).toEqual(['Gruppe', 'Region']);
    const rows = pages.flatMap((parts) => all(all(parts, 'TBody'), 'TR'));
    expect(rows).toHaveLength(ROWS + 1);
    expect(rows[0]?.parts.map(({ role, text }) => [role, text])).toEqual([
      ['TH', 'Gruppe 1'],
      ['TD', 'halvparten grønne'],
    ]);
    // The library leaves out a cell that has nothing in it, as the first of this row.
    expect(rows.at(-1)?.parts.map(({ role, text }) => [role, text])).toEqual([
      ['TH', 'Vindsus'],
      ['TD', ''],
    ]);
  });

  test('says in words what a bar and a light show', () => {
    const alts = pages.flatMap((parts) => all(parts, 'Figure').map(({ alt }) => alt));
    expect(alts).toEqual([...Array.from({ length: ROWS }, () => '3 grønne, 2 gule, 1 rød'), 'Rød']);
  });

  test('reads a head that is repeated once, and never a foot or a line', async () => {
    expect(document.numPages).toBeGreaterThan(1);
    expect(pages.flatMap((parts) => texts(parts, 'TH')).filter((text) => text === 'Region')).toHaveLength(1);
    const { items } = await (await document.getPage(2)).getTextContent();
    const drawn = items.map((item) => ('str' in item ? item.str : '')).join(' ');
    expect(drawn).toContain('Region');
    expect(drawn).toContain('Nordland 2026');
    expect(JSON.stringify(pages)).not.toContain('Nordland 2026');
    expect(JSON.stringify(pages)).not.toContain('Side ');
  });
});

function never(): never {
  throw new Error('the table has a head');
}
