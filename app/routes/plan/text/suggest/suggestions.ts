import type { MarkType, Node } from '@tiptap/pm/model';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import { SUGGESTION_MARKS } from '#app/document/rich-text-words.ts';
import { asItIs } from './suggest-mode.ts';

/** Words within one block that one person suggests to add or to delete. */
export interface SuggestionFound {
  readonly is: (typeof SUGGESTION_MARKS)[number];
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly by: string;
  readonly label: string;
  readonly on: string;
}

/** All suggestions of a text, in its order. */
export function suggestionsIn(doc: Node): readonly SuggestionFound[] {
  const found: SuggestionFound[] = [];
  doc.descendants((node, at) => {
    if (!node.isText) return;
    for (const is of SUGGESTION_MARKS) {
      const mark = node.marks.find(({ type }) => type.name === is);
      if (mark === undefined) continue;
      const { by, label, on } = mark.attrs as Record<string, string>;
      const one = {
        is,
        from: at,
        to: at + node.nodeSize,
        text: node.text ?? '',
        by: by ?? '',
        label: label ?? '',
        on: on ?? '',
      };
      const before = found.findLastIndex((other) => other.is === is);
      const last = found[before];
      if (last !== undefined && last.to === one.from && last.by === one.by && last.on === one.on) {
        found[before] = { ...last, to: one.to, text: last.text + one.text };
      } else found.push(one);
    }
  });
  return found.sort((a, b) => a.from - b.from);
}

export type Answer = 'accept' | 'reject';

/** Accepts or rejects suggestions, all as one edit. */
export function answered(state: EditorState, suggestions: readonly SuggestionFound[], answer: Answer): Transaction {
  const made = state.tr;
  // From the end, so that places before it stay; what is deleted takes the marks on it along.
  for (const { is, from, to } of [...suggestions].sort((a, b) => b.from - a.from)) {
    const [start, end] = [made.mapping.map(from, 1), made.mapping.map(to, -1)];
    if (end <= start) continue;
    const staysAsItIs = (is === 'suggestedInsert') === (answer === 'accept');
    if (staysAsItIs) made.removeMark(start, end, state.schema.marks[is] as MarkType);
    else made.delete(start, end);
  }
  return asItIs(made);
}
