import { useCallback, useRef, type PointerEvent as ReactPointerEvent } from 'react';

export interface PointerDrag<T> {
  /** What is taken up here; undefined where there is nothing to drag. */
  pick(event: ReactPointerEvent): T | undefined;
  /** The pointer has moved, from where it went down. */
  over(item: T, at: Point): void;
  drop(item: T, at: Point): void;
  /** However it ended, dropped or given up. */
  end(item: T): void;
}

export interface Point {
  readonly x: number;
  readonly y: number;
  /** How far from where it began, the scrolling counted in. */
  readonly dx: number;
  readonly dy: number;
}

/** Less is a click with an unsteady hand. */
const SLACK_PX = 5;
/** So near an edge the page, or what scrolls sideways, goes on by itself. */
const EDGE_PX = 56;
const STEP_PX = 14;

/**
 * Dragging by mouse, pen or finger, with Escape to give up. Mark what scrolls sideways with `data-drag-scroll`, and what
 * a finger drags with `touch-action: none`. It has no keyboard of its own: whoever uses it gives the same by keys (VW7).
 */
export function usePointerDrag<T>(drag: PointerDrag<T>): (event: ReactPointerEvent) => void {
  const latest = useRef(drag);
  latest.current = drag;
  return useCallback((down: ReactPointerEvent) => {
    if (down.button !== 0 || down.isDefaultPrevented()) return;
    const item = latest.current.pick(down);
    if (item === undefined) return;
    const { pointerId, clientX, clientY } = down;
    const sideways = down.target instanceof Element ? down.target.closest('[data-drag-scroll]') : null;
    const scrolled = () => ({ x: window.scrollX + (sideways?.scrollLeft ?? 0), y: window.scrollY });
    const began = scrolled();
    let [x, y] = [clientX, clientY];
    let isDragging = false;
    let frame = 0;

    const at = (): Point => {
      const now = scrolled();
      return { x, y, dx: x - clientX + now.x - began.x, dy: y - clientY + now.y - began.y };
    };

    function scrollOn() {
      const dy = y < EDGE_PX * 2 ? -STEP_PX : y > window.innerHeight - EDGE_PX ? STEP_PX : 0;
      const box = sideways?.getBoundingClientRect();
      const dx = box === undefined ? 0 : x < box.left + EDGE_PX ? -STEP_PX : x > box.right - EDGE_PX ? STEP_PX : 0;
      if (dy !== 0) window.scrollBy(0, dy);
      if (dx !== 0) sideways?.scrollBy(dx, 0);
      if (dx !== 0 || dy !== 0) latest.current.over(item as T, at());
      frame = requestAnimationFrame(scrollOn);
    }

    function onMove(event: PointerEvent) {
      if (event.pointerId !== pointerId) return;
      [x, y] = [event.clientX, event.clientY];
      if (!isDragging) {
        if (Math.hypot(x - clientX, y - clientY) < SLACK_PX) return;
        isDragging = true;
        document.documentElement.classList.add('is-dragging');
        window.getSelection()?.removeAllRanges();
        frame = requestAnimationFrame(scrollOn);
      }
      event.preventDefault();
      latest.current.over(item as T, at());
    }

    function finish(isDropped: boolean) {
      cancelAnimationFrame(frame);
      document.documentElement.classList.remove('is-dragging');
      window.removeEventListener('pointermove', onMove);
      window.removeEventListener('pointerup', onUp);
      window.removeEventListener('pointercancel', onCancel);
      window.removeEventListener('keydown', onKey, true);
      if (!isDragging) return;
      if (isDropped) {
        refuseNextClick();
        latest.current.drop(item as T, at());
      }
      latest.current.end(item as T);
    }

    function onUp(event: PointerEvent) {
      if (event.pointerId === pointerId) finish(true);
    }
    function onCancel(event: PointerEvent) {
      if (event.pointerId === pointerId) finish(false);
    }
    function onKey(event: KeyboardEvent) {
      if (event.key !== 'Escape' || !isDragging) return;
      event.preventDefault();
      event.stopPropagation();
      finish(false);
    }
    window.addEventListener('pointermove', onMove, { passive: false });
    window.addEventListener('pointerup', onUp);
    window.addEventListener('pointercancel', onCancel);
    window.addEventListener('keydown', onKey, true);
  }, []);
}

/** The browser makes a click of a drag that ends on what it began on. */
function refuseNextClick() {
  const refuse = (event: MouseEvent) => {
    event.preventDefault();
    event.stopPropagation();
  };
  window.addEventListener('click', refuse, { capture: true, once: true });
  setTimeout(() => window.removeEventListener('click', refuse, true), 0);
}
