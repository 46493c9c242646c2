import { useId, type KeyboardEvent, type Ref } from 'react';
import { FIELD_LIMIT, TITLE_LIMIT, type TextField as FieldName } from '#app/document/edit.ts';
import type { Action } from '#app/domain/action.ts';
import { ACTION_WORDS } from '#app/i18n/action-words.ts';
import { useWords } from '#app/i18n/words.ts';
import { classes } from '#app/ui/classes.ts';
import { TextArea } from '#app/ui/control.tsx';
import { ConflictNote } from './conflict-note.tsx';
import { FieldConflict } from './field-conflict.tsx';
import { PlaceRing } from '#app/routes/plan/people/place-ring.tsx';
import { usePeopleAt, usePlanPage } from '#app/routes/plan/plan-context.ts';
import { usePlace } from '#app/routes/plan/people/use-place.ts';
import { useRegister } from './use-register.ts';

/** A text field of an action: written as one types, and following the others. */
export function TextField({
  action,
  field,
  placeholder,
  isOneLine = false,
  isLabelHidden = false,
  className,
  inputRef,
}: {
  action: Action;
  field: FieldName;
  placeholder: string;
  /** Grows over several lines where it must, but takes no line breaks. */
  isOneLine?: boolean;
  isLabelHidden?: boolean;
  className?: string;
  inputRef?: Ref<HTMLTextAreaElement>;
}) {
  const id = useId();
  const words = useWords(ACTION_WORDS);
  const { gestures } = usePlanPage();
  const place = usePlace(action.id, field);
  const others = usePeopleAt(action.id, field);
  const [register, on] = useRegister(action[field], action.conflicts.has(field), (text) =>
    gestures.type((editor) => editor.setText(action.id, field, text)),
  );
  return (
    <div className="grid content-start gap-1.5">
      <label htmlFor={id} className={isLabelHidden ? 'sr-only' : 'font-[560]'}>
        {words.fields[field]}
      </label>
      <PlaceRing actionId={action.id} field={field}>
        <TextArea
          id={id}
          ref={inputRef}
          rows={isOneLine ? 1 : 2}
          maxLength={field === 'title' ? TITLE_LIMIT : FIELD_LIMIT}
          placeholder={placeholder}
          className={classes('block resize-none', className)}
          value={register.draft}
          onChange={(event) => on.typed(isOneLine ? event.target.value.replace(/\s*\n\s*/g, ' ') : event.target.value)}
          onKeyDown={isOneLine ? refuseLineBreak : undefined}
          onFocus={() => {
            on.focused();
            place.onFocus();
          }}
          onBlur={() => {
            on.blurred();
            place.onBlur();
          }}
        />
      </PlaceRing>
      {register.conflict !== null && !action.conflicts.has(field) && (
        <ConflictNote conflict={register.conflict} otherName={others[0]?.name ?? null} onChoose={on.chosen} />
      )}
      <FieldConflict action={action} field={field} />
    </div>
  );
}

function refuseLineBreak(event: KeyboardEvent) {
  if (event.key === 'Enter' && !event.nativeEvent.isComposing) event.preventDefault();
}
