import { useEffect, useId, useRef, useState, type ChangeEvent } from 'react';
import type { Action } from '#app/domain/action.ts';
import { readDay, type Day } from '#app/domain/day.ts';
import { ACTION_WORDS } from '#app/i18n/action-words.ts';
import { useFormat } from '#app/i18n/format.ts';
import { useWords } from '#app/i18n/words.ts';
import { DateInput } from '#app/ui/control.tsx';
import { FieldErrors } from '#app/ui/field.tsx';
import { ConflictNote } from './conflict-note.tsx';
import { FieldConflict } from './field-conflict.tsx';
import { PlaceRing } from '#app/routes/plan/people/place-ring.tsx';
import { usePeopleAt, usePlanPage } from '#app/routes/plan/plan-context.ts';
import { usePlace } from '#app/routes/plan/people/use-place.ts';
import { useRegister } from './use-register.ts';

/** While somebody types 2027, the browser offers the years 2, 20 and 202 on the way. */
export const EARLIEST = '1990-01-01' as Day;

/** A day of an action: when it starts, or when it is to be done. */
export function DateField({ action, field }: { action: Action; field: 'start' | 'deadline' }) {
  const id = useId();
  const words = useWords(ACTION_WORDS);
  const { day } = useFormat();
  const { gestures } = usePlanPage();
  const place = usePlace(action.id, field);
  const others = usePeopleAt(action.id, field);
  const [isHalfTyped, setIsHalfTyped] = useState(false);
  const [register, on] = useRegister(action[field] ?? '', action.conflicts.has(field), (text) =>
    gestures.type((editor) => editor.set(action.id, field, readDay(text) ?? null)),
  );

  // The browser's field loses half a date when it is given a value, so it is given one only when it must change.
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (input.current !== null && input.current.value !== register.draft) input.current.value = register.draft;
  }, [register.draft]);

  function change({ target }: ChangeEvent<HTMLInputElement>) {
    const typed = readDay(target.value);
    const isCleared = target.value === '' && !target.validity.badInput;
    if (isCleared || (typed !== undefined && typed >= EARLIEST)) {
      setIsHalfTyped(false);
      on.typed(target.value);
    }
  }

  function leave() {
    place.onBlur();
    on.blurred();
    setIsHalfTyped(
      input.current !== null && (input.current.validity.badInput || input.current.value !== register.draft),
    );
  }

  return (
    <div className="grid content-start gap-1.5">
      <label htmlFor={id} className="font-[560]">
        {words.fields[field]}
      </label>
      <PlaceRing actionId={action.id} field={field}>
        <DateInput
          id={id}
          ref={input}
          max="2999-12-31"
          defaultValue={register.draft}
          aria-invalid={isHalfTyped || undefined}
          aria-describedby={isHalfTyped ? `${id}-error` : undefined}
          onChange={change}
          onFocus={() => {
            on.focused();
            place.onFocus();
          }}
          onBlur={leave}
        />
      </PlaceRing>
      {isHalfTyped && <FieldErrors id={`${id}-error`} errors={[words.notADay]} />}
      {register.conflict !== null && !action.conflicts.has(field) && (
        <ConflictNote
          conflict={register.conflict}
          otherName={others[0]?.name ?? null}
          shown={(text) => {
            const read = readDay(text);
            return read === undefined ? '' : day(read);
          }}
          onChoose={on.chosen}
        />
      )}
      <FieldConflict action={action} field={field} />
    </div>
  );
}
