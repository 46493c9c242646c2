import type { Action, FieldConflict as Conflict } from '#app/domain/action.ts';
import type { Goal } from '#app/domain/goal.ts';
import { ACTION_WORDS } from '#app/i18n/action-words.ts';
import { useWords } from '#app/i18n/words.ts';
import { usePlanPage } from '#app/routes/plan/plan-context.ts';
import { TwoValues } from './two-values.tsx';
import { useValueWords } from './use-value-words.ts';

/** [DO10] Two people set an action's field without knowing of each other: both values, and the choice between them. */
export function FieldConflict({ action: { id, conflicts }, field }: { action: Action; field: string }) {
  const { gestures } = usePlanPage();
  return (
    <KeptAndLost
      conflict={conflicts.get(field)}
      field={field}
      onChoose={(choice) => gestures.edit((editor) => editor.settleConflict(id, field, choice))}
    />
  );
}

/** [DO10] The same for a goal's. */
export function GoalConflict({ goal: { id, conflicts }, field }: { goal: Goal; field: string }) {
  const { gestures } = usePlanPage();
  return (
    <KeptAndLost
      conflict={conflicts.get(field)}
      field={field}
      onChoose={(choice) => gestures.edit((editor) => editor.settleGoal(id, field, choice))}
    />
  );
}

function KeptAndLost({
  conflict,
  field,
  onChoose,
}: {
  conflict: Conflict | undefined;
  field: string;
  onChoose: (choice: 'kept' | 'lost') => void;
}) {
  const { conflict: words } = useWords(ACTION_WORDS);
  const { canEdit } = usePlanPage();
  const shown = useValueWords();
  if (conflict === undefined || !canEdit) return null;
  return (
    <TwoValues
      choices={[
        { label: words.keep, take: () => onChoose('kept') },
        { label: words.takeOther, take: () => onChoose('lost') },
      ]}
    >
      {words.both({ kept: shown(field, conflict.kept), lost: shown(field, conflict.lost) })}
    </TwoValues>
  );
}
