import { useRef } from 'react';
import type { ActionId } from '#app/domain/ids.ts';
import { usePointerDrag, type Point } from './use-pointer-drag.ts';

/**
 * Rows that are dragged to another place by their handle. The rows are marked on the elements themselves: drawing four
 * hundred of them anew at each step of the pointer would be felt.
 * @param drop null as `before` is the end
 */
export function useRowDrag(drop: (id: ActionId, before: ActionId | null) => void) {
  const marked = useRef<HTMLElement>();

  const mark = (row: HTMLElement | undefined, where: 'before' | 'after') => {
    if (marked.current !== undefined) delete marked.current.dataset['drop'];
    marked.current = row;
    if (row !== undefined) row.dataset['drop'] = where;
  };

  return usePointerDrag<HTMLElement>({
    pick: ({ target }) =>
      target instanceof Element && target.closest('[data-drag-handle]') !== null
        ? (target.closest<HTMLElement>('[data-action]') ?? undefined)
        : undefined,
    over(row, at) {
      row.dataset['dragged'] = '';
      row.style.setProperty('--drag-y', `${at.dy}px`);
      const [below, last] = rowBelow(row, at);
      if (below !== undefined) mark(below, 'before');
      else mark(last, 'after');
    },
    drop(row, at) {
      const [below] = rowBelow(row, at);
      drop(row.dataset['action'] as ActionId, (below?.dataset['action'] as ActionId | undefined) ?? null);
    },
    end(row) {
      mark(undefined, 'before');
      delete row.dataset['dragged'];
      row.style.removeProperty('--drag-y');
    },
  });
}

/** The first other row whose middle lies below the pointer, and the last one. */
function rowBelow(row: HTMLElement, { y }: Point) {
  const rows = [...(row.parentElement?.children ?? [])].filter(
    (one): one is HTMLElement => one instanceof HTMLElement && one !== row && one.dataset['action'] !== undefined,
  );
  const below = rows.find((one) => {
    const { top, height } = one.getBoundingClientRect();
    return y < top + height / 2;
  });
  return [below, rows.at(-1)] as const;
}
