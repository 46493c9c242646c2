import { Extension, type Editor, type Range } from '@tiptap/core';
import { PluginKey } from '@tiptap/pm/state';
import { Suggestion, type SuggestionProps } from '@tiptap/suggestion';
import { isChangeOrigin } from '@tiptap/extension-collaboration';
import { isSuggesting } from '#app/routes/plan/text/suggest/suggest-mode.ts';
import { objectPicks, peoplePicks } from './object-picks.ts';
import type { Pick, PickWorld } from './pick.ts';
import { slashPicks } from './slash-picks.ts';

export type PickKind = 'menu' | 'people' | 'objects';

/** The list under the caret. */
export interface OpenPicks {
  readonly kind: PickKind;
  readonly picks: readonly Pick[];
  /** Which one Enter takes. */
  readonly at: number;
  /** Stands where the caret is; the list is drawn into it. */
  readonly element: HTMLElement;
  choose(pick: Pick): void;
}

export interface PickStore {
  readonly get: () => OpenPicks | undefined;
  readonly subscribe: (changed: () => void) => () => void;
  readonly set: (open: OpenPicks | undefined) => void;
}

export function pickStore(): PickStore {
  let now: OpenPicks | undefined;
  const listeners = new Set<() => void>();
  return {
    get: () => now,
    subscribe(changed) {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    set(open) {
      now = open;
      for (const changed of listeners) changed();
    },
  };
}

const KINDS: readonly {
  readonly kind: PickKind;
  readonly char: string;
  readonly picks: (world: PickWorld, typed: string) => readonly Pick[];
}[] = [
  { kind: 'menu', char: '/', picks: slashPicks },
  { kind: 'people', char: '@', picks: peoplePicks },
  { kind: 'objects', char: '#', picks: objectPicks },
];

/** What `/`, `@` and `#` open. */
export function pickers(store: PickStore, world: () => PickWorld): Extension {
  return Extension.create({
    name: 'pickers',
    // Before the keys of lists and tables.
    priority: 500,
    addProseMirrorPlugins() {
      const { editor } = this;
      return KINDS.map(({ kind, char, picks }) => {
        const pluginKey = new PluginKey<{ readonly active: boolean }>(`picks-${kind}`);
        return Suggestion<Pick, Pick>({
          pluginKey,
          editor,
          char,
          // A name or an action's title is written on behind the sign.
          allowSpaces: true,
          // `# ` makes a heading, and `and / or` is no menu. A caret that only comes by opens none: Enter would take from it.
          shouldShow: ({ query, transaction }) =>
            !query.startsWith(' ') &&
            (pluginKey.getState(editor.state)?.active === true ||
              (transaction.docChanged && !isChangeOrigin(transaction))),
          allow: ({ state }) =>
            editor.isEditable &&
            editor.view.hasFocus() &&
            !isSuggesting(state) &&
            !state.selection.$from.parent.type.spec.code &&
            !editor.isActive('code'),
          items: ({ query }) => [...picks(world(), query)],
          command: ({ range, props: pick }: { editor: Editor; range: Range; props: Pick }) => pick.put(editor, range),
          render: () => listUnderCaret(kind, store),
        });
      });
    },
  });
}

function listUnderCaret(kind: PickKind, store: PickStore) {
  let element: HTMLElement | undefined;
  let unmount: (() => void) | undefined;

  function show({ items, command, loading }: SuggestionProps<Pick, Pick>) {
    // Between two keys the list stays as it was, rather than to blink.
    if (element === undefined || loading) return;
    const before = store.get();
    const kept = items.findIndex(({ key }) => key === before?.picks[before.at]?.key);
    store.set(items.length === 0 ? undefined : { kind, picks: items, at: Math.max(0, kept), element, choose: command });
  }

  return {
    onStart(props: SuggestionProps<Pick, Pick>) {
      element = document.createElement('div');
      element.className = 'picks-place no-print';
      unmount = props.mount(element);
      show(props);
    },
    onUpdate: show,
    onExit() {
      store.set(undefined);
      unmount?.();
      element = undefined;
    },
    onKeyDown({ event }: { event: KeyboardEvent }): boolean {
      const open = store.get();
      if (open?.kind !== kind || event.isComposing) return false;
      const { picks, at } = open;
      switch (event.key) {
        case 'ArrowDown':
          store.set({ ...open, at: (at + 1) % picks.length });
          return true;
        case 'ArrowUp':
          store.set({ ...open, at: (at + picks.length - 1) % picks.length });
          return true;
        case 'Enter':
        case 'Tab': {
          const pick = picks[at];
          if (pick === undefined || event.shiftKey) return false;
          open.choose(pick);
          return true;
        }
        default:
          return false;
      }
    },
  };
}
