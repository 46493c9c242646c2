import type { RichNode } from '#app/document/rich-text.ts';
import { CHIPS, SUGGESTION_MARKS } from '#app/document/rich-text-words.ts';

type Kind = 'block' | 'inline' | 'text' | 'listItem' | 'taskItem' | 'tableRow' | 'cell';

interface Shape {
  readonly is: Kind;
  readonly holds: readonly Kind[];
  /** What an editor would remove the node for, if it were not so. */
  readonly begins?: 'with something' | 'with a paragraph';
}

const LINE = ['text', 'inline'] as const;

/** The names that the text editor gives to blocks, and what it lets stand in what. */
const SHAPES: ReadonlyMap<string, Shape> = new Map<string, Shape>([
  ['paragraph', { is: 'block', holds: LINE }],
  ['heading', { is: 'block', holds: LINE }],
  ['decision', { is: 'block', holds: LINE }],
  ['bulletList', { is: 'block', holds: ['listItem'], begins: 'with something' }],
  ['orderedList', { is: 'block', holds: ['listItem'], begins: 'with something' }],
  ['listItem', { is: 'listItem', holds: ['block'], begins: 'with a paragraph' }],
  ['taskList', { is: 'block', holds: ['taskItem'], begins: 'with something' }],
  ['taskItem', { is: 'taskItem', holds: ['block'], begins: 'with a paragraph' }],
  ['blockquote', { is: 'block', holds: ['block'], begins: 'with something' }],
  ['codeBlock', { is: 'block', holds: ['text'] }],
  ['horizontalRule', { is: 'block', holds: [] }],
  ['table', { is: 'block', holds: ['tableRow'], begins: 'with something' }],
  ['tableRow', { is: 'tableRow', holds: ['cell'] }],
  ['tableCell', { is: 'cell', holds: ['block'], begins: 'with something' }],
  ['tableHeader', { is: 'cell', holds: ['block'], begins: 'with something' }],
  ['hardBreak', { is: 'inline', holds: [] }],
  ...CHIPS.map((name): [string, Shape] => [name, { is: 'inline', holds: [] }]),
]);

const MARKS: ReadonlySet<string> = new Set([
  'bold',
  'italic',
  'underline',
  'strike',
  'code',
  'link',
  ...SUGGESTION_MARKS,
]);

/**
 * [TX1] Whether the editor knows everything in the text, by name and by where it stands. It removes from the document
 * what it does not know, so it must not be opened on such a text. What holds no words may go: two people who empty a
 * list at the same moment leave one without items.
 */
export function isKnownText(nodes: readonly RichNode[]): boolean {
  return nodes.every((node) => isKnownIn(['block'], node));
}

function isKnownIn(holds: readonly Kind[], node: RichNode): boolean {
  if ('text' in node) return holds.includes('text') && node.marks.every(({ name }) => MARKS.has(name));
  const shape = SHAPES.get(node.name);
  if (shape === undefined || !hasSaneSpans(node.attributes)) return false;
  const { children } = node;
  if (!children.every((child) => isKnownIn(shape.holds, child))) return false;
  const first = children[0];
  const begins =
    shape.begins === undefined ||
    (shape.begins === 'with something'
      ? first !== undefined
      : first !== undefined && 'name' in first && first.name === 'paragraph');
  return (holds.includes(shape.is) && begins) || !hasWords(node);
}

const hasWords = (node: RichNode): boolean =>
  'text' in node ? node.text !== '' : node.name.endsWith('Chip') || node.children.some(hasWords);

/** How many columns or rows a cell may cover; an editor reckons with each of them. */
export const SPAN_LIMIT = 100;

function hasSaneSpans({ colspan = 1, rowspan = 1 }: Readonly<Record<string, unknown>>): boolean {
  return [colspan, rowspan].every((span) => span === null || isSaneSpan(span));
}

export const isSaneSpan = (span: unknown): span is number =>
  typeof span === 'number' && Number.isInteger(span) && span >= 1 && span <= SPAN_LIMIT;

/**
 * The page's headings are h1 and h2, a text's own begin below them. The toolbar offers the levels 2 and 3;
 * 1 comes from other programs and from pasting.
 */
export const HEADING_TAGS: Readonly<Record<number, 'h3' | 'h4'>> = { 1: 'h3', 2: 'h3', 3: 'h4' };

export const LINK_ATTRIBUTES = { rel: 'noopener noreferrer nofollow', target: '_blank' } as const;

/** Only addresses that open a page or a letter; never a script. */
export function isSafeAddress(address: string): boolean {
  return URL.canParse(address) && ['https:', 'http:', 'mailto:'].includes(new URL(address).protocol);
}

/** What somebody typed as an address, completed where it says no protocol; undefined where it is none. */
export function readAddress(typed: string): string | undefined {
  const text = typed.trim();
  if (isSafeAddress(text)) return text;
  const completed = /^[^\s@:/]+@[^\s@]+\.[^\s@]+$/.test(text) ? `mailto:${text}` : `https://${text}`;
  return /^\S+\.\S+$/.test(text) && !text.includes(':') && isSafeAddress(completed) ? completed : undefined;
}
