import type { Light } from '#app/domain/light.ts';
import { LIGHTS } from '#app/domain/light.ts';
import type { ReportCell } from './report.ts';

type Doc = PDFKit.PDFDocument;

export const INK = '#10262b';
export const MUTED = '#475e62';
export const PADDING = 3.5;
const TEXT_SIZE = 8.5;
const BAR_HEIGHT = 7;
const COLOURS: Readonly<Record<Light, string>> = {
  green: '#1c7a49',
  yellow: '#f5c02a',
  red: '#b3261e',
  none: '#ffffff',
};
const EDGE: Readonly<Record<Light, string>> = { green: '#1c7a49', yellow: '#8a6600', red: '#b3261e', none: '#5f7579' };

export interface CellPlace {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly font: 'regular' | 'strong';
}

export function cellHeight(doc: Doc, cell: ReportCell, width: number): number {
  const text = typeof cell === 'string' ? cell : cell.text;
  doc.font('regular').fontSize(TEXT_SIZE);
  const height = doc.heightOfString(text === '' ? ' ' : text, { width });
  return typeof cell === 'object' && 'shares' in cell ? height + BAR_HEIGHT + 2 : Math.max(height, 9);
}

/** Words are always there: colour is never all that says something. */
export function drawCell(doc: Doc, cell: ReportCell, { left, top, width, font }: CellPlace): void {
  const x = left + PADDING;
  const y = top + PADDING;
  const inner = width - 2 * PADDING;
  doc.font(font).fontSize(TEXT_SIZE).fillColor(INK);
  if (typeof cell === 'string') {
    doc.text(cell, x, y, { width: inner });
  } else if ('light' in cell) {
    drawLight(doc, cell.light, x, y + 0.5);
    doc.fillColor(INK).text(cell.text, x + 11, y, { width: Math.max(1, inner - 11), lineBreak: false });
  } else {
    let at = x;
    const { green, yellow, red } = cell.shares;
    const assessed = green + yellow + red;
    for (const light of LIGHTS) {
      if (light === 'none' || assessed === 0) continue;
      const part = (cell.shares[light] / assessed) * inner;
      if (part > 0) doc.rect(at, y, part, BAR_HEIGHT).fillAndStroke(COLOURS[light], EDGE[light]);
      at += part;
    }
    doc.fillColor(INK).text(cell.text, x, y + BAR_HEIGHT + 2, { width: inner });
  }
}

/** Circle, triangle, square, ring: as on the pages. */
function drawLight(doc: Doc, light: Light, x: number, y: number): void {
  doc.lineWidth(0.8);
  if (light === 'yellow') doc.polygon([x + 4, y], [x + 8, y + 7.5], [x, y + 7.5]);
  else if (light === 'red') doc.rect(x + 0.5, y + 0.5, 7, 7);
  else doc.circle(x + 4, y + 4, 3.7);
  if (light === 'none') doc.dash(1, { space: 1 }).strokeColor(EDGE.none).stroke().undash();
  else doc.fillAndStroke(COLOURS[light], EDGE[light]);
}
