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
