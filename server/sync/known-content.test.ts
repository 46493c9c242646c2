import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { KnownContent } from './known-content.ts';
import { scanUpdate } from './update-scan.ts';

/** A document whose updates are kept one by one. */
function author(from?: Uint8Array) {
  const doc = new Y.Doc();
  if (from !== undefined) Y.applyUpdate(doc, from);
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  const last = (edit: () => void): Uint8Array => {
    edit();
    return updates.at(-1) ?? new Uint8Array();
  };
  return { doc, text: doc.getText('text'), last };
}

function known(...updates: readonly Uint8Array[]) {
  const content = new KnownContent();
  for (const update of updates) content.add(scanUpdate(update));
  return content;
}

const standing = (content: KnownContent, update: Uint8Array) => content.standing(scanUpdate(update));

describe('an update is', () => {
  test('new when it joins up, and known when it comes again', () => {
    const { text, last } = author();
    const first = last(() => text.insert(0, 'a'));
    const second = last(() => text.insert(1, 'b'));
    expect(standing(known(), first)).toBe('new');
    expect(standing(known(first), second)).toBe('new');
    expect(standing(known(first, second), second)).toBe('known');
  });

  test('[SY4] a gap when its author’s earlier edits are missing', () => {
    const { text, last } = author();
    last(() => text.insert(0, 'a'));
    const second = last(() => text.insert(1, 'b'));
    expect(standing(known(), second)).toBe('gap');
  });

  test('[SY4] a gap when it builds on another author’s edit that is missing', () => {
    const ana = author();
    const first = ana.last(() => ana.text.insert(0, 'a'));
    const bo = author(first);
    const reply = bo.last(() => bo.text.insert(1, 'b'));
    expect(standing(known(), reply)).toBe('gap');
    expect(standing(known(first), reply)).toBe('new');
  });

  test.each([
    [1, 2],
    [2, 1],
  ])('new when it holds a talk of two authors who are both unknown, with the ids %i and %i', (anaId, boId) => {
    const [ana, bo] = [author(), author()];
    [ana.doc.clientID, bo.doc.clientID] = [anaId, boId];
    bo.text.insert(0, 'b');
    for (let turn = 1; turn <= 3; turn += 1) {
      for (const [one, other] of [
        [ana, bo],
        [bo, ana],
      ] as const) {
        Y.applyUpdate(one.doc, Y.encodeStateAsUpdate(other.doc));
        one.text.insert(one.text.length, String(turn));
      }
    }
    expect(standing(known(), Y.encodeStateAsUpdate(bo.doc))).toBe('new');
  });

  test('new when it only deletes, known when all of that is deleted, a gap when it deletes what is missing', () => {
    const { text, last } = author();
    const written = last(() => text.insert(0, 'abc'));
    const deletion = last(() => text.delete(0, 2));
    expect(standing(known(written), deletion)).toBe('new');
    expect(standing(known(written, deletion), deletion)).toBe('known');
    expect(standing(known(), deletion)).toBe('gap');
  });
});

test('its state vector is the document’s own', () => {
  const { doc, text, last } = author();
  const updates = [last(() => text.insert(0, 'a')), last(() => text.insert(0, 'b')), last(() => text.delete(0, 1))];
  const vector = Y.decodeStateVector(known(...updates).stateVector());
  expect(vector).toEqual(Y.decodeStateVector(Y.encodeStateVector(doc)));
});
