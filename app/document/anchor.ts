import { fromBase64, toBase64 } from 'lib0/buffer';
import * as Y from 'yjs';
import { QUOTE_LIMIT, type TextAnchor } from '#app/domain/talk.ts';

/**
 * A span of a rich text, counted in the characters of its words alone, from the text's beginning: blocks, marks and
 * embedded things count nothing. Editor, reading view and document count alike.
 */
export interface TextSpan {
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
}

/**
 * [TA6] Holds on to the characters at both ends of the span, wherever others' edits move them. Undefined for a span
 * without a character.
 */
export function anchorAt(fragment: Y.XmlFragment, { from, to }: TextSpan): TextAnchor | undefined {
  const texts = textsOf(fragment);
  // A line for each block, as people read it; where words are compared, lines do not count.
  const quote = texts
    .map(({ text, before }) => wordsOf(text).slice(Math.max(0, from - before), Math.max(0, to - before)))
    .filter((part) => part !== '')
    .join('\n');
  const [start, end] = [placeOf(texts, from), placeOf(texts, to - 1)];
  if (quote.trim() === '' || start === undefined || end === undefined) return undefined;
  return {
    // The first character holds the beginning, the last the end: what is written beside the span is not of it.
    start: written(Y.createRelativePositionFromTypeIndex(start.text, start.index, 0)),
    end: written(Y.createRelativePositionFromTypeIndex(end.text, end.index + 1, -1)),
    quote: quote.slice(0, QUOTE_LIMIT),
  };
}

/**
 * [TA6] Where the span is now; undefined where nothing of it is left. An editor that splits a paragraph writes its second
 * half anew, so words that stand elsewhere as they were, and only once, are the span too.
 */
export function anchorSpan(fragment: Y.XmlFragment, anchor: TextAnchor): TextSpan | undefined {
  return anchorSpans(fragment, [anchor])[0];
}

/** Of several anchors at once: the text is read through once. */
export function anchorSpans(
  fragment: Y.XmlFragment,
  anchors: readonly TextAnchor[],
): readonly (TextSpan | undefined)[] {
  return anchors.length === 0 ? [] : anchors.map(spanReader(fragment));
}

/** Reads the text through, once, and answers where spans are in it as it is then. */
export function spanReader(fragment: Y.XmlFragment): (anchor: TextAnchor) => TextSpan | undefined {
  const texts = textsOf(fragment);
  const words = texts.map(({ text }) => wordsOf(text)).join('');
  return ({ start, end, quote }) => {
    const [from, to] = [placeNow(fragment, texts, start), placeNow(fragment, texts, end)];
    const held = from === undefined || to === undefined || from >= to ? undefined : { from, to };
    if (held !== undefined && asOneLine(words.slice(held.from, held.to)) === asOneLine(quote)) return held;
    return onlySpanOf(words, asOneLine(quote)) ?? held;
  };
}

/** Shorter words may well stand elsewhere by chance. */
const TELLING_LENGTH = 8;
/** A quote as long as this, its lines counted, may have been cut. */
const QUOTE_LINES = 50;

const asOneLine = (text: string) => text.replaceAll('\n', '');

function onlySpanOf(words: string, quote: string): TextSpan | undefined {
  if (quote.length < TELLING_LENGTH || quote.length >= QUOTE_LIMIT - QUOTE_LINES) return undefined;
  const from = words.indexOf(quote);
  return from === -1 || words.includes(quote, from + 1) ? undefined : { from, to: from + quote.length };
}

interface CountedText {
  readonly text: Y.XmlText;
  /** How many characters come before it. */
  readonly before: number;
  readonly length: number;
}

function textsOf(fragment: Y.XmlFragment): readonly CountedText[] {
  const found: CountedText[] = [];
  let before = 0;
  for (const node of fragment.createTreeWalker(() => true)) {
    if (!(node instanceof Y.XmlText)) continue;
    const { length } = wordsOf(node);
    found.push({ text: node, before, length });
    before += length;
  }
  return found;
}

function wordsOf(text: Y.XmlText): string {
  return (text.toDelta() as { insert: unknown }[])
    .map(({ insert }) => (typeof insert === 'string' ? insert : ''))
    .join('');
}

/** The text that holds the character, and its place there. */
function placeOf(texts: readonly CountedText[], character: number) {
  const found = texts.find(({ before, length }) => character >= before && character < before + length);
  return found === undefined ? undefined : { text: found.text, index: character - found.before };
}

function placeNow(fragment: Y.XmlFragment, texts: readonly CountedText[], position: string): number | undefined {
  const { doc } = fragment;
  const read = readPosition(position);
  if (doc === null || read === undefined) return undefined;
  const absolute = Y.createAbsolutePositionFromRelativePosition(read, doc);
  // A paragraph that is gone as a whole is in no text any more.
  const found = absolute === null ? undefined : texts.find(({ text }) => text === absolute.type);
  return found === undefined || absolute === null ? undefined : found.before + Math.min(absolute.index, found.length);
}

const written = (position: Y.RelativePosition): string => toBase64(Y.encodeRelativePosition(position));

/** Undefined for bytes that are no position at a character; whoever may comment has written them. */
function readPosition(text: string): Y.RelativePosition | undefined {
  try {
    const position = Y.decodeRelativePosition(fromBase64(text));
    return position.item === null ? undefined : position;
  } catch {
    return undefined;
  }
}
