import { useCallback, useEffect, useState } from 'react';

/**
 * What somebody writes, kept over a closed panel, a failed connection and a reload of this tab, until it is sent.
 * @param key what the text is for, with the person and the plan
 */
export function useDraft(key: string, initial = ''): readonly [string, (text: string) => void, () => void] {
  const [text, setText] = useState(initial);
  useEffect(() => setText(read(key) ?? initial), [key, initial]);
  const write = useCallback(
    (next: string) => {
      setText(next);
      keep(key, next);
    },
    [key],
  );
  const forget = useCallback(() => {
    setText('');
    keep(key, '');
  }, [key]);
  return [text, write, forget];
}

// A browser that keeps nothing still holds the text while the panel is there.
function read(key: string): string | null {
  try {
    return window.sessionStorage.getItem(key);
  } catch {
    return null;
  }
}

function keep(key: string, text: string): void {
  try {
    if (text === '') window.sessionStorage.removeItem(key);
    else window.sessionStorage.setItem(key, text);
  } catch {
    return;
  }
}
