import type { TextSpan } from '#app/document/anchor.ts';

// A text that is read holds the document's characters and no others, so they can be counted on the page.

/** What is selected of the text in `root`. */
export function selectedSpan(root: HTMLElement): TextSpan | undefined {
  const selection = window.getSelection();
  if (selection === null || selection.rangeCount === 0 || selection.isCollapsed) return undefined;
  const range = selection.getRangeAt(0);
  if (!root.contains(range.commonAncestorContainer)) return undefined;
  const span = { from: charactersBefore(root, range, 'start'), to: charactersBefore(root, range, 'end') };
  return span.from < span.to ? span : undefined;
}

function charactersBefore(root: HTMLElement, range: Range, end: 'start' | 'end'): number {
  const before = document.createRange();
  before.selectNodeContents(root);
  if (end === 'start') before.setEnd(range.startContainer, range.startOffset);
  else before.setEnd(range.endContainer, range.endOffset);
  return before.toString().length;
}

/** The span on the page; undefined where the page is not drawn that far. */
export function rangeOf(root: HTMLElement, { from, to }: TextSpan): Range | undefined {
  const range = document.createRange();
  let before = 0;
  let hasStart = false;
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
    const { length } = node.textContent ?? '';
    if (!hasStart && from < before + length) {
      range.setStart(node, from - before);
      hasStart = true;
    }
    if (hasStart && to <= before + length) {
      range.setEnd(node, to - before);
      return range;
    }
    before += length;
  }
  return undefined;
}

export function isInRange(range: Range, x: number, y: number): boolean {
  return [...range.getClientRects()].some(
    ({ left, right, top, bottom }) => x >= left && x <= right && y >= top && y <= bottom,
  );
}
