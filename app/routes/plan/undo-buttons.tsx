import { Redo2, Undo2 } from 'lucide-react';
import { useCallback, useSyncExternalStore } from 'react';
import { PLAN_WORDS } from '#app/i18n/plan-words.ts';
import { useWords } from '#app/i18n/words.ts';
import type { LivePlan } from '#app/sync/use-plan.ts';
import { Button } from '#app/ui/button.tsx';
import { usePlanPage } from './plan-context.ts';

export function UndoButtons() {
  const { undo: words } = useWords(PLAN_WORDS);
  const { gestures, live } = usePlanPage();
  const { canUndo, canRedo } = useUndoState(live?.undo);
  return (
    <div className="flex">
      <Button
        look="quiet"
        size="small"
        aria-label={words.undo}
        title={`${words.undo} (Ctrl+Z)`}
        className="aria-disabled:border-transparent aria-disabled:bg-transparent"
        aria-disabled={!canUndo || undefined}
        onMouseDown={(event) => event.preventDefault()}
        onClick={gestures.undo}
      >
        <Undo2 aria-hidden />
      </Button>
      <Button
        look="quiet"
        size="small"
        aria-label={words.redo}
        title={`${words.redo} (Ctrl+Shift+Z)`}
        className="aria-disabled:border-transparent aria-disabled:bg-transparent"
        aria-disabled={!canRedo || undefined}
        onMouseDown={(event) => event.preventDefault()}
        onClick={gestures.redo}
      >
        <Redo2 aria-hidden />
      </Button>
    </div>
  );
}

const EVENTS = ['stack-item-added', 'stack-item-popped', 'stack-item-updated', 'stack-cleared'] as const;

function useUndoState(undo: LivePlan['undo'] | undefined) {
  const subscribe = useCallback(
    (changed: () => void) => {
      for (const event of EVENTS) undo?.on(event, changed);
      return () => {
        for (const event of EVENTS) undo?.off(event, changed);
      };
    },
    [undo],
  );
  const counts = useSyncExternalStore(
    subscribe,
    () => `${(undo?.undoStack.length ?? 0) > 0} ${(undo?.redoStack.length ?? 0) > 0}`,
    () => 'false false',
  );
  const [canUndo, canRedo] = counts.split(' ').map((part) => part === 'true');
  return { canUndo, canRedo };
}
