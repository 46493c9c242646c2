import { useEffect, useId, useRef, useState } from 'react';
import { ACTION_WORDS } from '#app/i18n/action-words.ts';
import { typedNumber } from '#app/i18n/typed-number.ts';
import { useLocale, useWords } from '#app/i18n/words.ts';
import { Input } from '#app/ui/control.tsx';
import { classes } from '#app/ui/classes.ts';
import { FieldErrors } from '#app/ui/field.tsx';

/**
 * A number that others may change. What is typed is given to the document when it is one; until then it stays in the
 * field, with what is wrong with it. A value that came from elsewhere, by another or by undo, takes its place.
 */
export function NumberInput({
  id,
  label,
  value,
  read,
  placeholder,
  className,
  onWrite,
  onFocus,
  onBlur,
}: {
  id?: string;
  /** Where no label stands beside it. */
  label?: string;
  value: number | null;
  /** What was typed: null for nothing, undefined for what is no such number. */
  read: (text: string) => number | null | undefined;
  placeholder?: string | undefined;
  className?: string;
  onWrite: (value: number | null) => void;
  onFocus?: () => void;
  onBlur?: () => void;
}) {
  const words = useWords(ACTION_WORDS);
  const locale = useLocale();
  const errorId = useId();
  const [draft, setDraft] = useState<string | null>(null);
  const seen = useRef(value);
  useEffect(() => {
    if (value === seen.current) return;
    seen.current = value;
    setDraft(null);
  }, [value]);
  const isWrong = draft !== null && read(draft) === undefined;

  function type(text: string) {
    setDraft(text);
    const typed = read(text);
    if (typed === undefined) return;
    seen.current = typed;
    onWrite(typed);
  }

  return (
    <>
      <Input
        id={id}
        aria-label={label}
        title={label}
        inputMode="decimal"
        maxLength={20}
        className={classes('tabular-nums', className)}
        value={draft ?? (value === null ? '' : typedNumber(value, locale))}
        placeholder={placeholder}
        aria-invalid={isWrong || undefined}
        aria-describedby={isWrong ? errorId : undefined}
        onChange={({ target }) => type(target.value)}
        onFocus={onFocus}
        onBlur={() => {
          onBlur?.();
          if (!isWrong) setDraft(null);
        }}
      />
      {isWrong && <FieldErrors id={errorId} errors={[words.notAnAmount]} />}
    </>
  );
}
