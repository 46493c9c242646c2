import { useId, useState } from 'react';
import type { Action } from '#app/domain/action.ts';
import { ACTION_WORDS } from '#app/i18n/action-words.ts';
import { useFormat } from '#app/i18n/format.ts';
import { typedNumber } from '#app/i18n/typed-number.ts';
import { useLocale, useWords } from '#app/i18n/words.ts';
import { Input } from '#app/ui/control.tsx';
import { FieldErrors } from '#app/ui/field.tsx';
import { PlaceRing } from '#app/routes/plan/people/place-ring.tsx';
import { usePlace } from '#app/routes/plan/people/use-place.ts';
import { usePlanPage } from '#app/routes/plan/plan-context.ts';
import { FieldConflict } from './field-conflict.tsx';
import { readAmountTyped } from './typed-amount.ts';

/**
 * An amount of an action. What is typed is given to the document when it is a number; until then it stays in the field,
 * with what is wrong with it.
 */
export function NumberField({ action, field }: { action: Action; field: 'effortDays' | 'costNok' }) {
  const id = useId();
  const words = useWords(ACTION_WORDS);
  const locale = useLocale();
  const { number } = useFormat();
  const { gestures } = usePlanPage();
  const place = usePlace(action.id, field);
  const [draft, setDraft] = useState<string | null>(null);
  const value = action[field];
  const isWrong = draft !== null && readAmountTyped(draft) === undefined;

  function type(text: string) {
    setDraft(text);
    const amount = readAmountTyped(text);
    if (amount !== undefined) gestures.type((editor) => editor.set(action.id, field, amount));
  }

  return (
    <div className="grid content-start gap-1.5">
      <label htmlFor={id} className="font-[560]">
        {words.fields[field]}
      </label>
      <PlaceRing actionId={action.id} field={field}>
        <Input
          id={id}
          inputMode="decimal"
          className="max-w-52 tabular-nums"
          value={draft ?? (value === null ? '' : typedNumber(value, locale))}
          placeholder={field === 'costNok' ? number(50_000) : number(10)}
          aria-invalid={isWrong || undefined}
          aria-describedby={isWrong ? `${id}-error` : undefined}
          onChange={({ target }) => type(target.value)}
          onFocus={place.onFocus}
          onBlur={() => {
            place.onBlur();
            if (!isWrong) setDraft(null);
          }}
        />
      </PlaceRing>
      {isWrong && <FieldErrors id={`${id}-error`} errors={[words.notAnAmount]} />}
      <FieldConflict action={action} field={field} />
    </div>
  );
}
