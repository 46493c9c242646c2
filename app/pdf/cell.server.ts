import type { LightCounts } from '#app/domain/light-aggregate.ts';
import type { Light } from '#app/domain/light.ts';
import { LIGHTS } from '#app/domain/light.ts';
import type { ReportCell } from './report.ts';
import { drawTagged, drawUntagged, tagIn, type Tag } from './tags.server.ts';

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

/**
 * Words are always there: colour is never all that says something. With no tag the cell is one that is said elsewhere.
 */
export function drawCell(doc: Doc, cell: ReportCell, { left, top, width, font }: CellPlace, tag: Tag | null): void {
  const x = left + PADDING;
  const y = top + PADDING;
  const inner = width - 2 * PADDING;
  const words = (
    text: string,
    at: { readonly x: number; readonly y: number; readonly width: number },
    isOneLine = false,
  ) => {
    if (text === '') return;
    const draw = () => {
      doc.font(font).fontSize(TEXT_SIZE).fillColor(INK);
      doc.text(text, at.x, at.y, { width: at.width, lineBreak: !isOneLine });
    };
    if (tag === null) drawUntagged(doc, 'Pagination', draw);
    else drawTagged(tag, draw);
  };
  const figure = (alt: string, bottom: number, right: number, draw: () => void) => {
    if (tag === null) drawUntagged(doc, 'Pagination', draw);
    else drawTagged(tagIn(doc, tag, 'Figure', { alt, bbox: [x, y, right, bottom] }), draw);
  };
  if (typeof cell === 'string') {
    words(cell, { x, y, width: inner });
  } else if ('light' in cell) {
    // The letter is short for what the shape says in full, so both are one figure.
    figure(cell.alt, y + 9, x + inner, () => {
      drawLight(doc, cell.light, x, y + 0.5);
      doc.font(font).fontSize(TEXT_SIZE).fillColor(INK);
      doc.text(cell.text, x + 11, y, { width: Math.max(1, inner - 11), lineBreak: false });
    });
  } else {
    const { green, yellow, red } = cell.shares;
    if (green + yellow + red > 0) {
      figure(cell.alt, y + BAR_HEIGHT, x + inner, () => drawBar(doc, cell.shares, { x, y, width: inner }));
    }
    words(cell.text, { x, y: y + BAR_HEIGHT + 2, width: inner });
  }
}

function drawBar(
  doc: Doc,
  shares: LightCounts,
  { x, y, width }: { readonly x: number; readonly y: number; readonly width: number },
) {
  const assessed = shares.green + shares.yellow + shares.red;
  let at = x;
  for (const light of LIGHTS) {
    if (light === 'none') continue;
    const part = (shares[light] / assessed) * width;
    if (part > 0) doc.rect(at, y, part, BAR_HEIGHT).fillAndStroke(COLOURS[light], EDGE[light]);
    at += part;
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
