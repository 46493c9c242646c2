import { Extension } from '@tiptap/core';
import type { Mark, Node } from '@tiptap/pm/model';
import { Plugin, PluginKey, TextSelection, type EditorState, type Transaction } from '@tiptap/pm/state';
import { Mapping, ReplaceStep } from '@tiptap/pm/transform';
import { ySyncPluginKey } from '@tiptap/y-tiptap';

const KEY = new PluginKey<boolean>('suggestMode');

/** Whether what is written here becomes a suggestion. */
export const isSuggesting = (state: EditorState): boolean => KEY.getState(state) === true;

export function setSuggesting(state: EditorState, isOn: boolean): Transaction {
  return state.tr.setMeta(KEY, isOn);
}

/** An edit that is meant as it is, such as accepting a suggestion. */
const AS_IT_IS = 'not-a-suggestion';
export const asItIs = (transaction: Transaction): Transaction => transaction.setMeta(AS_IT_IS, true);

/** Who suggests, and when. */
export interface SuggestedBy {
  readonly by: string;
  readonly label: string;
  readonly on: string;
}

/**
 * [TX9] While somebody suggests, what they type and delete is kept as marks: new words are there as suggested, words
 * that they delete stay and are struck. Only words can be suggested; any other edit is refused and told.
 */
export function suggestMode(by: () => SuggestedBy, refused: () => void): Extension {
  return Extension.create({
    name: 'suggestMode',
    // The last to look at a transaction before it is applied.
    priority: 1,
    addProseMirrorPlugins: () => [
      new Plugin<boolean>({
        key: KEY,
        state: {
          init: () => false,
          apply: (transaction, isOn) => (transaction.getMeta(KEY) as boolean | undefined) ?? isOn,
        },
      }),
    ],
    dispatchTransaction({ transaction, next }) {
      const { state } = this.editor;
      const isOwn = transaction.docChanged && transaction.getMeta(ySyncPluginKey) === undefined;
      if (!isOwn || !isSuggesting(state) || transaction.getMeta(AS_IT_IS) === true) return next(transaction);
      const suggested = asSuggestion(state, transaction, by()) ?? asTyped(state, transaction, by());
      if (suggested === undefined) refused();
      else next(suggested);
    },
  });
}

/** The transaction as a suggestion; undefined where it is more than words within one block. */
export function asSuggestion(state: EditorState, transaction: Transaction, by: SuggestedBy): Transaction | undefined {
  const { suggestedInsert, suggestedDelete } = state.schema.marks;
  if (suggestedInsert === undefined || suggestedDelete === undefined) return undefined;
  const [adding, deleting] = [suggestedInsert.create(by), suggestedDelete.create(by)];
  const made = state.tr;
  for (const [index, step] of transaction.steps.entries()) {
    const doc = transaction.docs[index];
    if (!(step instanceof ReplaceStep) || doc === undefined || !isWordsAlone(step, doc)) return undefined;
    // Where the step's places are after what this suggestion did instead of the steps before.
    const back = new Mapping(transaction.mapping.maps.slice(0, index)).invert();
    const from = made.mapping.map(back.map(step.from), -1);
    const to = made.mapping.map(back.map(step.to), 1);
    const end = to - strike(made, from, to, adding, deleting);
    const { content } = step.slice;
    if (content.size === 0) {
      // The caret goes on in the direction of the key that deleted.
      const isBackwards = state.selection.from > step.from;
      made.setSelection(TextSelection.create(made.doc, isBackwards ? from : end));
    } else {
      const words: Node[] = [];
      content.forEach((node) => words.push(node.mark(adding.addToSet(suggestedDelete.removeFromSet(node.marks)))));
      const behind = pastStruck(made.doc, end, deleting);
      made.insert(behind, words);
      made.setSelection(TextSelection.create(made.doc, behind + content.size));
    }
  }
  return made.setMeta(AS_IT_IS, true).scrollIntoView();
}

/** What was typed where a shortcut such as `**…**` would have changed more than words. */
function asTyped(state: EditorState, transaction: Transaction, by: SuggestedBy): Transaction | undefined {
  const { meta } = transaction as unknown as { readonly meta: Readonly<Record<string, unknown>> };
  for (const value of Object.values(meta)) {
    if (typeof value !== 'object' || value === null || !('transform' in value)) continue;
    const { from, to, text } = value as { from?: unknown; to?: unknown; text?: unknown };
    if (typeof from !== 'number' || typeof to !== 'number' || typeof text !== 'string' || text === '\n') continue;
    return asSuggestion(state, state.tr.insertText(text, from, to), by);
  }
  return undefined;
}

function isWordsAlone(step: ReplaceStep, doc: Node): boolean {
  const { slice } = step;
  const [$from, $to] = [doc.resolve(step.from), doc.resolve(step.to)];
  let isText = slice.openStart === 0 && slice.openEnd === 0 && $from.sameParent($to) && $from.parent.inlineContent;
  slice.content.forEach((node) => {
    isText &&= node.isText;
  });
  doc.nodesBetween(step.from, step.to, (node, at) => {
    // Those around the range are no part of it.
    if (at >= step.from) isText &&= node.isText;
  });
  return isText;
}

/** New words stand behind those that they take the place of, as one reads it. */
function pastStruck(doc: Node, from: number, deleting: Mark): number {
  let at = from;
  for (let next = doc.resolve(at).nodeAfter; next?.isText === true; next = doc.resolve(at).nodeAfter) {
    if (deleting.type.isInSet(next.marks)?.attrs['by'] !== deleting.attrs['by']) break;
    at += next.nodeSize;
  }
  return at;
}

/** Marks words as deleted; one's own suggested words just go. Answers how many characters went. */
function strike(made: Transaction, from: number, to: number, adding: Mark, deleting: Mark): number {
  const own: { readonly from: number; readonly to: number }[] = [];
  const others: { readonly from: number; readonly to: number }[] = [];
  made.doc.nodesBetween(from, to, (node, at) => {
    if (!node.isText) return;
    const range = { from: Math.max(from, at), to: Math.min(to, at + node.nodeSize) };
    const mark = adding.type.isInSet(node.marks);
    if (mark !== undefined && mark.attrs['by'] === adding.attrs['by']) own.push(range);
    else if (deleting.type.isInSet(node.marks) === undefined) others.push(range);
  });
  for (const range of others) made.addMark(range.from, range.to, deleting);
  for (const range of own.reverse()) made.delete(range.from, range.to);
  return own.reduce((sum, range) => sum + range.to - range.from, 0);
}
