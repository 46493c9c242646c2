import * as Y from 'yjs';

/** The words of a rich text, one line a block; marks and embedded things are left out. */
export function plainText(fragment: Y.XmlFragment): string {
  return fragment.toArray().map(blockText).join('\n').trim();
}

function blockText(node: Y.XmlElement | Y.XmlText | Y.XmlHook): string {
  if (node instanceof Y.XmlText) {
    return (node.toDelta() as { insert: unknown }[])
      .map(({ insert }) => (typeof insert === 'string' ? insert : ''))
      .join('');
  }
  if (!(node instanceof Y.XmlElement)) return '';
  if (node.nodeName === 'hardBreak') return '\n';
  const children = node.toArray();
  const isInline = children.every(
    (child) => child instanceof Y.XmlText || (child as Y.XmlElement).nodeName === 'hardBreak',
  );
  return children.map(blockText).join(isInline ? '' : '\n');
}

/** Adds paragraphs at the end, as the editor would write them. */
export function appendParagraphs(fragment: Y.XmlFragment, paragraphs: readonly string[]): void {
  fragment.push(
    paragraphs.map((paragraph) => {
      const element = new Y.XmlElement('paragraph');
      element.insert(0, [new Y.XmlText(paragraph)]);
      return element;
    }),
  );
}

/** Adds a heading at the end. @param level 1 to 3 */
export function appendHeading(fragment: Y.XmlFragment, level: number, text: string): void {
  const element = new Y.XmlElement<{ level: number }>('heading');
  element.setAttribute('level', level);
  element.insert(0, [new Y.XmlText(text)]);
  // Yjs types an element's attributes as text, while the editor keeps this one as a number.
  fragment.push([element as unknown as Y.XmlElement]);
}

/** A rich text as plain data, for showing it where nobody edits: the editor's own names for blocks and marks. */
export type RichNode =
  | { readonly text: string; readonly marks: readonly RichMark[] }
  | {
      readonly name: string;
      readonly attributes: Readonly<Record<string, unknown>>;
      readonly children: readonly RichNode[];
    };

export interface RichMark {
  readonly name: string;
  readonly attributes: Readonly<Record<string, unknown>>;
}

export function readRichText(fragment: Y.XmlFragment): readonly RichNode[] {
  return fragment.toArray().flatMap(readNode);
}

function readNode(node: Y.XmlElement | Y.XmlText | Y.XmlHook): readonly RichNode[] {
  if (node instanceof Y.XmlText) {
    return (node.toDelta() as { insert: unknown; attributes?: Record<string, unknown> }[]).flatMap(
      ({ insert, attributes }) => (typeof insert === 'string' ? [{ text: insert, marks: readMarks(attributes) }] : []),
    );
  }
  if (!(node instanceof Y.XmlElement)) return [];
  return [{ name: node.nodeName, attributes: node.getAttributes(), children: node.toArray().flatMap(readNode) }];
}

/** Marks that may overlap themselves are kept as `name--hash`. */
function readMarks(attributes: Record<string, unknown> | undefined): readonly RichMark[] {
  return Object.entries(attributes ?? {}).map(([key, value]) => ({
    name: key.replace(/--[a-zA-Z0-9+/=]{8}$/, ''),
    attributes: typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {},
  }));
}
