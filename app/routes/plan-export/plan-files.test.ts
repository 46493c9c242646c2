import { strFromU8, unzipSync } from 'fflate';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, test } from 'vitest';
import type { Day } from '#app/domain/day.ts';
import type { Locale } from '#app/domain/indicator-set.ts';
import { asId, type ClusterId } from '#app/domain/ids.ts';
import { ACTION_WORDS } from '#app/i18n/action-words.ts';
import { writePdf } from '#app/pdf/write-pdf.server.ts';
import { fullPlan } from '#tests/support/full-plan.ts';
import { actionFacts } from './action-facts.ts';
import type { PlanFile } from './plan-file.ts';
import { planPaper } from './plan-paper.ts';
import { writeDocx } from './write-docx.server.ts';
import { writeMarkdown } from './write-markdown.ts';

const at = new Date('2026-03-31T10:00:00Z');
const { whole } = fullPlan();
const file: PlanFile = {
  title: 'Plan for Bergkvarts',
  owner: 'Bergkvarts',
  horizonOn: '2027-12-31' as Day,
  today: '2026-03-31' as Day,
  exportedAt: at,
  ...whole,
  clusters: new Map([[asId<ClusterId>('cluster-1'), 'Bergkvarts']]),
  indicators: new Map([['4.6.1', { name: { nb: 'Synlighet', en: 'Visibility' }, unit: 'count' as const }]]),
  history: { entries: [{ from: at, to: at, name: 'Marit Lia', changes: 3 }], isCut: false },
  comments: null,
};

const golden = (name: string) => new URL(`../../../tests/fixtures/plan-export/${name}`, import.meta.url).pathname;

/** Words of everyone’s fields that each file must have. */
const WORDS = [
  '=Felles nyhetsbrev',
  'Kommunikasjonsgruppen',
  'Marit Lia',
  'Fylkeskommunen',
  'Flere kjenner klyngene',
  'Dobbelt så mange lesere',
  'Velge redaktør',
  'Første nummer',
  'Forberede',
  'Synlig i regionen',
  'Hvordan: ',
  'Et punkt',
  'Under første',
  'Ukjent blokk',
  'Vi går videre.',
  'let b = 2;',
];

describe('every field', () => {
  test('[EX2] of an action that is filled in is among its facts, in both languages', () => {
    const action = whole.content.actions.find(({ title }) => title.startsWith('=')) ?? expect.fail();
    for (const locale of ['nb', 'en'] as const) {
      const labels = actionFacts(action, file, locale).map(({ label }) => label);
      const { title: _title, description: _description, order: _order, ...fields } = ACTION_WORDS[locale].fields;
      expect(labels).toEqual(expect.arrayContaining(Object.values(fields)));
    }
  });
});

describe('Markdown', () => {
  for (const locale of ['nb', 'en'] as const satisfies readonly Locale[]) {
    test(`[EX2] is the golden file (${locale})`, async () => {
      await expect(writeMarkdown(planPaper(file, locale))).toMatchFileSnapshot(golden(`full-plan.${locale}.md`));
    });
  }

  test('[EX2] takes nothing that people wrote for its own marks', () => {
    const words = writeMarkdown(planPaper(file, 'nb'));
    expect(words).toContain('=1+1 \\| \\*stjerne\\* \\<b\\>tegn\\</b\\> \\[x\\](y) # `` kode\\|`x` ``');
    expect(words).toContain('| **Møte** | mai \\| juni |');
    expect(words).toContain('[lenke](<https://example.no/a?b=1&c=2>)');
    expect(words).toContain('* [x] Gjort\n* [ ] Ikke gjort');
    expect(words).toContain('3. Tredje\n4. Fjerde');
    expect(words).toContain('Vi {++foreslår++} {--stryker--}.');
    for (const word of WORDS.filter((each) => !each.startsWith('='))) expect(words).toContain(word);
  });
});

test('[EX9] comments that are asked for stand under what they are about', () => {
  const [action] = whole.content.actions;
  const [goal] = whole.content.goals;
  const about = { quote: null, proposed: null, decision: null, isResolved: false };
  const said = (text: string) => [{ name: 'Ana', at, text }];
  const words = writeMarkdown(
    planPaper(
      {
        ...file,
        comments: [
          { ...about, actionId: action?.id ?? '', field: 'deadline', comments: said('Rekker vi det?') },
          { ...about, actionId: goal?.id ?? '', field: 'by', comments: said('Hvorfor da?') },
          { ...about, actionId: goal?.id ?? '', field: null, comments: said('Godt mål') },
          { ...about, actionId: 'gone', field: null, isResolved: true, comments: said('Takk') },
          { ...about, actionId: null, field: 'text', quote: 'Hvordan', comments: said('Godt sagt') },
          { ...about, actionId: null, field: null, proposed: 'Ny', decision: 'accepted', comments: [] },
        ],
      },
      'nb',
    ),
  );
  const part = words.slice(words.indexOf('Kommentarer'));
  expect(part).toMatch(/– Frist\n[\s\S]*\*\*Ana, 31\.03\.2026[^*]*\*\* ?Rekker vi det\?/);
  expect(part).toContain(`${goal?.title ?? '?'} – Innen\n`);
  expect(part).toContain(`${goal?.title ?? '?'}\n`);
  expect(part).toContain('noe som er fjernet fra planen (løst)');
  expect(part).toContain('Om «Hvordan»');
  expect(part).toContain('Foreslår «Ny» – godtatt');
  expect(writeMarkdown(planPaper({ ...file, comments: [] }, 'nb'))).toContain('Ingen har kommentert planen.');
});

describe('Word', () => {
  async function parts() {
    const bytes = await writeDocx(planPaper(file, 'nb'), at, {
      author: 'Klyngeløft',
      pageOf: { page: 'Side', of: 'av' },
    });
    const zip = unzipSync(new Uint8Array(bytes));
    return (name: string) => strFromU8(zip[name] ?? new Uint8Array());
  }
  const text = (xml: string) =>
    [...xml.matchAll(/<w:(?:t|delText)[ >][^<]*|<w:t>[^<]*/g)].map(([tag]) => tag.replace(/^[^>]*>/, '')).join(' ');

  test('[EX2] has Word’s own styles, lists, tables, links and tracked changes', async () => {
    const part = await parts();
    const document = part('word/document.xml');
    const paragraphs = [...document.matchAll(/<w:p>.*?<\/w:p>/gs)].map(([xml]) => xml);
    const styleOf = (words: string) =>
      /<w:pStyle w:val="([^"]+)"/.exec(paragraphs.find((xml) => text(xml).includes(words)) ?? '')?.[1];
    expect(styleOf('Plan for Bergkvarts')).toBe('Title');
    expect(styleOf('Bakgrunn &amp; mål')).toBe('Heading2');
    expect(styleOf('Til slutt')).toBe('Heading3');
    expect(styleOf('Et sitat')).toBe('Quote');
    const item = (words: string) => paragraphs.find((xml) => text(xml).includes(words)) ?? '';
    expect(item('Første nummer')).toContain('w:hyperlink');
    expect(item('Under første')).toMatch(/<w:ilvl w:val="1"\/>/);
    expect(item('Tredje')).toContain('<w:numPr>');
    expect(document).toMatch(/<w:tblHeader\/>/);
    expect(document).toMatch(/<w:ins [^>]*w:author="Ana"[^>]*>.*?foreslår/s);
    expect(document).toMatch(/<w:del [^>]*w:author="Ana"[^>]*>.*?<w:delText[^>]*>stryker/s);
    expect(part('word/_rels/document.xml.rels')).toContain('https://example.no/a?b=1&amp;c=2');
    expect(part('word/styles.xml')).toContain('nb-NO');
    expect(part('word/footer1.xml')).toContain('NUMPAGES');
    expect(part('word/header1.xml')).toContain('Plan for Bergkvarts');
    expect(part('docProps/core.xml')).toContain('Plan for Bergkvarts');
    for (const words of WORDS) expect(text(document)).toContain(words);
  });

  test('[EX2] says in its text what the golden file says', async () => {
    const lines = [...(await parts())('word/document.xml').matchAll(/<w:p>.*?<\/w:p>/gs)].map(([xml]) => text(xml));
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(golden('full-plan.docx.txt'));
  });
});

describe('PDF', () => {
  test('[EX2] says in its text what the golden file says, on A4 that stands', async () => {
    const { blocks, ...paper } = planPaper(file, 'en');
    const bytes = await writePdf({ ...paper, body: blocks, tables: [], isUpright: true }, at);
    const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
    const pages: string[] = [];
    for (let n = 1; n <= document.numPages; n += 1) {
      const page = await document.getPage(n);
      expect(page.view).toEqual([0, 0, 595.28, 841.89]);
      const { items } = await page.getTextContent();
      pages.push(items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join(''));
    }
    const all = pages.join('\n--- page\n');
    for (const words of WORDS) expect(all.replace(/\s+/g, ' ')).toContain(words.trim());
    await expect(`${all}\n`).toMatchFileSnapshot(golden('full-plan.pdf.txt'));
  }, 60_000);

  test('[EX2] a plan of a hundred actions with long texts is cut nowhere', async () => {
    const [one] = whole.content.actions;
    const actions = Array.from({ length: 100 }, (_, n) => ({
      ...(one ?? expect.fail()),
      id: `a${n}` as never,
      title: `Tiltak ${n}`,
      expectedEffect: `${'lang tekst '.repeat(150)}slutt${n}.`,
    }));
    const { blocks, ...paper } = planPaper({ ...file, content: { ...whole.content, actions } }, 'nb');
    const bytes = await writePdf({ ...paper, body: blocks, tables: [], isUpright: true }, at);
    const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
    const found = new Set<string>();
    for (let n = 1; n <= document.numPages; n += 1) {
      const { items } = await (await document.getPage(n)).getTextContent();
      for (const item of items) {
        if (!('str' in item) || item.str.trim() === '') continue;
        // Inside of the page's margins, but for the footer.
        expect(item.transform[5]).toBeGreaterThan(20);
        expect(item.transform[4] + item.width).toBeLessThan(596);
        for (const [word] of item.str.matchAll(/slutt\d+/g)) found.add(word);
      }
    }
    expect(found.size).toBe(100);
  }, 60_000);
});
