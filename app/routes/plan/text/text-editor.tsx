import { Extension } from '@tiptap/core';
import { EditorContent, useEditor } from '@tiptap/react';
import { useMemo, useRef, useState } from 'react';
import { useLocale, useWords } from '#app/i18n/words.ts';
import { WRITING_WORDS } from '#app/i18n/writing-words.ts';
import { Button } from '#app/ui/button.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { useToast } from '#app/ui/toast.tsx';
import { usePlanPage } from '#app/routes/plan/plan-context.ts';
import { chipView } from './chip-view.tsx';
import { LinkDialog } from './link-dialog.tsx';
import { paste } from './paste/paste.ts';
import { RowsDialog } from './paste/rows-dialog.tsx';
import type { Rows } from './paste/table-rows.ts';
import { PickList } from './pick/pick-list.tsx';
import type { PickWorld } from './pick/pick.ts';
import { pickers, pickStore } from './pick/pickers.ts';
import { richTextKit } from './rich-text-kit.ts';
import { sharedText, type SharedTextOptions } from './shared-text.ts';
import { selectionInTime } from './selection-in-time.ts';
import { suggestMode } from './suggest/suggest-mode.ts';
import { SuggestionList } from './suggest/suggestion-list.tsx';
import { talkSpans } from '#app/routes/plan/talk/talk-spans.ts';
import { useTalkText } from '#app/routes/plan/talk/talk-text.ts';
import { TextToolbar } from './text-toolbar.tsx';
import { useWriting } from './writing-context.ts';

export interface TextEditorProps extends SharedTextOptions {
  readonly label: string;
  readonly placeholder: string;
}

/** The rich text editor. Load it lazily: it is the page's heaviest part. */
export default function TextEditor({ fragment, awareness, undo, label, placeholder }: TextEditorProps) {
  const talkText = useTalkText();
  const locale = useLocale();
  const words = useWords(WRITING_WORDS);
  const say = useToast();
  const world = useLatestWorld();
  const [isLinking, setIsLinking] = useState(false);
  const [came, setCame] = useState<Rows>();
  const [rows, setRows] = useState<Rows>();
  const refused = useRef<() => void>(() => undefined);
  refused.current = () => say(words.suggest.refused);

  const store = useMemo(() => pickStore(), []);
  const extensions = useMemo(
    () => [
      ...richTextKit({ placeholder, locale, chipView }),
      selectionInTime(),
      sharedText({ fragment, awareness, undo }),
      ...(talkText === undefined ? [] : [talkSpans(talkText)]),
      pickers(store, () => world.current),
      paste(setCame),
      suggestMode(
        () => {
          const { writing, page } = world.current;
          return { by: writing.me.id, label: writing.me.name, on: page.today };
        },
        () => refused.current(),
      ),
      linkKeys(() => setIsLinking(true)),
    ],
    [placeholder, locale, fragment, awareness, undo, talkText, store, world],
  );
  const editor = useEditor(
    {
      extensions,
      immediatelyRender: false,
      shouldRerenderOnTransaction: false,
      injectCSS: false,
      editorProps: {
        attributes: {
          class: 'rich-text rich-text-input',
          role: 'textbox',
          'aria-multiline': 'true',
          'aria-label': label,
          // Browser translation rewrites the page's text, which would be taken for typing.
          translate: 'no',
        },
      },
    },
    [extensions, label],
  );
  if (editor === null) return null;
  return (
    <>
      <TextToolbar editor={editor} label={label} onLink={() => setIsLinking(true)} onRows={setRows} />
      <SuggestionList editor={editor} />
      {came !== undefined && (
        <Notice
          className="no-print m-2"
          action={
            <div className="flex flex-wrap gap-2">
              <Button
                size="small"
                onClick={() => {
                  setRows(came);
                  setCame(undefined);
                }}
              >
                {words.rows.make}
              </Button>
              <Button look="quiet" size="small" onClick={() => setCame(undefined)}>
                {words.rows.no}
              </Button>
            </div>
          }
        >
          {words.rows.offer({ n: came.length })}
        </Notice>
      )}
      <EditorContent editor={editor} />
      <PickList editor={editor} store={store} />
      {isLinking && <LinkDialog editor={editor} onClose={() => setIsLinking(false)} />}
      {rows !== undefined && <RowsDialog rows={rows} onClose={() => setRows(undefined)} />}
    </>
  );
}

/** The plan around the text for what happens in the editor, which is made once. */
function useLatestWorld() {
  const page = usePlanPage();
  const writing = useWriting();
  const locale = useLocale();
  if (writing === undefined) throw new Error('an editor stands outside its plan');
  const world = useRef<PickWorld>({ page, writing, locale });
  world.current = { page, writing, locale };
  return world;
}

/** Ctrl+K makes a link of selected words; without any the key is free. Enter on a chip goes to what it stands for. */
function linkKeys(ask: () => void): Extension {
  return Extension.create({
    name: 'linkKeys',
    priority: 400,
    addKeyboardShortcuts() {
      return {
        'Mod-k': () => {
          if (this.editor.state.selection.empty) return false;
          ask();
          return true;
        },
        Enter: () => {
          const { selection } = this.editor.state;
          const dom = 'node' in selection ? this.editor.view.nodeDOM(selection.from) : null;
          const target = dom instanceof HTMLElement ? dom.querySelector<HTMLElement>('[role="link"]') : null;
          target?.click();
          return target !== null;
        },
      };
    },
  });
}
