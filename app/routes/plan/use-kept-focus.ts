import { useEffect } from 'react';

const FOCUSABLE = 'a[href], button, input, select, textarea, summary, [tabindex="0"], [contenteditable="true"]';

/**
 * Keeps the focus on a page whose parts come, go and change places while somebody is at them: the browser drops it from
 * an element that is moved or taken away. [VW7] What was moved gets it back; of a row that is gone it goes to the same
 * control of the next one, or of the one before, else to what the list offers last, which is to add a row.
 */
export function useKeptFocus(): void {
  useEffect(() => {
    let held: HTMLElement | null = null;
    const remember = ({ target }: FocusEvent) => {
      held = target instanceof HTMLElement ? target : null;
    };
    const forget = ({ target }: PointerEvent) => {
      if (!(target instanceof Node) || held?.contains(target) !== true) held = null;
    };
    // Somebody who goes on to another element leaves this one; one that is taken away loses the focus to none.
    const leave = ({ relatedTarget }: FocusEvent) => {
      if (relatedTarget !== null) held = null;
    };
    const observer = new MutationObserver((records) => {
      const lost = held;
      if (lost === null || document.activeElement !== document.body) return;
      if (lost.isConnected) return lost.focus({ preventScroll: true });
      const removal = records.find(({ removedNodes }) => [...removedNodes].some((node) => node.contains(lost)));
      if (removal === undefined) return;
      held = null;
      // What takes its place may be drawn by the same change, and a part of the page may know better where to go.
      requestAnimationFrame(() => {
        if (document.activeElement === document.body) beside(lost, removal)?.focus({ preventScroll: true });
      });
    });
    observer.observe(document.querySelector('main') ?? document.body, { childList: true, subtree: true });
    document.addEventListener('focusin', remember);
    document.addEventListener('focusout', leave);
    document.addEventListener('pointerdown', forget);
    return () => {
      observer.disconnect();
      document.removeEventListener('focusin', remember);
      document.removeEventListener('focusout', leave);
      document.removeEventListener('pointerdown', forget);
    };
  }, []);
}

function beside(lost: HTMLElement, { removedNodes, nextSibling, previousSibling, target }: MutationRecord) {
  const row = [...removedNodes].find((node): node is HTMLElement => node instanceof HTMLElement && node.contains(lost));
  for (const other of [nextSibling, previousSibling]) {
    if (row === undefined || !(other instanceof HTMLElement) || !other.isConnected) continue;
    const control = counterpart(lost, row, other);
    if (control !== undefined) return control;
  }
  const list = target instanceof Element ? target : null;
  for (let around = list?.closest('[role="group"]') ?? list; around !== null; around = around.parentElement) {
    const last = [...around.querySelectorAll<HTMLElement>(FOCUSABLE)].at(-1);
    if (last !== undefined) return last;
  }
  return undefined;
}

/** The control of the other row that stands where the lost one stood in its own, counted from the end. */
function counterpart(lost: HTMLElement, row: HTMLElement, other: HTMLElement): HTMLElement | undefined {
  const kind = lost.tagName.toLowerCase();
  const [own, others] = [row, other].map((one) => [...one.querySelectorAll<HTMLElement>(kind)]);
  const fromEnd = (own?.length ?? 0) - (own?.indexOf(lost) ?? 0);
  const isSameShape = own?.length === others?.length;
  return (isSameShape ? others?.at(-fromEnd) : undefined) ?? other.querySelector<HTMLElement>(FOCUSABLE) ?? undefined;
}
