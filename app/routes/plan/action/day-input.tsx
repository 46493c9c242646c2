import { useEffect, useRef } from 'react';
import { readDay, type Day } from '#app/domain/day.ts';
import { DateInput } from '#app/ui/control.tsx';
import { EARLIEST } from './date-field.tsx';

/**
 * The browser's date field on a value that others may change. It loses half a date when it is given a value, so it is
 * given one only when it must change, and only a whole date is written.
 */
export function DayInput({
  id,
  label,
  value,
  onWrite,
  onFocus,
  onBlur,
}: {
  id?: string;
  /** Where no label stands beside it. */
  label?: string;
  value: Day | null;
  onWrite: (day: Day | null) => void;
  onFocus?: () => void;
  onBlur?: () => void;
}) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (input.current !== null && input.current.value !== (value ?? '')) input.current.value = value ?? '';
  }, [value]);
  return (
    <DateInput
      id={id}
      aria-label={label}
      title={label}
      ref={input}
      max="2999-12-31"
      defaultValue={value ?? ''}
      onChange={({ target }) => {
        const typed = readDay(target.value);
        const isCleared = target.value === '' && !target.validity.badInput;
        if (isCleared) onWrite(null);
        else if (typed !== undefined && typed >= EARLIEST) onWrite(typed);
      }}
      onFocus={onFocus}
      onBlur={() => {
        if (input.current !== null) input.current.value = value ?? '';
        onBlur?.();
      }}
    />
  );
}
