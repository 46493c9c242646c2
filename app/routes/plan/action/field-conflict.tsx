import type { Action } from '#app/domain/action.ts';
import { ACTION_WORDS } from '#app/i18n/action-words.ts';
import { useWords } from '#app/i18n/words.ts';
import { usePlanPage } from '#app/routes/plan/plan-context.ts';
import { TwoValues } from './two-values.tsx';
import { useValueWords } from './use-value-words.ts';

/** [DO10] Two people set the field without knowing of each other: both values, and the choice between them. */
export function FieldConflict({ action, field }: { action: Action; field: string }) {
  const { conflict: words } = useWords(ACTION_WORDS);
  const { gestures, canEdit } = usePlanPage();
  const shown = useValueWords();
  const conflict = action.conflicts.get(field);
  if (conflict === undefined || !canEdit) return null;
  const choose = (choice: 'kept' | 'lost') => () =>
    gestures.edit((editor) => editor.settleConflict(action.id, field, choice));
  return (
    <TwoValues
      choices={[
        { label: words.keep, take: choose('kept') },
        { label: words.takeOther, take: choose('lost') },
      ]}
    >
      {words.both({ kept: shown(field, conflict.kept), lost: shown(field, conflict.lost) })}
    </TwoValues>
  );
}
