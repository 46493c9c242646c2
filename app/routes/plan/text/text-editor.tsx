import { EditorContent, useEditor } from '@tiptap/react';
import { useMemo } from 'react';
import { richTextKit } from './rich-text-kit.ts';
import { sharedText, type SharedTextOptions } from './shared-text.ts';
import { talkSpans } from '#app/routes/plan/talk/talk-spans.ts';
import { useTalkText } from '#app/routes/plan/talk/talk-text.ts';
import { TextToolbar } from './text-toolbar.tsx';

export interface TextEditorProps extends SharedTextOptions {
  readonly label: string;
  readonly placeholder: string;
}

/** The rich text editor. Load it lazily: it is the page's heaviest part. */
export default function TextEditor({ fragment, awareness, undo, label, placeholder }: TextEditorProps) {
  const talkText = useTalkText();
  const extensions = useMemo(
    () => [
      ...richTextKit(placeholder),
      sharedText({ fragment, awareness, undo }),
      ...(talkText === undefined ? [] : [talkSpans(talkText)]),
    ],
    [placeholder, fragment, awareness, undo, talkText],
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
      <TextToolbar editor={editor} label={label} />
      <EditorContent editor={editor} />
    </>
  );
}
