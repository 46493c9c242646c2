import { useCallback, useEffect, useRef, useState } from 'react';
import { unsent } from './unsent.ts';

export interface Draft {
  readonly text: string;
  readonly write: (text: string) => void;
  /**
   * What was `sent` is stored: it is forgotten, and what was written since is kept. Answers whether nothing is left.
   * @param isWhole as for `unsent`
   */
  readonly stored: (sent: string, isWhole?: boolean) => boolean;
}

/**
 * What somebody writes, kept over a closed panel, a failed connection and a reload of this tab, until it is stored.
 * @param key what the text is for, with the person and the plan
 */
export function useDraft(key: string, initial = ''): Draft {
  const [text, setText] = useState(initial);
  const latest = useRef(text);
  const show = useCallback((next: string) => {
    latest.current = next;
    setText(next);
  }, []);
  useEffect(() => show(read(key) ?? initial), [key, initial, show]);
  const write = useCallback(
    (next: string) => {
      show(next);
      keep(key, next);
    },
    [key, show],
  );
  const stored = useCallback(
    (sent: string, isWhole = false) => {
      // Where it was closed and opened again meanwhile, another has written on.
      const rest = unsent(sent, read(key) ?? latest.current, isWhole);
      write(rest);
      return rest === '';
    },
    [key, write],
  );
  return { text, write, stored };
}

/** Of a browser that keeps nothing, as long as the page stands. */
const onPage = new Map<string, string>();

function read(key: string): string | null {
  try {
    return window.sessionStorage.getItem(key);
  } catch {
    return onPage.get(key) ?? null;
  }
}

function keep(key: string, text: string): void {
  try {
    if (text === '') window.sessionStorage.removeItem(key);
    else window.sessionStorage.setItem(key, text);
  } catch {
    if (text === '') onPage.delete(key);
    else onPage.set(key, text);
  }
}
