import { findParentNode, type Editor } from '@tiptap/core';
import {
  BetweenHorizontalEnd,
  BetweenVerticalEnd,
  CornerDownLeft,
  ListPlus,
  TableColumnsSplit,
  TableRowsSplit,
  Trash2,
  type LucideIcon,
} from 'lucide-react';
import { Toolbar } from 'react-aria-components';
import { useWords } from '#app/i18n/words.ts';
import { WRITING_WORDS } from '#app/i18n/writing-words.ts';
import { tableRows, type Rows } from './paste/table-rows.ts';

type Tool = 'lineBelow' | 'rowBelow' | 'columnAfter' | 'deleteRow' | 'deleteColumn' | 'deleteTable';

const TOOLS: readonly {
  readonly tool: Tool;
  readonly Icon: LucideIcon;
  readonly run: (editor: Editor) => void;
}[] = [
  { tool: 'rowBelow', Icon: BetweenHorizontalEnd, run: (editor) => editor.chain().focus().addRowAfter().run() },
  { tool: 'columnAfter', Icon: BetweenVerticalEnd, run: (editor) => editor.chain().focus().addColumnAfter().run() },
  { tool: 'deleteRow', Icon: TableRowsSplit, run: (editor) => editor.chain().focus().deleteRow().run() },
  { tool: 'deleteColumn', Icon: TableColumnsSplit, run: (editor) => editor.chain().focus().deleteColumn().run() },
  { tool: 'lineBelow', Icon: CornerDownLeft, run: addLineBelow },
  { tool: 'deleteTable', Icon: Trash2, run: (editor) => editor.chain().focus().deleteTable().run() },
];

const tableAround = (editor: Editor) => findParentNode(({ type }) => type.name === 'table')(editor.state.selection);

/** The way out of a table that is the last of its text. */
function addLineBelow(editor: Editor): void {
  const found = tableAround(editor);
  if (found === undefined) return;
  const below = found.pos + found.node.nodeSize;
  editor
    .chain()
    .focus()
    .insertContentAt(below, { type: 'paragraph' })
    .setTextSelection(below + 1)
    .run();
}

/** What can be done with the table that the caret is in. */
export function TableToolbar({ editor, onRows }: { editor: Editor; onRows: (rows: Rows) => void }) {
  const { table: words } = useWords(WRITING_WORDS);
  return (
    <Toolbar aria-label={words.label} className="text-toolbar no-print">
      {TOOLS.map(({ tool, Icon, run }) => (
        <button
          key={tool}
          type="button"
          aria-label={words[tool]}
          title={words[tool]}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => run(editor)}
        >
          <Icon aria-hidden />
        </button>
      ))}
      <button
        type="button"
        className="is-wide"
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => {
          const found = tableAround(editor);
          if (found !== undefined) onRows(tableRows(found.node));
        }}
      >
        <ListPlus aria-hidden />
        {words.actions}
      </button>
    </Toolbar>
  );
}
