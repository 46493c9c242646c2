import { useEffect, useRef } from 'react';
import { readDay, type Day } from '#app/domain/day.ts';
import { DateInput } from '#app/ui/control.tsx';
import { EARLIEST } from './date-field.tsx';

/** A day of one of an action's parts. */
export function PartDate({
  value,
  label,
  onChange,
}: {
  value: Day | null;
  label: string;
  onChange: (day: Day | null) => void;
}) {
  // The browser's field loses half a date when it is given a value, so it is given one only when it must change.
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (input.current !== null && document.activeElement !== input.current) input.current.value = value ?? '';
  }, [value]);
  return (
    <DateInput
      ref={input}
      aria-label={label}
      title={label}
      max="2999-12-31"
      defaultValue={value ?? ''}
      onChange={({ target }) => {
        const typed = readDay(target.value);
        if (typed !== undefined && typed >= EARLIEST) onChange(typed);
        else if (target.value === '' && !target.validity.badInput) onChange(null);
      }}
      onBlur={({ target }) => {
        if (target.value !== (value ?? '')) target.value = value ?? '';
      }}
    />
  );
}
