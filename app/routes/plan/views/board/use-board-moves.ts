import { useEffect, useMemo, useRef, type RefObject } from 'react';
import type { Action, ActionStatus } from '#app/domain/action.ts';
import type { ActionId } from '#app/domain/ids.ts';
import { ACTION_WORDS } from '#app/i18n/action-words.ts';
import { VIEW_WORDS } from '#app/i18n/view-words.ts';
import { useWords } from '#app/i18n/words.ts';
import { useToast } from '#app/ui/toast.tsx';
import { usePlanPage } from '#app/routes/plan/plan-context.ts';
import type { Group } from '#app/routes/plan/views/arrangement.ts';
import { orderFor, statusBeside, stepIn, type BoardPlace } from './board-places.ts';

export interface BoardMoves {
  to(id: ActionId, place: BoardPlace): void;
  /** To the column to the left or right, below its cards. */
  beside(id: ActionId, lane: string, by: -1 | 1): void;
  step(id: ActionId, lane: string, by: -1 | 1): void;
  /** The cards of a column, as they lie. */
  column(lane: string, status: ActionStatus): readonly Action[];
  refuseOtherLane(): void;
}

/** [VW4] The gestures on cards: each is one step of undo, says where the card lies now, and keeps the focus on it. */
export function useBoardMoves(options: {
  readonly all: readonly Action[];
  readonly lanes: readonly Group[];
  readonly board: RefObject<HTMLElement>;
}): BoardMoves {
  const say = useToast();
  const words = useWords(VIEW_WORDS);
  const actionWords = useWords(ACTION_WORDS);
  const { gestures } = usePlanPage();
  const latest = useRef(options);
  latest.current = options;
  const moved = useRef<{ id: ActionId; lane: string; status: ActionStatus }>();

  useEffect(() => {
    if (moved.current === undefined) return;
    const { id, lane, status } = moved.current;
    moved.current = undefined;
    // A card that changes its column is another element, and the focus was on the one before.
    options.board.current
      ?.querySelector<HTMLElement>(`[data-card="${CSS.escape(id)}"][data-lane="${CSS.escape(lane)}"] [data-open]`)
      ?.focus();
    const cards = options.lanes.find(({ key }) => key === lane)?.actions.filter((one) => one.status === status) ?? [];
    const place = cards.findIndex((one) => one.id === id);
    const title = cards[place]?.title.trim() || actionWords.untitled;
    if (place !== -1)
      say(words.board.movedTo({ title, status: actionWords.status[status], place: place + 1, of: cards.length }));
  });

  return useMemo((): BoardMoves => {
    const column = (lane: string, status: ActionStatus) =>
      latest.current.lanes.find(({ key }) => key === lane)?.actions.filter((action) => action.status === status) ?? [];
    const statusOf = (id: ActionId) => latest.current.all.find((action) => action.id === id)?.status;

    function to(id: ActionId, { lane, status, before }: BoardPlace) {
      const order = orderFor(id, before, column(lane, status), latest.current.all);
      const step = gestures.edit((editor) =>
        editor.together(() => {
          const set = editor.setStatus(id, status);
          if (!set.ok || order === undefined) return set;
          return editor.placeAction(id, order);
        }),
      );
      if (step !== undefined) moved.current = { id, lane, status };
    }

    return {
      to,
      column,
      beside(id, lane, by) {
        const status = statusOf(id);
        const next = status && statusBeside(status, by);
        if (next !== undefined) to(id, { lane, status: next, before: null });
      },
      step(id, lane, by) {
        const status = statusOf(id);
        const before = status && stepIn(id, by, column(lane, status));
        if (status !== undefined && before !== undefined) to(id, { lane, status, before });
      },
      refuseOtherLane: () => say(words.board.otherLane),
    };
  }, [gestures, say, words]);
}
