import { useCallback, useEffect, useState, type RefObject } from 'react';

export interface SelectionPlace {
  readonly top: number;
  readonly left: number;
}

/** The button's own width, and some air. */
const WIDTH_PX = 150;

/** Where in the window something at the end of what is selected in `root` stands; undefined while nothing is. */
export function useSelectionPlace(
  root: RefObject<HTMLElement>,
  isWanted: boolean,
): readonly [SelectionPlace | undefined, () => void] {
  const [place, setPlace] = useState<SelectionPlace>();
  useEffect(() => {
    if (!isWanted) return undefined;
    let frame = 0;
    const look = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => setPlace((before) => keepSame(before, placeNow(root.current))));
    };
    // It may have been selected before this person was known to comment.
    look();
    document.addEventListener('selectionchange', look);
    window.addEventListener('scroll', look, { passive: true });
    window.addEventListener('resize', look);
    return () => {
      cancelAnimationFrame(frame);
      document.removeEventListener('selectionchange', look);
      window.removeEventListener('scroll', look);
      window.removeEventListener('resize', look);
    };
  }, [root, isWanted]);
  return [isWanted ? place : undefined, useCallback(() => setPlace(undefined), [])];
}

const keepSame = (before: SelectionPlace | undefined, after: SelectionPlace | undefined) =>
  before?.top === after?.top && before?.left === after?.left ? before : after;

function placeNow(root: HTMLElement | null): SelectionPlace | undefined {
  const selection = window.getSelection();
  if (root === null || selection === null || selection.rangeCount === 0 || selection.isCollapsed) return undefined;
  const range = selection.getRangeAt(0);
  if (!root.contains(range.commonAncestorContainer) || range.toString().trim() === '') return undefined;
  const last = [...range.getClientRects()].at(-1);
  if (last === undefined) return undefined;
  return { top: last.bottom + 6, left: Math.max(8, Math.min(last.right - 40, window.innerWidth - WIDTH_PX)) };
}
