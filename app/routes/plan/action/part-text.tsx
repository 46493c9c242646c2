import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { Input } from '#app/ui/control.tsx';
import { usePlanPage } from '#app/routes/plan/plan-context.ts';

/** A short text of one of an action's parts, such as a milestone's title: written as one types, following the others. */
export function PartText({
  value,
  label,
  placeholder,
  isNew = false,
  limit,
  type = 'text',
  onType,
  onEnter,
  onRemoveEmpty,
}: {
  value: string;
  label: string;
  placeholder?: string;
  /** Just made here: it wants to be written. */
  isNew?: boolean;
  limit: number;
  type?: 'text' | 'url';
  onType: (text: string) => void;
  onEnter?: () => void;
  /** Backspace in an empty one. */
  onRemoveEmpty?: () => void;
}) {
  const { live } = usePlanPage();
  const input = useRef<HTMLInputElement>(null);
  const [draft, setDraft] = useState<string | null>(null);
  useEffect(() => {
    if (isNew) input.current?.focus();
  }, [isNew]);
  // What somebody else wrote meanwhile takes the place of what stands here, also while one is in the field.
  useEffect(() => setDraft((mine) => (mine === null || mine === value ? mine : value)), [value]);

  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      onEnter?.();
    } else if (event.key === 'Backspace' && (draft ?? value) === '' && onRemoveEmpty !== undefined) {
      event.preventDefault();
      onRemoveEmpty();
    }
  }

  return (
    <Input
      ref={input}
      type={type}
      aria-label={label}
      placeholder={placeholder}
      maxLength={limit}
      className="min-w-0"
      value={draft ?? value}
      onChange={({ target }) => {
        setDraft(target.value);
        onType(target.value);
      }}
      onKeyDown={onKeyDown}
      onFocus={() => {
        live?.undo.stopCapturing();
        setDraft(value);
      }}
      onBlur={() => {
        live?.undo.stopCapturing();
        setDraft(null);
      }}
    />
  );
}
