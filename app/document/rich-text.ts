import * as Y from 'yjs';
import { blockText, childrenOf } from './rich-text-words.ts';

/** [DO7] The editor nests lists and quotes; nobody nests them this deep, and recursion on more could end a process. */
export const RICH_TEXT_DEPTH = 100;

/**
 * The words of a rich text, one line a block; chips are their labels. Marks other than suggestions, and embedded
 * things, are left out. Undefined where it holds
 * what is neither an element nor a text, or is nested too deeply to be read.
 */
export function plainText(fragment: Y.XmlFragment): string | undefined {
  if (!isReadable(fragment)) return undefined;
  return childrenOf(fragment).map(blockText).join('\n').trim();
}

/** Without recursion, level by level. */
function isReadable(fragment: Y.XmlFragment): boolean {
  return areReadable(childrenOf(fragment));
}

function areReadable(nodes: readonly unknown[]): boolean {
  let level = nodes;
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth >= RICH_TEXT_DEPTH || !level.every(isElementOrText)) return false;
    level = level.flatMap((node) => (node instanceof Y.XmlElement ? childrenOf(node) : []));
  }
  return true;
}

const isElementOrText = (node: unknown): boolean => node instanceof Y.XmlElement || node instanceof Y.XmlText;

/** The words of one block; none where it cannot be read. */
export const wordsOfBlock = (node: unknown): string => (areReadable([node]) ? blockText(node) : '');

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

/** Stand for what is nested too deeply, and for what is no rich text; no editor knows the names, so none opens on them. */
const TOO_DEEP: RichNode = { name: 'too-deep', attributes: {}, children: [] };
const UNKNOWN: RichNode = { name: 'unknown', attributes: {}, children: [] };

/** The editor has eight marks; a page would nest as many elements as there are marks. */
const MARKS_LIMIT = 50;

export function readRichText(fragment: Y.XmlFragment): readonly RichNode[] {
  return childrenOf(fragment).flatMap((node) => readNode(node, 1));
}

function readNode(node: unknown, depth: number): readonly RichNode[] {
  if (depth > RICH_TEXT_DEPTH) return [TOO_DEEP];
  if (node instanceof Y.XmlText) {
    const runs = node.toDelta() as { insert: unknown; attributes?: Record<string, unknown> }[];
    return runs.map(({ insert, attributes }) => {
      const marks = readMarks(attributes);
      return typeof insert === 'string' && marks.length <= MARKS_LIMIT ? { text: insert, marks } : UNKNOWN;
    });
  }
  if (!(node instanceof Y.XmlElement)) return [UNKNOWN];
  const children = childrenOf(node).flatMap((child) => readNode(child, depth + 1));
  const attributes: Record<string, unknown> = node.getAttributes();
  // What is no plain value could break whoever turns it into text; under the name `__proto__` it is not among the values.
  const isPlain =
    Object.getPrototypeOf(attributes) === Object.prototype &&
    Object.values(attributes).every((value) => value === null || typeof value !== 'object');
  return [isPlain ? { name: node.nodeName, attributes, children } : { ...UNKNOWN, children }];
}

/** Marks that may overlap themselves are kept as `name--hash`. */
function readMarks(attributes: Record<string, unknown> | undefined): readonly RichMark[] {
  return Object.entries(attributes ?? {}).map(([key, value]) => ({
    name: key.replace(/--[a-zA-Z0-9+/=]{8}$/, ''),
    attributes: typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {},
  }));
}
