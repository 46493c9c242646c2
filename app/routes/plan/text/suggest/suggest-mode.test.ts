import { getSchema } from '@tiptap/core';
import { Node } from '@tiptap/pm/model';
import { EditorState, TextSelection, type Transaction } from '@tiptap/pm/state';
import { expect, test } from 'vitest';
import { richTextKit } from '#app/routes/plan/text/rich-text-kit.ts';
import { asSuggestion } from './suggest-mode.ts';
import { answered, suggestionsIn } from './suggestions.ts';

const schema = getSchema(richTextKit({ placeholder: '', locale: 'nb' }));
const ANA = { by: 'ana', label: 'Ana', on: '2026-05-04' };
const BO = { by: 'bo', label: 'Bo', on: '2026-05-05' };

const open = (...lines: readonly string[]) =>
  EditorState.create({
    doc: Node.fromJSON(schema, {
      type: 'doc',
      content: lines.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
    }),
  });

function suggest(state: EditorState, edit: (transaction: Transaction) => Transaction, by = ANA): EditorState {
  const suggested = asSuggestion(state, edit(state.tr), by);
  if (suggested === undefined) throw new Error('refused');
  return state.apply(suggested);
}

const told = (state: EditorState) => suggestionsIn(state.doc).map(({ is, text, by }) => `${by} ${is} ${text}`);
const answer = (state: EditorState, how: 'accept' | 'reject') =>
  state.apply(answered(state, suggestionsIn(state.doc), how)).doc.textContent;

test('[TX9] words that replace others stand beside them, until somebody answers', () => {
  const state = suggest(open('Vi møtes om våren'), (tr) => tr.insertText('høsten', 13, 18));
  expect(state.doc.textContent).toBe('Vi møtes om vårenhøsten');
  expect(told(state)).toEqual(['ana suggestedDelete våren', 'ana suggestedInsert høsten']);
  expect(answer(state, 'accept')).toBe('Vi møtes om høsten');
  expect(answer(state, 'reject')).toBe('Vi møtes om våren');
  expect(suggestionsIn(state.apply(answered(state, suggestionsIn(state.doc), 'accept')).doc)).toEqual([]);
});

test('[TX9] what is typed after deleting backwards stands behind what it replaces', () => {
  let state = open('Møte nå');
  for (const at of [7, 6]) {
    state = state.apply(state.tr.setSelection(TextSelection.create(state.doc, at + 1)));
    state = suggest(state, (tr) => tr.delete(at, at + 1));
  }
  state = suggest(state, (tr) => tr.insertText('i'));
  state = suggest(state, (tr) => tr.insertText('går'));
  expect(told(state)).toEqual(['ana suggestedDelete nå', 'ana suggestedInsert igår']);
  expect(state.doc.textContent).toBe('Møte nåigår');
});

test('[TX9] key after key is one suggestion, and one takes back one’s own by deleting it', () => {
  let state = open('Møte');
  for (const [at, key] of [...' igjen'].entries()) state = suggest(state, (tr) => tr.insertText(key, 5 + at));
  expect(told(state)).toEqual(['ana suggestedInsert  igjen']);
  state = suggest(state, (tr) => tr.delete(8, 11));
  expect(told(state)).toEqual(['ana suggestedInsert  ig']);
});

test('[TX9] what another suggested stays for both to be answered', () => {
  let state = suggest(open('Møte'), (tr) => tr.insertText(' nå', 5));
  state = suggest(state, (tr) => tr.delete(5, 8), BO);
  expect(told(state)).toEqual(['ana suggestedInsert  nå', 'bo suggestedDelete  nå']);
  expect(answer(state, 'accept')).toBe('Møte');
  const [, second] = suggestionsIn(state.doc);
  const rejected = state.apply(answered(state, second === undefined ? [] : [second], 'reject'));
  expect(told(rejected)).toEqual(['ana suggestedInsert  nå']);
});

test('[TX9] the caret goes past what is struck', () => {
  const state = open('Møte');
  const at = state.apply(state.tr.setSelection(TextSelection.create(state.doc, 5)));
  const struck = suggest(at, (tr) => tr.delete(4, 5));
  expect(struck.selection.from).toBe(4);
});

test('[TX9] more than words is refused: a new line, lines that become one, formats, chips', () => {
  const state = open('En', 'To');
  const chip = schema.node('dateChip', { id: '2026-05-04', label: '' });
  const bold = schema.mark('bold');
  for (const edit of [
    (tr: Transaction) => tr.split(2),
    (tr: Transaction) => tr.join(4),
    (tr: Transaction) => tr.delete(2, 6),
    (tr: Transaction) => tr.addMark(1, 3, bold),
    (tr: Transaction) => tr.insert(2, chip),
  ]) {
    expect(asSuggestion(state, edit(state.tr), ANA)).toBeUndefined();
  }
});
