import { expect, test } from 'vitest';
import * as Y from 'yjs';
import type { Day } from '#app/domain/day.ts';
import { asId, type PersonId } from '#app/domain/ids.ts';
import { planEditor } from './edit.ts';
import { planWalk } from './plan-walk.ts';
import { appendParagraphs } from './rich-text.ts';
import { newPlanDocument, textOf } from './shape.ts';

const ana = asId<PersonId>('ana');

function logged() {
  const doc = newPlanDocument();
  const base = Y.encodeStateAsUpdate(doc);
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  let ids = 0;
  const editor = planEditor(doc, { origin: 'test', newId: () => `a${(ids += 1)}` });
  function steps() {
    const walk = planWalk([base]);
    const told = updates.map((bytes, index) => walk.step({ seq: index + 1, atMs: 0, personId: ana, bytes }));
    walk.end();
    return told;
  }
  return { doc, editor, steps };
}

test('[VE3] each stored edit is told by action and field', () => {
  const { doc, editor, steps } = logged();
  const a = editor.addAction({ title: 'Profil' });
  const b = editor.addAction({ title: 'Nettside' });
  editor.setDeadline(a, '2027-05-01' as Day);
  editor.linkIndicator(a, '2.6', null);
  const description = editor.description(a);
  if (description !== undefined) appendParagraphs(description, ['Felles mal']);
  editor.moveAction(b, -1);
  editor.removeAction(a);
  appendParagraphs(textOf(doc), ['Bakgrunn']);
  const said = steps().map(({ entries, texts }) => [
    ...entries.map(
      ({ id, is, isMoved, fields }) =>
        `${id} ${is}${isMoved ? ' moved' : ''} ${fields.map(({ field }) => field).join()}`,
    ),
    ...texts.map(({ field, before, after }) => `${field}: ${String(before)}>${String(after)}`),
  ]);
  expect(said).toEqual([
    ['a1 added title,status'],
    ['a2 added title,status'],
    ['a1 changed deadline'],
    ['a1 changed indicators'],
    ['a1 changed descriptionText'],
    ['a2 changed moved '],
    [expect.stringContaining('a1 removed title')],
    ['text: >Bakgrunn'],
  ]);
});

test('[VE3] of the plan’s text only the paragraph is told that was written in', () => {
  const { doc, steps } = logged();
  appendParagraphs(textOf(doc), ['Første', 'Andre']);
  const second = (textOf(doc).get(1) as Y.XmlElement).get(0) as Y.XmlText;
  second.insert(5, ' avsnitt');
  const [, told] = steps();
  expect(told?.texts.map(({ before, after }) => [before, after])).toEqual([['Andre', 'Andre avsnitt']]);
});
