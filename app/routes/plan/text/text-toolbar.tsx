import { useEditorState, type Editor } from '@tiptap/react';
import {
  Bold,
  Heading2,
  Heading3,
  Italic,
  Link2,
  List,
  ListOrdered,
  MessageSquareDiff,
  type LucideIcon,
} from 'lucide-react';
import { Toolbar } from 'react-aria-components';
import { TEXT_EDITOR_WORDS } from '#app/i18n/text-editor-words.ts';
import { useWords } from '#app/i18n/words.ts';
import { WRITING_WORDS } from '#app/i18n/writing-words.ts';
import type { Rows } from './paste/table-rows.ts';
import { isSuggesting, setSuggesting } from './suggest/suggest-mode.ts';
import { TableToolbar } from './table-toolbar.tsx';

type Tool = 'bold' | 'italic' | 'heading' | 'subheading' | 'bulletList' | 'orderedList';

const TOOLS: readonly {
  readonly tool: Tool;
  readonly Icon: LucideIcon;
  readonly keys: string;
  readonly isOn: (editor: Editor) => boolean;
  readonly toggle: (editor: Editor) => void;
}[] = [
  {
    tool: 'bold',
    Icon: Bold,
    keys: 'Ctrl+B',
    isOn: (editor) => editor.isActive('bold'),
    toggle: (editor) => editor.chain().focus().toggleBold().run(),
  },
  {
    tool: 'italic',
    Icon: Italic,
    keys: 'Ctrl+I',
    isOn: (editor) => editor.isActive('italic'),
    toggle: (editor) => editor.chain().focus().toggleItalic().run(),
  },
  {
    tool: 'heading',
    Icon: Heading2,
    keys: 'Ctrl+Alt+2',
    isOn: (editor) => editor.isActive('heading', { level: 2 }),
    toggle: (editor) => editor.chain().focus().toggleHeading({ level: 2 }).run(),
  },
  {
    tool: 'subheading',
    Icon: Heading3,
    keys: 'Ctrl+Alt+3',
    isOn: (editor) => editor.isActive('heading', { level: 3 }),
    toggle: (editor) => editor.chain().focus().toggleHeading({ level: 3 }).run(),
  },
  {
    tool: 'bulletList',
    Icon: List,
    keys: 'Ctrl+Shift+8',
    isOn: (editor) => editor.isActive('bulletList'),
    toggle: (editor) => editor.chain().focus().toggleBulletList().run(),
  },
  {
    tool: 'orderedList',
    Icon: ListOrdered,
    keys: 'Ctrl+Shift+7',
    isOn: (editor) => editor.isActive('orderedList'),
    toggle: (editor) => editor.chain().focus().toggleOrderedList().run(),
  },
];

/** Formatting by pointer, touch and keyboard: arrow keys go along it, one Tab passes it. */
export function TextToolbar({
  editor,
  label,
  onLink,
  onRows,
}: {
  editor: Editor;
  label: string;
  onLink: () => void;
  /** The rows of the table that the caret is in are to become actions. */
  onRows: (rows: Rows) => void;
}) {
  const words = useWords(TEXT_EDITOR_WORDS);
  const { suggest } = useWords(WRITING_WORDS);
  const on = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      tools: TOOLS.map(({ isOn }) => isOn(now)),
      link: now.isActive('link'),
      table: now.isActive('table'),
      suggesting: isSuggesting(now.state),
    }),
  });
  return (
    <>
      <Toolbar aria-label={words.toolbar({ field: label })} className="text-toolbar no-print">
        {TOOLS.map(({ tool, Icon, keys, toggle }, index) => (
          <button
            key={tool}
            type="button"
            aria-label={words[tool]}
            title={`${words[tool]} (${keys})`}
            aria-pressed={on.tools[index] ?? false}
            // The selection in the text must outlive the press.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => toggle(editor)}
          >
            <Icon aria-hidden />
          </button>
        ))}
        <button
          type="button"
          aria-label={words.link}
          title={`${words.link} (Ctrl+K)`}
          aria-pressed={on.link}
          onMouseDown={(event) => event.preventDefault()}
          onClick={onLink}
        >
          <Link2 aria-hidden />
        </button>
        <button
          type="button"
          title={suggest.toggleHint}
          aria-pressed={on.suggesting}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => editor.view.dispatch(setSuggesting(editor.state, !on.suggesting))}
          className="is-wide"
        >
          <MessageSquareDiff aria-hidden />
          {suggest.toggle}
        </button>
      </Toolbar>
      {on.table && <TableToolbar editor={editor} onRows={onRows} />}
      {on.suggesting && <p className="suggesting no-print">{suggest.isOn}</p>}
    </>
  );
}
