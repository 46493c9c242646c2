type Doc = PDFKit.PDFDocument;
export type Tag = PDFKit.PDFStructureElement;

type Role =
  | 'Sect'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'H4'
  | 'H5'
  | 'H6'
  | 'P'
  | 'L'
  | 'LI'
  | 'LBody'
  | 'Code'
  | 'BlockQuote'
  | 'Table'
  | 'THead'
  | 'TBody'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Figure';

interface TagOptions {
  /** Said in place of what is drawn. */
  readonly alt?: string;
  /** Of a heading cell: what it is the heading of. */
  readonly scope?: 'Column' | 'Row';
  /** What is drawn takes up: left, top, right and bottom. */
  readonly bbox?: [number, number, number, number];
}

/** A new part of the document's structure, after those that its parent has. */
export function tagIn(doc: Doc, parent: Tag, role: Role, options: TagOptions = {}): Tag {
  // The library's types do not know the last two yet.
  const tag = doc.struct(role, options as PDFKit.Mixins.StructureElementOptions);
  parent.add(tag);
  return tag;
}

/** Draws at once, as the content of this part. What is drawn must not reach over the page's end, unless it is words that flow. */
export function drawTagged(tag: Tag, draw: () => void): void {
  tag.add(draw);
}

/** Draws what says nothing, or is said elsewhere: it is passed over when the page is read aloud. */
export function drawUntagged(doc: Doc, type: 'Layout' | 'Pagination', draw: () => void): void {
  doc.markContent('Artifact', { type });
  draw();
  doc.endMarkedContent();
}

/** The whole document's; everything else stands in it. */
export function documentTag(doc: Doc): Tag {
  const tag = doc.struct('Document');
  doc.addStructure(tag);
  return tag;
}
