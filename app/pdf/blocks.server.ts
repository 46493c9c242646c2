import { withSigns, wordsOf, type Block, type PaperCell, type Run } from '#app/domain/paper.ts';
import { INK, MUTED } from './cell.server.ts';
import type { ReportTable } from './report.ts';

type Doc = PDFKit.PDFDocument;

const TEXT_SIZE = 10;
const HEADING_SIZES = [16, 13, 11.5, 10.5, 10] as const;
const INDENT = 14;
const LINK = '#0b5cad';
/** A row with more in a cell could be higher than a page; it is written below the table's head as lines. */
const CELL_LIMIT = 1200;

/** What the page's own parts are needed for. */
export interface Drawing {
  readonly left: number;
  readonly width: number;
  readonly drawTable: (table: ReportTable) => void;
  /** Begins a new page where so much does not fit on this one. */
  readonly makeRoom: (height: number) => void;
}

/** Draws the blocks one after the other; what does not fit goes on on the next page. */
export function drawBlocks(doc: Doc, blocks: readonly Block[], drawing: Drawing): void {
  for (const block of blocks) drawBlock(doc, block, drawing);
}

function drawBlock(doc: Doc, block: Block, drawing: Drawing): void {
  const { left, width } = drawing;
  switch (block.is) {
    case 'heading': {
      const size = HEADING_SIZES[block.level - 1] ?? TEXT_SIZE;
      doc.moveDown(block.level < 3 ? 0.9 : 0.5);
      // A heading does not stand alone at the foot of a page.
      drawing.makeRoom(size * 1.3 + 40);
      doc.font('strong').fontSize(size).fillColor(INK).text(wordsOf(block.runs), left, doc.y, { width });
      doc.moveDown(0.25);
      return;
    }
    case 'paragraph': {
      const indent = (block.indent ?? 0) * INDENT + (block.isQuote === true ? INDENT : 0);
      drawRuns(doc, block.runs, {
        left: left + indent,
        width: width - indent,
        colour: block.isQuote === true ? MUTED : INK,
      });
      doc.moveDown(0.4);
      return;
    }
    case 'item': {
      const indent = Math.min(block.depth, 8) * INDENT;
      drawing.makeRoom(TEXT_SIZE * 1.3);
      const { y } = doc;
      const mark = typeof block.mark === 'object' ? `${block.mark.number}.` : block.mark === 'bullet' ? '•' : '';
      if (mark === '') drawBox(doc, left + indent + 1, y + 2, block.mark === 'done');
      else
        doc
          .font('regular')
          .fontSize(TEXT_SIZE)
          .fillColor(INK)
          .text(mark, left + indent, y, { lineBreak: false });
      const at = left + indent + (mark.length > 2 ? 20 : INDENT);
      doc.y = y;
      drawRuns(doc, block.runs.length === 0 ? [{ text: ' ' }] : block.runs, {
        left: at,
        width: left + width - at,
        colour: INK,
      });
      doc.moveDown(0.15);
      return;
    }
    case 'code':
      drawRuns(doc, [{ text: block.text }], { left: left + INDENT, width: width - INDENT, colour: MUTED });
      doc.moveDown(0.4);
      return;
    case 'rule':
      drawing.makeRoom(12);
      doc
        .moveTo(left, doc.y + 4)
        .lineTo(left + width, doc.y + 4)
        .lineWidth(0.5)
        .strokeColor(MUTED)
        .stroke();
      doc.y += 10;
      return;
    case 'table':
      drawPaperTable(doc, block, drawing);
      return;
    case 'facts':
      for (const { label, runs } of block.facts) {
        drawRuns(doc, [{ text: `${label}: `, isBold: true }, ...lines(runs)], { left, width, colour: INK });
        doc.moveDown(0.15);
      }
      doc.moveDown(0.3);
  }
}

/** Several lines begin below what they are. */
const lines = (runs: readonly Run[]): readonly Run[] =>
  wordsOf(runs).includes('\n') ? [{ text: '\n' }, ...runs] : runs;

/** A box and its tick, since the typeface has none. */
function drawBox(doc: Doc, x: number, y: number, isDone: boolean): void {
  doc.lineWidth(0.8).rect(x, y, 8, 8).strokeColor(INK).stroke();
  if (isDone)
    doc
      .moveTo(x + 1.5, y + 4)
      .lineTo(x + 3.5, y + 6.2)
      .lineTo(x + 6.7, y + 1.8)
      .stroke();
}

function drawRuns(
  doc: Doc,
  runs: readonly Run[],
  { left, width, colour }: { readonly left: number; readonly width: number; readonly colour: string },
): void {
  const shown = runs.filter(({ text }) => text !== '');
  doc.x = left;
  shown.forEach((run, at) => {
    doc.font(run.isBold === true ? 'strong' : 'regular').fontSize(TEXT_SIZE);
    doc.fillColor(run.link === undefined ? colour : LINK);
    doc.text(boxes(withSigns(run)), {
      width,
      continued: at < shown.length - 1,
      oblique: run.isItalic === true,
      underline: run.isUnderlined === true || run.link !== undefined,
      strike: run.isStruck === true,
      link: run.link ?? null,
    });
  });
  doc.x = left;
}

/** The typeface lacks these. */
const boxes = (text: string): string => text.replaceAll('☑', '[x]').replaceAll('☐', '[ ]').replaceAll('\t', '    ');

function drawPaperTable(doc: Doc, { rows, widths }: Extract<Block, { is: 'table' }>, drawing: Drawing): void {
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
  const columns = head.map((title, at) => ({ title, width: widths?.length === across ? (widths[at] ?? 1) : 1 }));
  const fits = (row: readonly string[]) => row.every((text) => text.length <= CELL_LIMIT);
  drawing.drawTable({ title: '', columns, rows: body.filter(fits) });
  doc.moveDown(0.8);
  for (const row of body.filter((each) => !fits(each))) {
    row.forEach((text, at) => {
      const label = columns[at]?.title ?? '';
      drawRuns(doc, [...(label === '' ? [] : [{ text: `${label}: `, isBold: true }]), { text }], {
        ...drawing,
        colour: INK,
      });
    });
    doc.moveDown(0.5);
  }
}
