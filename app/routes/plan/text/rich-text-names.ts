import type { RichNode } from '#app/document/rich-text.ts';

/** The names that the text editor gives to blocks and marks; what has others comes from a newer page. */
const BLOCKS = new Set([
  'paragraph',
  'heading',
  'bulletList',
  'orderedList',
  'listItem',
  'blockquote',
  'codeBlock',
  'horizontalRule',
  'hardBreak',
]);
const MARKS = new Set(['bold', 'italic', 'underline', 'strike', 'code', 'link']);

/**
 * Whether the editor knows everything in the text. It removes from the document what it does not know, so
 * it must not be opened on such a text.
 */
export function isKnownText(nodes: readonly RichNode[]): boolean {
  return nodes.every((node) =>
    'text' in node
      ? node.marks.every(({ name }) => MARKS.has(name))
      : BLOCKS.has(node.name) && isKnownText(node.children),
  );
}

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
