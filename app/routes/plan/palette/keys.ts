import { useEffect, useRef, useState } from 'react';

export type PlanKey = 'palette' | 'help' | 'new' | 'search' | 'history';

const SINGLE: Readonly<Record<string, PlanKey>> = { '?': 'help', n: 'new', '/': 'search', h: 'history' };

/** Where a letter is a letter, or chooses in a list by itself. */
const OWN_LETTERS =
  'input, textarea, select, [contenteditable=""], [contenteditable="true"], [role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"], [role="combobox"]';

const SWITCH = 'plan-single-keys';

/** [VW10] Whether single letters are keys here; kept on the device. */
export function useSingleKeys(): readonly [isOn: boolean, set: (isOn: boolean) => void] {
  const [isOn, setIsOn] = useState(true);
  useEffect(() => {
    try {
      setIsOn(window.localStorage.getItem(SWITCH) !== 'off');
    } catch {
      // A browser that keeps nothing keeps them on.
    }
  }, []);
  return [
    isOn,
    (next) => {
      setIsOn(next);
      try {
        window.localStorage.setItem(SWITCH, next ? 'on' : 'off');
      } catch {
        // Then it holds for as long as the page is open.
      }
    },
  ];
}

/** The keys of the whole page. Ctrl/⌘-K on selected text is the text editor's, which makes a link of it. */
export function usePlanKeys(isSingleOn: boolean, pressed: (key: PlanKey) => void): void {
  const latest = useRef({ isSingleOn, pressed });
  latest.current = { isSingleOn, pressed };
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.defaultPrevented || event.isComposing) return;
      const key = planKey(event, latest.current.isSingleOn);
      if (key === undefined) return;
      event.preventDefault();
      latest.current.pressed(key);
    }
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}

function planKey(event: KeyboardEvent, isSingleOn: boolean): PlanKey | undefined {
  const { key, ctrlKey, metaKey, altKey, shiftKey, target } = event;
  if (altKey) return undefined;
  if (ctrlKey !== metaKey) return key.toLowerCase() === 'k' && !shiftKey && !hasSelectedText() ? 'palette' : undefined;
  if (ctrlKey || !isSingleOn || (target instanceof Element && target.closest(OWN_LETTERS) !== null)) return undefined;
  return SINGLE[key.toLowerCase()];
}

function hasSelectedText(): boolean {
  const { activeElement } = document;
  if (activeElement instanceof HTMLTextAreaElement || activeElement instanceof HTMLInputElement)
    return activeElement.selectionStart !== activeElement.selectionEnd;
  const isEditor = activeElement instanceof HTMLElement && activeElement.isContentEditable;
  return isEditor && window.getSelection()?.isCollapsed === false;
}
