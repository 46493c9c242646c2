import { useRef } from 'react';
import { ACTION_STATUSES } from '#app/domain/action.ts';
import type { ActionId } from '#app/domain/ids.ts';
import { usePointerDrag, type Point } from '#app/routes/plan/views/drag/use-pointer-drag.ts';
import type { BoardPlace } from './board-places.ts';
import type { BoardMoves } from './use-board-moves.ts';

/** Cards by pointer: a mouse takes the whole card, a finger its handle, so that the page can still be scrolled. */
export function useBoardDrag(moves: BoardMoves, canEdit: boolean) {
  const marked = useRef<HTMLElement[]>([]);

  function mark(...elements: (readonly [element: Element | null | undefined, how: string])[]) {
    for (const element of marked.current) delete element.dataset['drop'];
    marked.current = elements.flatMap(([element, how]) => {
      if (!(element instanceof HTMLElement)) return [];
      element.dataset['drop'] = how;
      return [element];
    });
  }

  return usePointerDrag<HTMLElement>({
    pick({ target, pointerType }) {
      if (!canEdit || !(target instanceof Element)) return undefined;
      if (pointerType === 'touch' && target.closest('[data-drag-handle]') === null) return undefined;
      if (target.closest('.board-card-move') !== null) return undefined;
      return target.closest<HTMLElement>('[data-card]') ?? undefined;
    },
    over(card, at) {
      card.dataset['dragged'] = '';
      card.style.transform = `translate(${at.dx}px, ${at.dy}px)`;
      const found = placeUnder(card, at);
      if (found === undefined) return mark();
      const isOwn = found.place.lane === (card.dataset['lane'] ?? '');
      mark([found.cell, isOwn ? 'into' : 'refused'], [isOwn ? found.below : undefined, 'before']);
    },
    drop(card, at) {
      const found = placeUnder(card, at);
      if (found === undefined) return;
      if (found.place.lane !== (card.dataset['lane'] ?? '')) return moves.refuseOtherLane();
      moves.to(card.dataset['card'] as ActionId, found.place);
    },
    end(card) {
      mark();
      delete card.dataset['dragged'];
      card.style.transform = '';
    },
  });
}

function placeUnder(card: HTMLElement, { x, y }: Point) {
  const cell = document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-cell]');
  const status = ACTION_STATUSES.find((one) => one === cell?.dataset['status']);
  if (cell === null || cell === undefined || status === undefined) return undefined;
  const below = [...cell.querySelectorAll<HTMLElement>('[data-card]')].find((one) => {
    const { top, height } = one.getBoundingClientRect();
    return one !== card && y < top + height / 2;
  });
  const before = (below?.dataset['card'] as ActionId | undefined) ?? null;
  return { cell, below, place: { lane: cell.dataset['lane'] ?? '', status, before } satisfies BoardPlace };
}
