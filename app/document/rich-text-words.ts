import * as Y from 'yjs';

/**
 * What stands inside a line and is of one piece: an id of something outside the text, and a label for where it is
 * not known. What the chip shows is looked up whenever it is shown.
 */
export const CHIPS = ['personChip', 'indicatorChip', 'actionChip', 'dateChip'] as const;
export type Chip = (typeof CHIPS)[number];

export const isChip = (name: string): name is Chip => (CHIPS as readonly string[]).includes(name);

/** Marks of words that somebody suggests to add or to delete. */
export const SUGGESTION_MARKS = ['suggestedInsert', 'suggestedDelete'] as const;

/** What stands around suggested words where there are no colours: the signs of CriticMarkup. */
const SIGNS = { suggestedInsert: ['{++', '++}'], suggestedDelete: ['{--', '--}'] } as const;

/** Whatever another program has put there; Yjs's types know of elements and texts alone. */
export const childrenOf = (node: Y.XmlFragment): readonly unknown[] => node.toArray();

/** The words of a block, of what it holds, or of a run of text; one line a block, a table's cells parted by tabs. */
export function blockText(node: unknown): string {
  if (node instanceof Y.XmlText) return runText(node);
  if (!(node instanceof Y.XmlElement)) return '';
  if (node.nodeName === 'hardBreak') return '\n';
  if (isChip(node.nodeName)) return textAttribute(node, 'label');
  const children = childrenOf(node);
  const words = children.map(blockText);
  switch (node.nodeName) {
    case 'tableRow':
      return words.map((cell) => cell.replaceAll('\n', ' ')).join('\t');
    case 'taskItem':
      return `${(node.getAttributes() as Record<string, unknown>)['checked'] === true ? '[x]' : '[ ]'} ${words.join('\n')}`;
    case 'decision': {
      const about = [textAttribute(node, 'on'), textAttribute(node, 'label')].filter((part) => part !== '');
      return about.length === 0 ? words.join('') : `${words.join('')} (${about.join(', ')})`;
    }
    default:
      return words.join(children.every(isInline) ? '' : '\n');
  }
}

const isInline = (child: unknown): boolean =>
  child instanceof Y.XmlText ||
  (child instanceof Y.XmlElement && (child.nodeName === 'hardBreak' || isChip(child.nodeName)));

function textAttribute(node: Y.XmlElement, name: string): string {
  const value: unknown = (node.getAttributes() as Record<string, unknown>)[name];
  return typeof value === 'string' ? value : '';
}

/** [TX10] Suggested words are told from those that stand. */
function runText(text: Y.XmlText): string {
  return (text.toDelta() as { insert: unknown; attributes?: Record<string, unknown> }[])
    .map(({ insert, attributes = {} }) => {
      if (typeof insert !== 'string') return '';
      const marks = SUGGESTION_MARKS.filter((name) => name in attributes);
      return marks.reduce((words, name) => `${SIGNS[name][0]}${words}${SIGNS[name][1]}`, insert);
    })
    .join('');
}
