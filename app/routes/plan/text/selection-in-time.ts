import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';

/**
 * Tells the editor of the caret before it answers a key. The browser reports a moved caret (`selectionchange`) in a
 * task of its own, which on a busy page comes after the next key, and after the moment at which the editor, newly
 * focused, sets the caret to where it believes it to be: then words would land where the caret was before.
 */
export function selectionInTime(): Extension {
  return Extension.create({
    name: 'selectionInTime',
    // Before every plugin that answers keys.
    priority: 1100,
    addProseMirrorPlugins() {
      let told = '';
      let isPressed = false;
      let [anchor, focus]: (Node | null)[] = [];
      const offsets = (selection: Selection) => `${selection.anchorOffset} ${selection.focusOffset}`;
      function remember() {
        const selection = document.getSelection();
        if (selection === null) return;
        [anchor, focus, told] = [selection.anchorNode, selection.focusNode, offsets(selection)];
      }
      function tell() {
        const selection = document.getSelection();
        if (selection === null) return;
        const isTold = anchor === selection.anchorNode && focus === selection.focusNode && told === offsets(selection);
        if (!isTold) document.dispatchEvent(new Event('selectionchange'));
      }
      return [
        new Plugin({
          view() {
            document.addEventListener('selectionchange', remember);
            return { destroy: () => document.removeEventListener('selectionchange', remember) };
          },
          props: {
            handleDOMEvents: {
              keydown(_view, { isComposing }) {
                if (!isComposing) tell();
                return false;
              },
              mousedown() {
                isPressed = true;
                setTimeout(() => (isPressed = false), 0);
                return false;
              },
              focus(view) {
                // A press sets the caret after this event; a page that gives the focus back leaves it at the start.
                if (isPressed) setTimeout(tell, 0);
                else view.focus();
                return false;
              },
            },
          },
        }),
      ];
    },
  });
}
