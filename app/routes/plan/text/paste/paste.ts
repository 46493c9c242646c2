import { Extension } from '@tiptap/core';
import type { Slice } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import { isSuggesting } from '#app/routes/plan/text/suggest/suggest-mode.ts';
import { cleanPaste } from './clean-paste.ts';
import { tableRows, type Rows } from './table-rows.ts';

/** Cleans what is pasted, and tells of a table that came with it. */
export function paste(tableCame: (rows: Rows) => void): Extension {
  return Extension.create({
    name: 'cleanPaste',
    transformPastedHTML: cleanPaste,
    addProseMirrorPlugins: () => [
      new Plugin({
        props: {
          handlePaste(view, _event, slice) {
            const rows = isSuggesting(view.state) ? undefined : rowsIn(slice);
            // After the text has it, so that an answer to the offer comes on top of it.
            if (rows !== undefined) setTimeout(() => tableCame(rows));
            return false;
          },
        },
      }),
    ],
  });
}

function rowsIn(slice: Slice): Rows | undefined {
  let rows: Rows | undefined;
  slice.content.descendants((node) => {
    if (rows === undefined && node.type.name === 'table') rows = tableRows(node);
    return rows === undefined;
  });
  return rows !== undefined && rows.length > 1 ? rows : undefined;
}
