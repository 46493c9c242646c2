import { useEffect, useRef } from 'react';
import { SAVED_WORDS } from '#app/i18n/saved-words.ts';
import { useWords } from '#app/i18n/words.ts';
import type { OpenDocument } from '#app/sync/open-document.ts';
import { documentState } from '#app/sync/use-plan.ts';
import { useToast } from '#app/ui/toast.tsx';
import type { Gestures } from './plan-context.ts';
import { savedLook } from './saving/saved-look.ts';

/** Undo and redo anywhere on the page, and an answer to those who save by hand. */
export function useShortcuts(gestures: Gestures, open: OpenDocument | undefined, access: 'read' | 'write') {
  const say = useToast();
  const { answer, ...words } = useWords(SAVED_WORDS);
  const savedAnswer = () => {
    const { says } = savedLook(documentState(open), access);
    return says in answer ? answer[says as keyof typeof answer] : words[says];
  };
  const latest = useRef(savedAnswer);
  latest.current = savedAnswer;
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      const wanted = shortcut(event);
      if (wanted === undefined || (wanted !== 'save' && isOwnHistory(event.target))) return;
      event.preventDefault();
      if (wanted === 'save') say(latest.current());
      else gestures[wanted]();
    }
    // The browser's own undo, as from its menu, would take back others' edits too.
    function onBeforeInput(event: InputEvent) {
      const wanted = HISTORY[event.inputType];
      if (wanted === undefined || isOwnHistory(event.target)) return;
      event.preventDefault();
      gestures[wanted]();
    }
    window.addEventListener('keydown', onKeyDown);
    window.addEventListener('beforeinput', onBeforeInput);
    return () => {
      window.removeEventListener('keydown', onKeyDown);
      window.removeEventListener('beforeinput', onBeforeInput);
    };
  }, [gestures, say]);
}

const HISTORY: Readonly<Record<string, 'undo' | 'redo'>> = { historyUndo: 'undo', historyRedo: 'redo' };

function shortcut({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): 'undo' | 'redo' | 'save' | undefined {
  if (altKey || ctrlKey === metaKey) return undefined;
  switch (key.toLowerCase()) {
    case 'z':
      return shiftKey ? 'redo' : 'undo';
    case 'y':
      return shiftKey ? undefined : 'redo';
    case 's':
      return shiftKey ? undefined : 'save';
    default:
      return undefined;
  }
}

/** What is typed in a search or a dialog is not the plan's. */
function isOwnHistory(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[role="combobox"], [role="dialog"], .talk-panel') !== null;
}
