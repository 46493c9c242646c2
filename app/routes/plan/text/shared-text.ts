import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { yCursorPlugin, ySyncPlugin, ySyncPluginKey } from '@tiptap/y-tiptap';
import type { OpenDocument } from '#app/sync/open-document.ts';
import type { LivePlan } from '#app/sync/use-plan.ts';
import type { RichText } from './rich-text-field.tsx';

export interface SharedTextOptions {
  readonly fragment: RichText;
  readonly awareness: OpenDocument['awareness'];
  readonly undo: LivePlan['undo'];
}

/**
 * Binds the editor to a text of the plan's document, with the others' carets. The plan's one history gets
 * the text's edits, so that undo goes over fields and text alike.
 */
export function sharedText({ fragment, awareness, undo }: SharedTextOptions): Extension {
  return Extension.create({
    name: 'sharedText',
    // Before everything that looks at the document.
    priority: 1000,
    addProseMirrorPlugins() {
      undo.addTrackedOrigin(ySyncPluginKey);
      return [
        ySyncPlugin(fragment),
        yCursorPlugin(awareness, { cursorBuilder: caret, selectionBuilder: selection }),
        new Plugin({
          view: (view) => showNamesOnMoving(view, awareness),
          props: {
            handleDOMEvents: {
              // The browser's own undo knows nothing of the others' edits; the page answers these.
              beforeinput: (_view, event) => event.inputType === 'historyUndo' || event.inputType === 'historyRedo',
            },
          },
        }),
      ];
    },
  });
}

interface Appearance {
  readonly name: string;
  readonly color: string;
}

function caret({ name, color }: Appearance, clientId: number): HTMLElement {
  const line = document.createElement('span');
  line.className = 'caret';
  line.dataset['client'] = String(clientId);
  line.style.setProperty('--person', color);
  const label = document.createElement('span');
  label.className = 'caret-name';
  label.textContent = name;
  line.append(label);
  // It is no text of the document, and not to be read out in the middle of it.
  line.setAttribute('aria-hidden', 'true');
  line.contentEditable = 'false';
  return line;
}

/** A caret stays the same element while it moves, and so would its name stay faded. */
function showNamesOnMoving(view: EditorView, awareness: SharedTextOptions['awareness']): { destroy: () => void } {
  function moved({ updated }: { readonly updated: readonly number[] }) {
    for (const clientId of updated) {
      const name = view.dom.querySelector(`.caret[data-client="${clientId}"] .caret-name`);
      for (const fading of name?.getAnimations() ?? []) {
        fading.cancel();
        fading.play();
      }
    }
  }
  awareness.on('change', moved);
  return { destroy: () => awareness.off('change', moved) };
}

function selection({ color }: Appearance): { class: string; style: string } {
  return { class: 'others-selection', style: `--person: ${color}` };
}
