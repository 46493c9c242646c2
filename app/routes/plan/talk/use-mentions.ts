import { useState, type KeyboardEvent, type RefObject } from 'react';
import { mentionBefore, type Named } from '#app/domain/mentions.ts';

const SHOWN = 6;

/** The picker of people in a text: opened by `@`, gone through with the arrows, picked with Enter or Tab. */
export function useMentions(options: {
  readonly people: readonly Named[];
  readonly text: string;
  readonly write: (text: string) => void;
  readonly input: RefObject<HTMLTextAreaElement>;
}) {
  const { people, text, write, input } = options;
  const [caret, setCaret] = useState<number | null>(null);
  const [at, setAt] = useState(0);
  const [picked, setPicked] = useState<readonly Named[]>([]);
  const typing = caret === null ? undefined : mentionBefore(text, caret);
  const found = typing === undefined ? [] : people.filter(({ name }) => fits(name, typing.typed)).slice(0, SHOWN);
  const isOpen = found.length > 0;

  function pick(person: Named) {
    if (typing === undefined || caret === null) return;
    const before = `${text.slice(0, typing.from)}@${person.name} `;
    write(before + text.slice(caret));
    setPicked((all) => [person, ...all]);
    setCaret(null);
    requestAnimationFrame(() => input.current?.setSelectionRange(before.length, before.length));
  }

  /** Whether the key was the picker's. */
  function onKeyDown(event: KeyboardEvent): boolean {
    if (!isOpen || event.nativeEvent.isComposing) return false;
    const now = found[Math.min(at, found.length - 1)];
    if (event.key === 'ArrowDown') setAt((at + 1) % found.length);
    else if (event.key === 'ArrowUp') setAt((at - 1 + found.length) % found.length);
    else if ((event.key === 'Enter' || event.key === 'Tab') && now !== undefined) pick(now);
    else if (event.key === 'Escape') setCaret(null);
    else return false;
    event.preventDefault();
    event.stopPropagation();
    return true;
  }

  return {
    found,
    isOpen,
    at: Math.min(at, Math.max(0, found.length - 1)),
    /** Those that were picked first: of two with the same name the picked one is meant. */
    known: [...picked, ...people],
    pick,
    onKeyDown,
    moved(target: HTMLTextAreaElement) {
      setCaret(target.selectionStart);
      setAt(0);
    },
    close: () => setCaret(null),
  };
}

/** The beginning of the name or of one of its words. */
function fits(name: string, typed: string): boolean {
  const [all, wanted] = [name.toLocaleLowerCase(), typed.toLocaleLowerCase()];
  return all.startsWith(wanted) || all.split(/\s+/).some((word) => word.startsWith(wanted));
}
