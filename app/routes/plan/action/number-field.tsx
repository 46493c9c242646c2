import { useId } from 'react';
import type { Action } from '#app/domain/action.ts';
import { ACTION_WORDS } from '#app/i18n/action-words.ts';
import { useFormat } from '#app/i18n/format.ts';
import { useWords } from '#app/i18n/words.ts';
import { PlaceRing } from '#app/routes/plan/people/place-ring.tsx';
import { usePlace } from '#app/routes/plan/people/use-place.ts';
import { usePlanPage } from '#app/routes/plan/plan-context.ts';
import { FieldConflict } from './field-conflict.tsx';
import { NumberInput } from './number-input.tsx';
import { readAmountTyped } from './typed-amount.ts';

/** An amount of an action. */
export function NumberField({ action, field }: { action: Action; field: 'effortDays' | 'costNok' }) {
  const id = useId();
  const words = useWords(ACTION_WORDS);
  const { number } = useFormat();
  const { gestures } = usePlanPage();
  const place = usePlace(action.id, field);
  return (
    <div className="grid content-start gap-1.5">
      <label htmlFor={id} className="font-[560]">
        {words.fields[field]}
      </label>
      <PlaceRing actionId={action.id} field={field}>
        <NumberInput
          id={id}
          className="max-w-52"
          value={action[field]}
          read={readAmountTyped}
          placeholder={field === 'costNok' ? number(50_000) : number(10)}
          onWrite={(amount) => gestures.type((editor) => editor.set(action.id, field, amount))}
          {...place}
        />
      </PlaceRing>
      <FieldConflict action={action} field={field} />
    </div>
  );
}
