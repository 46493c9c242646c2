import * as encoding from 'lib0/encoding';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { seeded, seeds, type Random } from '#tests/support/random.ts';
import { joinUpdates } from './join-updates.ts';
import { KnownContent } from './known-content.ts';
import { warmUp } from './warm-up.ts';
import { EMPTY_UPDATE, scanUpdate } from './update-scan.ts';

/** Several authors who write every kind of content, see one another's edits now and then, and delete. */
function wildUpdates(random: Random, steps: number): Uint8Array[] {
  const docs = Array.from({ length: 3 }, (_, index) => {
    const doc = new Y.Doc();
    doc.clientID = 1 + index + random.below(2) * 3_000_000_000;
    return doc;
  });
  const updates: Uint8Array[] = [];
  for (const doc of docs) {
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== 'others') updates.push(update);
    });
  }
  const words = ['a', 'blå', 'ø', '😀', 'ord og ord', ''];
  for (let step = 0; step < steps; step += 1) {
    const doc = random.pick(docs);
    const text = doc.getText('text');
    const map = doc.getMap('map');
    const list = doc.getArray<unknown>('list');
    const fragment = doc.getXmlFragment('fragment');
    random.pick([
      () => text.insert(random.below(text.length + 1), random.pick(words)),
      () => text.insert(random.below(text.length + 1), 'x', { bold: random.below(2) === 0 ? true : null }),
      () => text.length > 2 && text.delete(random.below(text.length - 1), 1),
      () => text.insertEmbed(random.below(text.length + 1), { at: [step, { deep: 'ja' }] }),
      () => map.set(random.pick(['one', 'two']), random.pick([1, -5.5, null, true, 'tekst', { a: [1n, undefined] }])),
      () => map.delete('one'),
      () => map.set('child', new Y.Map(Object.entries({ step }))),
      () => list.push([step, Uint8Array.of(1, 2, step % 256)]),
      () => list.length > 1 && list.delete(0, 1),
      () => {
        const element = new Y.XmlElement('paragraph');
        element.setAttribute('level', '2');
        element.insert(0, [new Y.XmlText('avsnitt')]);
        fragment.insert(random.below(fragment.length + 1), [element]);
      },
      () => fragment.length > 0 && fragment.delete(0, 1),
      () => Y.applyUpdate(doc, Y.encodeStateAsUpdate(random.pick(docs)), 'others'),
      () =>
        doc.transact(() => {
          text.insert(0, 'to');
          text.insert(0, 'steg');
        }),
    ])();
  }
  return updates;
}

const whole = (updates: readonly Uint8Array[]) => {
  const doc = new Y.Doc();
  for (const update of updates) Y.applyUpdate(doc, update);
  return doc;
};

describe.each(seeds([1, 2, 3, 4, 5, 6, 7, 8]))('wild updates (seed %i)', (seed) => {
  const updates = wildUpdates(seeded(seed), 120);

  test('are scanned as Yjs reads them', () => {
    for (const update of [...updates, Y.mergeUpdates(updates), Y.encodeStateAsUpdate(whole(updates))]) {
      const { structs, ds } = Y.decodeUpdate(update);
      const scan = scanUpdate(update);
      const clocks = structs
        .filter((struct) => !(struct instanceof Y.Skip))
        .reduce((sum, struct) => sum + struct.length, 0);
      expect(scan.blocks.reduce((sum, block) => sum + block.end - block.clock, 0)).toBe(clocks);
      expect(scan.blocks.reduce((sum, block) => sum + block.structs, 0)).toBe(
        structs.filter((struct) => !(struct instanceof Y.Skip)).length,
      );
      for (const { client, clock, end } of scan.blocks) {
        const own = structs.filter((struct) => struct.id.client === client && !(struct instanceof Y.Skip));
        expect(own.some((struct) => struct.id.clock === clock)).toBe(true);
        expect(own.some((struct) => struct.id.clock + struct.length === end)).toBe(true);
      }
      const deletes = [...ds.clients].flatMap(([client, items]) =>
        items.flatMap(({ clock, len }) => [client, clock, len]),
      );
      expect(scan.deletes).toEqual(deletes);
    }
  });

  test('joined in any groups make the same document', () => {
    const random = seeded(seed + 1);
    const expected = Y.encodeStateAsUpdate(whole(updates));
    let groups = updates.map((update) => scanUpdate(update));
    while (groups.length > 1) {
      const size = 1 + random.below(9);
      const next = [];
      for (let from = 0; from < groups.length; from += size) {
        next.push(scanUpdate(joinUpdates(groups.slice(from, from + size))));
      }
      groups = next;
    }
    const joined = groups[0]?.bytes ?? EMPTY_UPDATE;
    expect(Y.encodeStateAsUpdate(whole([joined]))).toEqual(expected);
    // Yjs's own readers of bytes agree, too.
    expect(Y.encodeStateVectorFromUpdate(joined)).toEqual(Y.encodeStateVectorFromUpdate(Y.mergeUpdates(updates)));
    expect(Y.encodeStateAsUpdate(whole([Y.mergeUpdates([joined, joined])]))).toEqual(expected);
  });

  test('judged one by one, none is a gap, and what adds something is never called known', () => {
    const content = new KnownContent();
    const doc = new Y.Doc({ gc: false });
    for (const update of updates) {
      const scan = scanUpdate(update);
      const before = Y.snapshot(doc);
      Y.applyUpdate(doc, update);
      const adds = !Y.equalSnapshots(before, Y.snapshot(doc));
      // What two people deleted at once is there when the second one's comes.
      expect(adds ? ['new'] : ['new', 'known']).toContain(content.standing(scan));
      content.add(scan);
      expect(content.standing(scan)).toBe('known');
    }
    const all = scanUpdate(Y.encodeStateAsUpdate(doc));
    expect(new KnownContent().standing(all)).toBe('new');
    // Of two values set at once, the loser is deleted by whoever sees both, in no update.
    content.add(all);
    expect(content.standing(all)).toBe('known');
    expect(Y.decodeStateVector(content.stateVector())).toEqual(Y.decodeStateVector(Y.encodeStateVector(doc)));
    const parts = [scanUpdate(Y.encodeStateAsUpdate(doc)), scanUpdate(content.deletions())];
    expect(parts[1]?.deletes.length).toBe(parts[0]?.deletes.length);
  });

  test('with any byte changed or cut off, nothing is let through that breaks Yjs', () => {
    const random = seeded(seed + 2);
    let letThrough = 0;
    for (let step = 0; step < 1500; step += 1) {
      const update = Uint8Array.from(random.pick(updates));
      if (random.below(4) === 0) {
        const cut = update.subarray(0, random.below(update.length));
        expect(() => scanUpdate(cut)).toThrow();
        continue;
      }
      update[random.below(update.length)] = random.below(256);
      try {
        scanUpdate(update);
      } catch {
        continue;
      }
      letThrough += 1;
      expect(() => Y.decodeUpdate(update)).not.toThrow();
    }
    expect(letThrough).toBeGreaterThan(0);
  });
});

const header = (structs: number, client: number, clock: number) =>
  encoding.encode((encoder) => {
    for (const value of [1, structs, client, clock]) encoding.writeVarUint(encoder, value);
  });
const update = (...parts: readonly (readonly number[] | Uint8Array)[]) =>
  Uint8Array.from(parts.flatMap((part) => [...part]));

/** A root's name as a parent: `t`. */
const IN_ROOT = [1, 1, 0x74];
const NESTED = Array.from({ length: 1000 }, () => [117, 1]).flat();

describe('[SY4] what honest writers never send is not let through', () => {
  test.each([
    ['an author twice', [2, 1, 7, 0, 4, ...IN_ROOT, 1, 0x61, 1, 7, 1, 4, ...IN_ROOT, 1, 0x61, 0]],
    ['a text of no length', [...header(1, 7, 0), 4, ...IN_ROOT, 0, 0]],
    ['a deletion of no length among the edits', [...header(1, 7, 0), 1, ...IN_ROOT, 0, 0]],
    ['values nested a thousand deep', [...header(1, 7, 0), 8, ...IN_ROOT, 1, ...NESTED, 126, 0]],
    ['an embedded text that is not JSON', [...header(1, 7, 0), 5, ...IN_ROOT, 1, 0x7b, 0]],
    ['a text that is not UTF-8', [...header(1, 7, 0), 4, ...IN_ROOT, 1, 0xff, 0]],
    ['an unknown shared type', [...header(1, 7, 0), 7, ...IN_ROOT, 9, 0]],
    ['an unknown kind of content', [...header(1, 7, 0), 11, ...IN_ROOT, 0]],
    ['an edit beside itself', [...header(1, 7, 0), 0x84, 7, 0, 1, 0x61, 0]],
    ['bytes after the end', [0, 0, 0]],
    ['a clock out of range', [...header(2, 7, 0), 0, ...encodedMax(), 0, ...encodedMax(), 0]],
  ])('[SY4] %s', (_name, bytes) => {
    expect(() => scanUpdate(update(bytes))).toThrow();
  });

  test('[SY4] edits that wait for one another in a circle are a gap', () => {
    const circle = update([2, 1, 9, 0, 0x84, 7, 0, 1, 0x61, 1, 7, 0, 0x84, 9, 0, 1, 0x61, 0]);
    expect(Y.decodeUpdate(circle).structs).toHaveLength(2);
    expect(new KnownContent().standing(scanUpdate(circle))).toBe('gap');
    const line = update([2, 1, 9, 0, 0x84, 7, 0, 1, 0x61, 1, 7, 0, 4, ...IN_ROOT, 1, 0x61, 0]);
    expect(new KnownContent().standing(scanUpdate(line))).toBe('new');
  });
});

function encodedMax(): number[] {
  return [...encoding.encode((encoder) => encoding.writeVarUint(encoder, Number.MAX_SAFE_INTEGER))];
}

test('warming up reads a document that can be read', () => {
  expect(warmUp).not.toThrow();
});
