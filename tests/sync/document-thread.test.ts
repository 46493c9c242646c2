import * as encoding from 'lib0/encoding';
import { afterEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import { newPlanDocument, textOf } from '#app/document/shape.ts';
import { createDocumentThread, type DocumentThread } from '#server/sync/document-thread.ts';

let thread: DocumentThread | undefined;
afterEach(() => thread?.stop());

const small = (title: string): Uint8Array => {
  const doc = newPlanDocument();
  doc.getMap('actions').set('one', new Y.Map([['title', title]]));
  return Y.encodeStateAsUpdate(doc);
};

const titles = async (asked: ReturnType<DocumentThread['readPlan']>) => (await asked).actions.map(({ title }) => title);

/** As many people who wrote at the same place without seeing one another; Yjs sorts them with the square of their number. */
function slow(people: number): Uint8Array[] {
  return Array.from({ length: people }, (_, nth) => {
    const doc = new Y.Doc();
    doc.clientID = nth + 1;
    doc.getArray('slow').insert(0, [1]);
    return Y.encodeStateAsUpdate(doc);
  });
}

/** Elements one in the other, and then the deletion of all of them: Yjs takes a step of recursion for each. */
function nestedAndDeleted(levels: number): Uint8Array[] {
  const doc = new Y.Doc();
  doc.transact(() => {
    let outer: Y.XmlFragment = textOf(doc);
    for (let level = 0; level < levels; level += 1) {
      const inner = new Y.XmlElement('blockquote');
      outer.insert(0, [inner]);
      outer = inner;
    }
  });
  const deletion = encoding.createEncoder();
  for (const number of [0, 1, doc.clientID, 1, 0, levels]) encoding.writeVarUint(deletion, number);
  return [Y.encodeStateAsUpdate(doc), encoding.toUint8Array(deletion)];
}

test('[DO7] what is nested a hundred thousand levels deep and deleted is read, and compacted to nothing', async () => {
  thread = createDocumentThread();
  const updates = [small('Good'), ...nestedAndDeleted(100_000)];
  expect(await titles(thread.readPlan(updates))).toEqual(['Good']);
  const { bytes } = await thread.compact(updates);
  expect(bytes.byteLength).toBeLessThan(200);
  expect(await titles(thread.readPlan([bytes]))).toEqual(['Good']);
});

test('a document that takes too long fails alone, and so does one that cannot be read', async () => {
  thread = createDocumentThread({ patienceMs: 4_000 });
  const [hangs, broken, good] = [
    thread.readPlan(slow(20_000)),
    thread.readPlan([Uint8Array.of(1, 2, 3)]),
    titles(thread.readPlan([small('Good')])),
  ];
  const failures = Promise.allSettled([hangs, broken]);
  expect(await good).toEqual(['Good']);
  expect((await failures).map((settled) => settled.status === 'rejected' && String(settled.reason))).toEqual([
    'Error: the document takes too long to read',
    expect.stringMatching(/^Error: (?!the document thread)/),
  ]);
});

test('a stop answers those who wait', async () => {
  thread = createDocumentThread();
  const asked = Promise.allSettled([thread.readPlan([small('a')]), thread.readPlan([small('b')])]);
  await thread.stop();
  expect((await asked).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
});
