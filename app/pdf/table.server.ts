import { cellHeight, drawCell, INK, MUTED, PADDING } from './cell.server.ts';
import { MARGIN, widthOf } from './page.server.ts';
import type { ReportCell, ReportTable } from './report.ts';
import { drawTagged, drawUntagged, tagIn, type Tag } from './tags.server.ts';

type Doc = PDFKit.PDFDocument;
type Widths = readonly number[];

const LINE = '#d2dddb';

/** The table under its title, where it has one; both are parts of `section`. */
export function drawTable(doc: Doc, section: Tag, table: ReportTable): void {
  const total = table.columns.reduce((sum, { width }) => sum + width, 0);
  const widths = table.columns.map(({ width }) => (width / total) * widthOf(doc));
  const head = table.columns.map(({ title }) => title);
  const [first = []] = table.rows;
  doc.moveDown(table.title === '' ? 0.3 : 1.2);
  // A title does not stand alone at the foot of a page.
  makeRoom(doc, 30 + rowHeight(doc, head, widths) + rowHeight(doc, first, widths));
  if (table.title !== '') {
    drawTagged(tagIn(doc, section, 'H2'), () =>
      doc.font('strong').fontSize(13).fillColor(INK).text(table.title, MARGIN, doc.y),
    );
  }
  const { note } = table;
  if (note !== undefined) {
    drawTagged(tagIn(doc, section, 'P'), () =>
      doc
        .font('regular')
        .fontSize(9)
        .fillColor(MUTED)
        .text(note, { width: widthOf(doc) }),
    );
  }
  doc.moveDown(0.3);
  const tag = tagIn(doc, section, 'Table');
  drawHead(doc, head, widths, tagIn(doc, tagIn(doc, tag, 'THead'), 'TR'));
  const body = tagIn(doc, tag, 'TBody');
  for (const row of table.rows) {
    if (makeRoom(doc, rowHeight(doc, row, widths))) drawHead(doc, head, widths, null);
    const tr = tagIn(doc, body, 'TR');
    drawRow(doc, row, widths, {
      thickness: 0.5,
      cell: (cell, place, at) => {
        const role = at === (table.rowHead ?? 0) ? tagIn(doc, tr, 'TH', { scope: 'Row' }) : tagIn(doc, tr, 'TD');
        drawCell(doc, cell, { ...place, font: 'regular' }, role);
      },
    });
  }
}

/** With no tag it is a head that is repeated, which was said where the table began. */
function drawHead(doc: Doc, head: readonly string[], widths: Widths, tag: Tag | null): void {
  drawRow(doc, head, widths, {
    thickness: 1,
    cell: (cell, place) => {
      const column = tag === null ? null : tagIn(doc, tag, 'TH', { scope: 'Column' });
      drawCell(doc, cell, { ...place, font: 'strong' }, column);
    },
  });
}

/** Answers whether a new page was begun. */
export function makeRoom(doc: Doc, height: number): boolean {
  if (doc.y + height <= doc.page.height - MARGIN - 16) return false;
  doc.addPage();
  return true;
}

interface Place {
  readonly left: number;
  readonly top: number;
  readonly width: number;
}

function drawRow(
  doc: Doc,
  cells: readonly ReportCell[],
  widths: Widths,
  { thickness, cell }: { readonly thickness: number; readonly cell: (of: ReportCell, at: Place, n: number) => void },
): void {
  const top = doc.y;
  const height = rowHeight(doc, cells, widths);
  let left = MARGIN;
  cells.forEach((one, index) => {
    const width = widths[index] ?? 0;
    cell(one, { left, top, width }, index);
    left += width;
  });
  drawUntagged(doc, 'Layout', () =>
    doc
      .moveTo(MARGIN, top + height)
      .lineTo(MARGIN + widthOf(doc), top + height)
      .lineWidth(thickness)
      .strokeColor(LINE)
      .stroke(),
  );
  doc.x = MARGIN;
  doc.y = top + height;
}

const rowHeight = (doc: Doc, cells: readonly ReportCell[], widths: Widths) =>
  Math.max(...cells.map((cell, index) => cellHeight(doc, cell, (widths[index] ?? 0) - 2 * PADDING))) + 2 * PADDING;
