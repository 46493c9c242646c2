import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react';

/** The server draws nothing after its effects, and warns of those that wanted to come before drawing. */
const useBeforePaint = typeof document === 'undefined' ? useEffect : useLayoutEffect;

/**
 * Keeps the focus in a list whose order changes: the browser drops it from an element that is moved, and
 * somebody else's move must not interrupt this person's typing. Give the answer to the list as its `ref`.
 * @param order another text whenever the order is another one
 */
export function useKeptFocus(order: string): RefObject<HTMLOListElement> {
  const list = useRef<HTMLOListElement>(null);
  const focused = useRef<HTMLElement | null>(null);
  useBeforePaint(() => {
    const lost = focused.current;
    if (lost !== null && lost.isConnected && document.activeElement === document.body)
      lost.focus({ preventScroll: true });
  }, [order]);
  useEffect(() => {
    const remember = () => {
      const { activeElement } = document;
      const isInside = activeElement instanceof HTMLElement && list.current?.contains(activeElement) === true;
      focused.current = isInside ? activeElement : null;
    };
    const forget = ({ target }: PointerEvent) => {
      if (!(target instanceof Node) || focused.current?.contains(target) !== true) focused.current = null;
    };
    // Somebody who goes on to another element leaves this one; one that is moved loses the focus to none.
    const leave = ({ relatedTarget }: FocusEvent) => {
      if (relatedTarget !== null) focused.current = null;
    };
    document.addEventListener('focusin', remember);
    document.addEventListener('focusout', leave);
    document.addEventListener('pointerdown', forget);
    return () => {
      document.removeEventListener('focusin', remember);
      document.removeEventListener('focusout', leave);
      document.removeEventListener('pointerdown', forget);
    };
  }, []);
  return list;
}
