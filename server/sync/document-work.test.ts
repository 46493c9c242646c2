import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { compact, planOf } from './document-work.ts';

/** The updates of people who set the same field in turn, and see one another's. */
function toggled(times: number, people: number): { updates: Uint8Array[]; last: string } {
  const docs = Array.from({ length: people }, () => new Y.Doc());
  const updates: Uint8Array[] = [];
  for (const doc of docs) {
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin === 'other') return;
      updates.push(update);
      for (const other of docs) if (other !== doc) Y.applyUpdate(other, update, 'other');
    });
  }
  let last = '';
  for (let time = 0; time < times; time += 1) {
    last = `value ${time % 7}`;
    docs[time % people]?.getMap('fields').set('status', last);
  }
  return { updates, last };
}

describe('a snapshot', () => {
  test('of a field that one visit sets again and again is as large as its content', () => {
    const { updates, last } = toggled(5_000, 1);
    const { bytes, structs } = compact(updates);
    expect(bytes.byteLength).toBeLessThan(100);
    expect(structs).toBeLessThan(5);
    const doc = new Y.Doc();
    Y.applyUpdate(doc, bytes);
    expect(doc.getMap('fields').get('status')).toBe(last);
  });

  test('of a field that two set in turn grows by some ten bytes each time, as the limits have it', () => {
    const { bytes } = compact(toggled(5_000, 2).updates);
    expect(bytes.byteLength / 5_000).toBeLessThan(12);
  });

  test('[UL5] is not made where it would lack edits', () => {
    const { updates } = toggled(10, 1);
    expect(() => compact(updates.slice(1))).toThrow();
  });
});

test('[DO7] what was nested one level at a time is read at once, not a level at a time', () => {
  const updates: Uint8Array[] = [];
  const doc = new Y.Doc();
  doc.on('update', (update: Uint8Array) => updates.push(update));
  let outer: Y.XmlFragment = doc.getXmlFragment('text');
  const startedMs = performance.now();
  for (let level = 0; level < 3_000; level += 1) {
    const inner = new Y.XmlElement('blockquote');
    outer.insert(0, [inner]);
    outer = inner;
  }
  const madeMs = performance.now();
  expect(planOf(updates).unreadable).toEqual(['text']);
  // Some hundredths of the time that it took to make it; in a transaction each, about as long.
  expect(performance.now() - madeMs).toBeLessThan((madeMs - startedMs) / 3);
});
