import { withSigns, wordsOf, type Block, type PaperCell, type Run } from '#app/domain/paper.ts';
import { INK, MUTED } from './cell.server.ts';
import { MARGIN, widthOf } from './page.server.ts';
import { drawTable, makeRoom } from './table.server.ts';
import { drawTagged, drawUntagged, tagIn, type Tag } from './tags.server.ts';

type Doc = PDFKit.PDFDocument;

const TEXT_SIZE = 10;
const HEADINGS = [
  { role: 'H2', size: 16 },
  { role: 'H3', size: 13 },
  { role: 'H4', size: 11.5 },
  { role: 'H5', size: 10.5 },
  { role: 'H6', size: 10 },
] as const;
const INDENT = 14;
const DEEPEST = 8;
const LINK = '#0b5cad';
/** A row with more in a cell could be higher than a page: such a table is written as lines. */
const CELL_LIMIT = 1200;

/** Draws the blocks one after the other; what does not fit goes on on the next page. */
export function drawBlocks(doc: Doc, parent: Tag, blocks: readonly Block[]): void {
  let list: Tag | undefined;
  for (const [at, block] of blocks.entries()) {
    if (block.is !== 'item') list = undefined;
    else list ??= tagIn(doc, parent, 'L');
    if (block.is === 'item' && list !== undefined) drawItem(doc, list, block);
    else if (block.is !== 'item') drawBlock(doc, parent, block, blocks[at + 1]?.is === 'heading' ? 90 : 40);
  }
}

/** @param below what must stand on the same page as a heading, in points */
function drawBlock(doc: Doc, parent: Tag, block: Exclude<Block, { is: 'item' }>, below: number): void {
  const width = widthOf(doc);
  switch (block.is) {
    case 'heading': {
      const { role, size } = HEADINGS[block.level - 1] ?? HEADINGS[4];
      doc.moveDown(block.level < 3 ? 0.9 : 0.5);
      // A heading does not stand alone at the foot of a page.
      makeRoom(doc, size * 1.3 + below);
      drawTagged(tagIn(doc, parent, role), () =>
        doc.font('strong').fontSize(size).fillColor(INK).text(wordsOf(block.runs), MARGIN, doc.y, { width }),
      );
      doc.moveDown(0.25);
      return;
    }
    case 'paragraph': {
      const isQuote = block.isQuote === true;
      const left = MARGIN + Math.min(block.indent ?? 0, DEEPEST) * INDENT + (isQuote ? INDENT : 0);
      const look = { left, colour: isQuote ? MUTED : INK };
      drawRuns(doc, tagIn(doc, parent, isQuote ? 'BlockQuote' : 'P'), block.runs, look);
      doc.moveDown(0.4);
      return;
    }
    case 'code':
      drawRuns(doc, tagIn(doc, parent, 'Code'), [{ text: block.text }], { left: MARGIN + INDENT, colour: MUTED });
      doc.moveDown(0.4);
      return;
    case 'rule':
      makeRoom(doc, 12);
      drawUntagged(doc, 'Layout', () => {
        const y = doc.y + 4;
        doc
          .moveTo(MARGIN, y)
          .lineTo(MARGIN + width, y)
          .lineWidth(0.5)
          .strokeColor(MUTED)
          .stroke();
      });
      doc.y += 10;
      return;
    case 'table':
      drawPaperTable(doc, parent, block);
      return;
    case 'facts':
      for (const { label, runs } of block.facts) {
        const tag = tagIn(doc, parent, 'P');
        const isLong = wordsOf(runs).includes('\n');
        const words: readonly Run[] = [{ text: `${label}: `, isBold: true }, ...(isLong ? [] : runs)];
        drawRuns(doc, tag, words, { left: MARGIN, colour: INK });
        // Several lines stand below what they are.
        if (isLong) drawRuns(doc, tag, runs, { left: MARGIN + INDENT, colour: INK });
        doc.moveDown(0.15);
      }
      doc.moveDown(0.3);
  }
}

function drawItem(doc: Doc, list: Tag, { depth, mark, runs }: Extract<Block, { is: 'item' }>): void {
  const left = MARGIN + Math.min(depth, DEEPEST) * INDENT;
  makeRoom(doc, TEXT_SIZE * 1.3);
  const tag = tagIn(doc, tagIn(doc, list, 'LI'), 'LBody');
  const { y } = doc;
  const sign = typeof mark === 'object' ? `${mark.number}.` : '•';
  if (mark === 'done' || mark === 'open') {
    const alt = mark === 'done' ? '[x]' : '[ ]';
    const box = tagIn(doc, tag, 'Figure', { alt, bbox: [left + 1, y + 2, left + 9, y + 10] });
    drawTagged(box, () => drawBox(doc, left + 1, y + 2, mark === 'done'));
  } else {
    drawTagged(tag, () =>
      doc.font('regular').fontSize(TEXT_SIZE).fillColor(INK).text(sign, left, y, { lineBreak: false }),
    );
  }
  doc.y = y;
  const isEmpty = wordsOf(runs) === '';
  drawRuns(doc, tag, isEmpty ? [{ text: ' ' }] : runs, { left: left + (sign.length > 2 ? 20 : INDENT), colour: INK });
  doc.moveDown(0.15);
}

/** A box and its tick, since the typeface has none. */
function drawBox(doc: Doc, x: number, y: number, isDone: boolean): void {
  doc.lineWidth(0.8).rect(x, y, 8, 8).strokeColor(INK).stroke();
  if (!isDone) return;
  doc
    .moveTo(x + 1.5, y + 4)
    .lineTo(x + 3.5, y + 6.2)
    .lineTo(x + 6.7, y + 1.8)
    .stroke();
}

function drawRuns(
  doc: Doc,
  tag: Tag,
  runs: readonly Run[],
  { left, colour }: { readonly left: number; readonly colour: string },
): void {
  if (wordsOf(runs) === '') return;
  drawTagged(tag, () => {
    for (const line of linesOf(runs)) {
      doc.x = left;
      line.forEach((run, at) => {
        doc.font(run.isBold === true ? 'strong' : 'regular').fontSize(TEXT_SIZE);
        doc.fillColor(run.link === undefined ? colour : LINK);
        doc.text(boxes(withSigns(run)), {
          width: MARGIN + widthOf(doc) - left,
          continued: at < line.length - 1,
          oblique: run.isItalic === true,
          underline: run.isUnderlined === true || run.link !== undefined,
          strike: run.isStruck === true,
          link: run.link ?? null,
        });
      });
    }
  });
  doc.x = MARGIN;
}

/** The library forgets a line break at which one run ends and another goes on. */
function linesOf(runs: readonly Run[]): readonly (readonly Run[])[] {
  const lines: Run[][] = [[]];
  for (const run of runs) {
    run.text.split('\n').forEach((text, at) => {
      if (at > 0) lines.push([]);
      if (text !== '') lines.at(-1)?.push({ ...run, text });
    });
  }
  return lines.map((line) => (line.length === 0 ? [{ text: ' ' }] : line));
}

/** The typeface lacks these. */
const boxes = (text: string): string => text.replaceAll('☑', '[x]').replaceAll('☐', '[ ]').replaceAll('\t', '    ');

function drawPaperTable(doc: Doc, parent: Tag, { rows, widths }: Extract<Block, { is: 'table' }>): void {
  const across = Math.max(0, ...rows.map((row) => row.reduce((sum, { span = 1 }) => sum + span, 0)));
  if (across === 0) return;
  const wide = (row: readonly PaperCell[]): string[] => {
    const texts = row.flatMap(({ runs, span = 1 }) => [
      boxes(runs.map(withSigns).join('')),
      ...Array.from({ length: span - 1 }, () => ''),
    ]);
    return Array.from({ length: across }, (_, at) => texts[at] ?? '');
  };
  const [head = [], ...body] = rows.map(wide);
  if ([head, ...body].every((row) => row.every((text) => text.length <= CELL_LIMIT))) {
    const columns = head.map((title, at) => ({ title, width: widths?.length === across ? (widths[at] ?? 1) : 1 }));
    drawTable(doc, tagIn(doc, parent, 'Sect'), { title: '', columns, rows: body });
    doc.moveDown(0.8);
    return;
  }
  for (const row of [head, ...body]) {
    for (const text of row) drawRuns(doc, tagIn(doc, parent, 'P'), [{ text }], { left: MARGIN, colour: INK });
    doc.moveDown(0.5);
  }
}
