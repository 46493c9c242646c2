import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react';
import type { Action } from '#app/domain/action.ts';
import { ACTION_WORDS } from '#app/i18n/action-words.ts';
import { useWords } from '#app/i18n/words.ts';
import { Button } from '#app/ui/button.tsx';
import { ActionHistoryLink } from '#app/routes/plan/past/history-link.tsx';
import { usePlanPage } from '#app/routes/plan/plan-context.ts';
import type { ActionListControls } from './use-action-list.ts';

/** What can be done with the whole action. */
export function ActionTools({
  action,
  isFirst,
  isLast,
  canMove,
  controls,
}: {
  action: Action;
  isFirst: boolean;
  isLast: boolean;
  canMove: boolean;
  controls: ActionListControls;
}) {
  const words = useWords(ACTION_WORDS);
  const { planId } = usePlanPage();
  return (
    <div className="no-print flex shrink-0 gap-1">
      {canMove && (
        <>
          <Button
            look="quiet"
            size="small"
            aria-label={words.moveUp}
            title={`${words.moveUp} (${words.moveHint})`}
            className="aria-disabled:border-transparent aria-disabled:bg-transparent"
            aria-disabled={isFirst || undefined}
            onClick={() => controls.move(action.id, -1)}
          >
            <ArrowUp aria-hidden />
          </Button>
          <Button
            look="quiet"
            size="small"
            aria-label={words.moveDown}
            title={`${words.moveDown} (${words.moveHint})`}
            className="aria-disabled:border-transparent aria-disabled:bg-transparent"
            aria-disabled={isLast || undefined}
            onClick={() => controls.move(action.id, 1)}
          >
            <ArrowDown aria-hidden />
          </Button>
        </>
      )}
      <ActionHistoryLink planId={planId} actionId={action.id} />
      <Button
        look="quiet"
        size="small"
        aria-label={words.remove}
        title={words.remove}
        onClick={() => controls.remove(action)}
        className="text-danger hover:bg-danger-soft hover:text-danger"
      >
        <Trash2 aria-hidden />
      </Button>
    </div>
  );
}
