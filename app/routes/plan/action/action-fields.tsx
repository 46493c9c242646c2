import type { Action } from '#app/domain/action.ts';
import { ACTION_WORDS } from '#app/i18n/action-words.ts';
import { useWords } from '#app/i18n/words.ts';
import { DeadlineField } from './deadline-field.tsx';
import { DescriptionField } from './description-field.tsx';
import { LinkedIndicators } from './linked-indicators.tsx';
import { Participants } from './participants.tsx';
import { StatusField } from './status-field.tsx';
import { TextField } from './text-field.tsx';

/** The fields of an open action, for those who write. */
export function ActionFields({ action }: { action: Action }) {
  const words = useWords(ACTION_WORDS);
  return (
    <div className="action-fields no-print">
      <StatusField action={action} />
      <div className="grid gap-4 sm:grid-cols-[1fr_auto]">
        <TextField action={action} field="responsible" placeholder={words.responsiblePlaceholder} isOneLine />
        <DeadlineField action={action} />
      </div>
      <Participants action={action} />
      <LinkedIndicators action={action} />
      <DescriptionField action={action} />
      <TextField action={action} field="expectedEffect" placeholder={words.effectPlaceholder} />
    </div>
  );
}
