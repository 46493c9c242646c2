import * as Y from 'yjs';
import { Ranges } from './ranges.ts';

/**
 * What an update is to a document that has some content already:
 * - `new`: it adds to it, and everything it depends on is there
 * - `known`: it adds nothing
 * - `gap`: it depends on something that is not there; merged as it is, it would wait inside every
 *   client's document, and many such freeze them
 */
export type Standing = 'new' | 'known' | 'gap';

type Decoded = ReturnType<typeof Y.decodeUpdate>;

/**
 * Which edits a document has, by author id and clock, without the document itself: enough to judge
 * updates and to answer state vectors.
 */
export class KnownContent {
  #clocks = new Map<number, number>();
  #deleted = new Map<number, Ranges>();

  /** Throws where the bytes are not an update. */
  static decode(update: Uint8Array): Decoded {
    return Y.decodeUpdate(update);
  }

  add(update: Decoded): void {
    for (const struct of update.structs) {
      if (struct instanceof Y.Skip) continue;
      const { client, clock } = struct.id;
      this.#clocks.set(client, Math.max(this.#clock(client), clock + struct.length));
    }
    for (const [client, items] of update.ds.clients) {
      const ranges = this.#deleted.get(client) ?? new Ranges();
      this.#deleted.set(client, ranges);
      for (const { clock, len } of items) ranges.add(clock, clock + len);
    }
  }

  standing(update: Decoded): Standing {
    const after = this.#clocksAfter(update);
    if (after === undefined) return 'gap';
    const has = (id: Y.ID | null) => id === null || id.clock < (after.get(id.client) ?? this.#clock(id.client));
    for (const struct of update.structs) {
      if (!(struct instanceof Y.Item)) continue;
      if (!has(struct.origin) || !has(struct.rightOrigin)) return 'gap';
      if (struct.parent instanceof Y.ID && !has(struct.parent)) return 'gap';
    }
    let isNew = [...after].some(([client, clock]) => clock > this.#clock(client));
    for (const [client, items] of update.ds.clients) {
      const end = after.get(client) ?? this.#clock(client);
      for (const { clock, len } of items) {
        if (clock + len > end) return 'gap';
        isNew ||= this.#deleted.get(client)?.covers(clock, clock + len) !== true;
      }
    }
    return isNew ? 'new' : 'known';
  }

  stateVector(): Uint8Array {
    return Y.encodeStateVector(this.#clocks);
  }

  /** Where each author's edits end once the update is in; undefined where they would not join up. */
  #clocksAfter(update: Decoded): Map<number, number> | undefined {
    const after = new Map<number, number>();
    for (const struct of update.structs) {
      const { client, clock } = struct.id;
      const end = after.get(client) ?? this.#clock(client);
      // A skip stands for edits that are left out, so what follows it must join up by itself.
      if (struct instanceof Y.Skip) continue;
      if (clock > end) return undefined;
      after.set(client, Math.max(end, clock + struct.length));
    }
    return after;
  }

  #clock(client: number): number {
    return this.#clocks.get(client) ?? 0;
  }
}
