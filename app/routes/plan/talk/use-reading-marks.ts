import { useEffect, type RefObject } from 'react';
import { isInRange, rangeOf } from './dom-span.ts';
import type { TalkText } from './talk-text.ts';

const NAME = 'talk-span';

/**
 * Shows the commented spans of a text that is only read. The browser paints them over the text (CSS custom highlights), so
 * that the text stays as it is; a browser without them shows the threads beside it all the same.
 */
export function useReadingMarks(root: RefObject<HTMLElement>, text: TalkText): void {
  useEffect(() => {
    if (typeof Highlight === 'undefined' || !('highlights' in CSS)) return undefined;
    const highlight = CSS.highlights.get(NAME) ?? new Highlight();
    CSS.highlights.set(NAME, highlight);
    let painted: { readonly range: Range; readonly threadId: string }[] = [];
    let frame = 0;
    const clear = () => {
      for (const { range } of painted.splice(0)) highlight.delete(range);
    };
    const paint = () => {
      clear();
      const element = root.current;
      if (element === null || text.editorSelection !== undefined) return;
      painted = text.spans().flatMap((span) => {
        const range = rangeOf(element, span);
        return range === undefined ? [] : [{ range, threadId: span.threadId }];
      });
      for (const { range } of painted) highlight.add(range);
    };
    // After the page has drawn the change.
    const later = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => (frame = requestAnimationFrame(paint)));
    };
    const onClick = ({ clientX, clientY }: MouseEvent) => {
      const pressed = painted.find(({ range }) => isInRange(range, clientX, clientY));
      if (pressed !== undefined && window.getSelection()?.isCollapsed !== false) text.press(pressed.threadId);
    };
    const element = root.current;
    const stop = text.subscribe(later);
    text.fragment.observeDeep(later);
    element?.addEventListener('click', onClick);
    later();
    return () => {
      stop();
      text.fragment.unobserveDeep(later);
      element?.removeEventListener('click', onClick);
      cancelAnimationFrame(frame);
      clear();
    };
  }, [root, text]);
}
