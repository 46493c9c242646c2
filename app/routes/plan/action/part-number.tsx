import { useState } from 'react';
import { ACTION_WORDS } from '#app/i18n/action-words.ts';
import { useWords } from '#app/i18n/words.ts';
import { Input } from '#app/ui/control.tsx';
import { readAmountTyped } from './typed-amount.ts';

/** A number of one of an action's parts. */
export function PartNumber({
  value,
  label,
  shown,
  onChange,
}: {
  value: number | null;
  label: string;
  shown: (value: number) => string;
  onChange: (value: number | null) => void;
}) {
  const words = useWords(ACTION_WORDS);
  const [draft, setDraft] = useState<string | null>(null);
  const isWrong = draft !== null && readAmountTyped(draft) === undefined;
  return (
    <Input
      inputMode="decimal"
      aria-label={label}
      placeholder={label}
      title={isWrong ? words.notAnAmount : label}
      aria-invalid={isWrong || undefined}
      className="max-w-28 tabular-nums"
      value={draft ?? (value === null ? '' : shown(value))}
      onChange={({ target }) => {
        setDraft(target.value);
        const amount = readAmountTyped(target.value);
        if (amount !== undefined) onChange(amount);
      }}
      onBlur={() => {
        if (!isWrong) setDraft(null);
      }}
    />
  );
}
