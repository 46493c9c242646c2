import { useEffect, useState } from 'react';
import { typedNumber } from '#app/i18n/typed-number.ts';
import { useLocale, useWords } from '#app/i18n/words.ts';
import { Input } from '#app/ui/control.tsx';
import { FieldErrors } from '#app/ui/field.tsx';
import { GOAL_WORDS } from './words.ts';

/** A number that others may change; what is no number is told, and not written. */
export function ValueInput({
  id,
  value,
  onWrite,
  onFocus,
  onBlur,
}: {
  id: string;
  value: number | null;
  onWrite: (value: number | null) => void;
  onFocus: () => void;
  onBlur: () => void;
}) {
  const words = useWords(GOAL_WORDS);
  const locale = useLocale();
  const kept = value === null ? '' : typedNumber(value, locale);
  const [draft, setDraft] = useState(kept);
  const [isIn, setIsIn] = useState(false);
  useEffect(() => {
    if (!isIn) setDraft(kept);
  }, [kept, isIn]);
  const isWrong = readTyped(draft) === undefined;
  return (
    <>
      <Input
        id={id}
        inputMode="decimal"
        maxLength={20}
        className="max-w-32 tabular-nums"
        value={draft}
        aria-invalid={isWrong || undefined}
        aria-describedby={isWrong ? `${id}-error` : undefined}
        onChange={({ target }) => {
          setDraft(target.value);
          const typed = readTyped(target.value);
          if (typed !== undefined) onWrite(typed);
        }}
        onFocus={() => {
          setIsIn(true);
          onFocus();
        }}
        onBlur={() => {
          setIsIn(false);
          onBlur();
        }}
      />
      {isWrong && <FieldErrors id={`${id}-error`} errors={[words.notANumber]} />}
    </>
  );
}

/** Null for nothing, undefined for what is no number. */
export function readTyped(text: string): number | null | undefined {
  const plain = text.replaceAll(/[\s\u00a0%]/g, '').replace(',', '.');
  if (plain === '') return null;
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : undefined;
}
