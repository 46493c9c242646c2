/** Round the page, in points. */
export const MARGIN = 40;

export const widthOf = (doc: PDFKit.PDFDocument): number => doc.page.width - 2 * MARGIN;
