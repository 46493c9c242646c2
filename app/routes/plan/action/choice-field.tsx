import { useId } from 'react';
import type { Action } from '#app/domain/action.ts';
import type { ActionValues } from '#app/document/edit.ts';
import { ACTION_WORDS } from '#app/i18n/action-words.ts';
import { useWords } from '#app/i18n/words.ts';
import { Select } from '#app/ui/control.tsx';
import { PlaceRing } from '#app/routes/plan/people/place-ring.tsx';
import { usePlace } from '#app/routes/plan/people/use-place.ts';
import { usePlanPage } from '#app/routes/plan/plan-context.ts';
import { FieldConflict } from './field-conflict.tsx';

/** A field with one of several values, or none. */
export function ChoiceField<Field extends 'priority' | 'leadCluster'>({
  action,
  field,
  choices,
}: {
  action: Action;
  field: Field;
  choices: readonly { readonly value: NonNullable<ActionValues[Field]>; readonly name: string }[];
}) {
  const id = useId();
  const words = useWords(ACTION_WORDS);
  const { gestures } = usePlanPage();
  const place = usePlace(action.id, field);
  const now = action[field];
  return (
    <div className="grid content-start gap-1.5">
      <label htmlFor={id} className="font-[560]">
        {words.fields[field as 'priority']}
      </label>
      <PlaceRing actionId={action.id} field={field}>
        <Select
          id={id}
          className="max-w-64"
          value={now ?? ''}
          {...place}
          onChange={({ target }) => {
            const chosen = choices.find(({ value }) => value === target.value)?.value ?? null;
            gestures.edit((editor) => editor.set(action.id, field, chosen as ActionValues[Field]));
          }}
        >
          <option value="">{words.notChosen}</option>
          {now !== null && !choices.some(({ value }) => value === now) && <option value={now}>{now}</option>}
          {choices.map(({ value, name }) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </Select>
      </PlaceRing>
      <FieldConflict action={action} field={field} />
    </div>
  );
}
