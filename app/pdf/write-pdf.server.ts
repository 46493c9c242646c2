import PDFDocument from 'pdfkit';
import { drawBlocks } from './blocks.server.ts';
import { drawCell, cellHeight, INK, MUTED, PADDING } from './cell.server.ts';
import { FONTS } from './fonts.server.ts';
import type { Report, ReportTable } from './report.ts';

type Doc = PDFKit.PDFDocument;

const MARGIN = 40;
const LINE = '#d2dddb';

/** The report on A4, lying unless it says else: heads of tables are repeated on each page, and no row is torn apart. */
export async function writePdf(report: Report, at: Date): Promise<Buffer> {
  const doc = new PDFDocument({
    size: 'A4',
    layout: report.isUpright === true ? 'portrait' : 'landscape',
    margin: MARGIN,
    bufferPages: true,
    lang: report.language === 'nb' ? 'nb-NO' : 'en-GB',
    displayTitle: true,
    info: { Title: report.title, CreationDate: at, ModDate: at },
  });
  const parts: Buffer[] = [];
  doc.on('data', (part: Buffer) => parts.push(part));
  const ended = new Promise<void>((done, fail) => {
    doc.on('end', done);
    doc.on('error', fail);
  });
  doc.registerFont('regular', FONTS.regular);
  doc.registerFont('strong', FONTS.strong);
  doc.fillColor(INK).font('strong').fontSize(22).text(report.title);
  doc.font('regular').fontSize(10).fillColor(MUTED);
  for (const line of report.lines) doc.text(line, { width: widthOf(doc) });
  drawBlocks(doc, report.body ?? [], {
    left: MARGIN,
    width: widthOf(doc),
    drawTable: (table) => drawTable(doc, table),
    makeRoom: (height) => makeRoom(doc, height),
  });
  for (const table of report.tables) drawTable(doc, table);
  drawFooters(doc, report);
  doc.end();
  await ended;
  return Buffer.concat(parts);
}

function drawTable(doc: Doc, table: ReportTable): void {
  const total = table.columns.reduce((sum, { width }) => sum + width, 0);
  const widths = table.columns.map(({ width }) => (width / total) * widthOf(doc));
  const head = table.columns.map(({ title }) => title);
  const [first = []] = table.rows;
  doc.moveDown(table.title === '' ? 0.3 : 1.2);
  // A title does not stand alone at the foot of a page.
  makeRoom(doc, 30 + rowHeight(doc, head, widths) + rowHeight(doc, first, widths));
  if (table.title !== '') doc.font('strong').fontSize(13).fillColor(INK).text(table.title, MARGIN, doc.y);
  if (table.note !== undefined) {
    doc
      .font('regular')
      .fontSize(9)
      .fillColor(MUTED)
      .text(table.note, { width: widthOf(doc) });
  }
  doc.moveDown(0.3);
  drawRow(doc, head, widths, 'strong');
  for (const row of table.rows) {
    if (makeRoom(doc, rowHeight(doc, row, widths))) drawRow(doc, head, widths, 'strong');
    drawRow(doc, row, widths, 'regular');
  }
}

/** Answers whether a new page was begun. */
function makeRoom(doc: Doc, height: number): boolean {
  if (doc.y + height <= doc.page.height - MARGIN - 16) return false;
  doc.addPage();
  return true;
}

function drawRow(
  doc: Doc,
  cells: ReportTable['rows'][number],
  widths: readonly number[],
  font: 'regular' | 'strong',
): void {
  const top = doc.y;
  const height = rowHeight(doc, cells, widths);
  let left = MARGIN;
  cells.forEach((cell, index) => {
    const width = widths[index] ?? 0;
    drawCell(doc, cell, { left, top, width, font });
    left += width;
  });
  doc
    .moveTo(MARGIN, top + height)
    .lineTo(MARGIN + widthOf(doc), top + height)
    .lineWidth(font === 'strong' ? 1 : 0.5)
    .strokeColor(LINE)
    .stroke();
  doc.x = MARGIN;
  doc.y = top + height;
}

const rowHeight = (doc: Doc, cells: ReportTable['rows'][number], widths: readonly number[]) =>
  Math.max(...cells.map((cell, index) => cellHeight(doc, cell, (widths[index] ?? 0) - 2 * PADDING))) + 2 * PADDING;

function drawFooters(doc: Doc, { footer, page }: Report): void {
  const { start, count } = doc.bufferedPageRange();
  for (let index = start; index < start + count; index += 1) {
    doc.switchToPage(index);
    // Below the margin, where text would else begin a page of its own.
    doc.page.margins.bottom = 0;
    const y = doc.page.height - MARGIN + 8;
    doc.font('regular').fontSize(8).fillColor(MUTED);
    doc.text(footer, MARGIN, y, { lineBreak: false });
    doc.text(page({ n: index + 1, of: count }), MARGIN, y, { width: widthOf(doc), align: 'right', lineBreak: false });
  }
}

const widthOf = (doc: Doc): number => doc.page.width - 2 * MARGIN;
