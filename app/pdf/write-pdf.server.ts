import PDFDocument from 'pdfkit';
import { drawBlocks } from './blocks.server.ts';
import { INK, MUTED } from './cell.server.ts';
import { FONTS } from './fonts.server.ts';
import { MARGIN, widthOf } from './page.server.ts';
import type { Report } from './report.ts';
import { drawTable } from './table.server.ts';
import { documentTag, drawTagged, drawUntagged, tagIn } from './tags.server.ts';

type Doc = PDFKit.PDFDocument;

/**
 * The report on A4, lying unless it says else: heads of tables are repeated on each page, and no row is torn apart. It is tagged, so that
 * a screen reader has its headings, and of each cell the column and the row.
 */
export async function writePdf(report: Report, at: Date): Promise<Buffer> {
  const doc = new PDFDocument({
    size: 'A4',
    layout: report.isUpright === true ? 'portrait' : 'landscape',
    margin: MARGIN,
    bufferPages: true,
    // The first in which cells say what they are the headings of.
    pdfVersion: '1.5',
    tagged: true,
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
  const root = documentTag(doc);
  drawTagged(tagIn(doc, root, 'H1'), () => doc.fillColor(INK).font('strong').fontSize(22).text(report.title));
  for (const line of report.lines) {
    drawTagged(tagIn(doc, root, 'P'), () =>
      doc
        .font('regular')
        .fontSize(10)
        .fillColor(MUTED)
        .text(line, { width: widthOf(doc) }),
    );
  }
  drawBlocks(doc, root, report.body ?? []);
  for (const table of report.tables) drawTable(doc, tagIn(doc, root, 'Sect'), table);
  root.end();
  drawFooters(doc, report);
  doc.end();
  await ended;
  return Buffer.concat(parts);
}

function drawFooters(doc: Doc, { footer, page }: Report): void {
  const { start, count } = doc.bufferedPageRange();
  for (let index = start; index < start + count; index += 1) {
    doc.switchToPage(index);
    // Below the margin, where text would else begin a page of its own.
    doc.page.margins.bottom = 0;
    const y = doc.page.height - MARGIN + 8;
    drawUntagged(doc, 'Pagination', () => {
      doc.font('regular').fontSize(8).fillColor(MUTED);
      doc.text(footer, MARGIN, y, { lineBreak: false });
      doc.text(page({ n: index + 1, of: count }), MARGIN, y, { width: widthOf(doc), align: 'right', lineBreak: false });
    });
  }
}
