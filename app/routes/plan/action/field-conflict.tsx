import { GitCompareArrows } from 'lucide-react';
import type { Action } from '#app/domain/action.ts';
import { ACTION_WORDS } from '#app/i18n/action-words.ts';
import { useWords } from '#app/i18n/words.ts';
import { Button } from '#app/ui/button.tsx';
import { usePlanPage } from '#app/routes/plan/plan-context.ts';
import { useValueWords } from './use-value-words.ts';

/** [DO10] Two people set the field without knowing of each other: both values, and the choice between them. */
export function FieldConflict({ action, field }: { action: Action; field: string }) {
  const { conflict: words } = useWords(ACTION_WORDS);
  const { gestures, canEdit } = usePlanPage();
  const shown = useValueWords();
  const conflict = action.conflicts.get(field);
  if (conflict === undefined || !canEdit) return null;
  const settle = (choice: 'kept' | 'lost') =>
    gestures.edit((editor) => editor.settleConflict(action.id, field, choice));
  return (
    <div role="status" className="text-small bg-warning-soft rounded-control mt-1.5 flex gap-2 px-3 py-2">
      <GitCompareArrows aria-hidden className="text-warning mt-0.5 size-4 shrink-0" />
      <div className="grid min-w-0 gap-1.5">
        <p className="break-words">
          {words.both({ kept: shown(field, conflict.kept), lost: shown(field, conflict.lost) })}
        </p>
        <div className="flex flex-wrap gap-2">
          <Button look="secondary" size="small" onClick={() => settle('kept')}>
            {words.keep}
          </Button>
          <Button look="secondary" size="small" onClick={() => settle('lost')}>
            {words.takeOther}
          </Button>
        </div>
      </div>
    </div>
  );
}
