import type { Editor } from '@tiptap/react';
import { useEffect, useId, useRef, useSyncExternalStore } from 'react';
import { createPortal } from 'react-dom';
import { useWords } from '#app/i18n/words.ts';
import { WRITING_WORDS } from '#app/i18n/writing-words.ts';
import { Light } from '#app/ui/light.tsx';
import type { Pick } from './pick.ts';
import type { OpenPicks, PickStore } from './pickers.ts';

/** The list under the caret, while one is open. The focus stays in the text, which says what is chosen. */
export function PickList({ editor, store }: { editor: Editor; store: PickStore }) {
  const open = useSyncExternalStore(store.subscribe, store.get, () => undefined);
  return open === undefined ? null : createPortal(<OpenList editor={editor} open={open} store={store} />, open.element);
}

function OpenList({ editor, open, store }: { editor: Editor; open: OpenPicks; store: PickStore }) {
  const words = useWords(WRITING_WORDS);
  const id = useId();
  const list = useRef<HTMLUListElement>(null);
  const optionId = (at: number) => `${id}-${at}`;

  useEffect(() => {
    const { dom } = editor.view;
    dom.setAttribute('aria-haspopup', 'listbox');
    dom.setAttribute('aria-controls', id);
    return () =>
      ['aria-haspopup', 'aria-controls', 'aria-activedescendant'].forEach((name) => dom.removeAttribute(name));
  }, [editor, id]);
  useEffect(() => {
    editor.view.dom.setAttribute('aria-activedescendant', `${id}-${open.at}`);
    list.current?.children[open.at]?.scrollIntoView({ block: 'nearest' });
  }, [editor, id, open.at]);

  return (
    <>
      <ul ref={list} id={id} role="listbox" aria-label={words[open.kind]} className="picks">
        {open.picks.map((pick, at) => (
          <li
            key={pick.key}
            id={optionId(at)}
            role="option"
            aria-selected={at === open.at}
            // The caret must outlive the press.
            onMouseDown={(event) => event.preventDefault()}
            onMouseMove={() => at !== open.at && store.set({ ...open, at })}
            onClick={() => open.choose(pick)}
          >
            <Look look={pick.look} />
            <span className="min-w-0">
              <span className="block">{pick.label}</span>
              {pick.hint !== '' && <span className="text-small text-muted block">{pick.hint}</span>}
            </span>
          </li>
        ))}
      </ul>
      <p role="status" className="sr-only">
        {words.results({ n: open.picks.length })}
      </p>
    </>
  );
}

function Look({ look }: { look: Pick['look'] }) {
  return 'light' in look ? <Light light={look.light} size="small" /> : <look.Icon aria-hidden className="size-5" />;
}
