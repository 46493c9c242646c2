import * as Y from 'yjs';
import { deletesUpdate } from './join-updates.ts';
import { Ranges } from './ranges.ts';
import type { Scan } from './update-scan.ts';

/**
 * What an update is to a document that has some content already:
 * - `new`: it adds to it, and everything it depends on is there
 * - `overlap`: it adds to it, and repeats some of what is there
 * - `known`: it adds nothing
 * - `gap`: it depends on something that is not there; merged as it is, it would wait inside every
 *   client's document, and many such freeze them
 */
export type Standing = 'new' | 'overlap' | 'known' | 'gap';

/**
 * Which edits a document has, by author id and clock, without the document itself: enough to judge
 * updates and to answer state vectors.
 */
export class KnownContent {
  #clocks = new Map<number, number>();
  #deleted: Map<number, Ranges> | undefined;
  #later: (() => readonly Scan[]) | undefined;

  /** @param later what it has besides, which is read when it is first asked about */
  constructor(later?: () => readonly Scan[]) {
    this.#later = later;
  }

  /** Whether all it has is read. */
  get isRead(): boolean {
    return this.#later === undefined;
  }

  /** Reads what is left to read. */
  read(): void {
    if (this.#later === undefined) return;
    for (const scan of this.#later()) this.add(scan);
    this.#later = undefined;
  }

  /** In any order. */
  add({ blocks, deletes }: Scan): void {
    for (const { client, end } of blocks) {
      if (end > (this.#clocks.get(client) ?? 0)) this.#clocks.set(client, end);
    }
    for (let at = 0; at < deletes.length; at += 3) {
      const [client = 0, clock = 0, length = 0] = [deletes[at], deletes[at + 1], deletes[at + 2]];
      this.#deleted ??= new Map();
      const ranges = this.#deleted.get(client) ?? new Ranges();
      this.#deleted.set(client, ranges);
      ranges.add(clock, clock + length);
    }
  }

  standing(scan: Scan): Standing {
    this.read();
    const { blocks, needs, deletes } = scan;
    let after: Map<number, number> | undefined;
    let isNew = false;
    let isOverlap = false;
    const endOf = (client: number) => after?.get(client) ?? this.clock(client);
    for (const { client, clock, end } of blocks) {
      const known = endOf(client);
      if (clock > known) return 'gap';
      if (end <= known) {
        isOverlap = true;
        continue;
      }
      isNew = true;
      isOverlap ||= clock < known;
      after ??= new Map();
      after.set(client, end);
    }
    let isInner = false;
    for (let at = 0; at < needs.length; at += 4) {
      const [client = 0, clock = 0] = [needs[at], needs[at + 1]];
      if (clock >= endOf(client)) return 'gap';
      isInner ||= clock >= this.clock(client);
    }
    if (isInner && !this.#canBeOrdered(scan)) return 'gap';
    for (let at = 0; at < deletes.length; at += 3) {
      const [client = 0, clock = 0, length = 0] = [deletes[at], deletes[at + 1], deletes[at + 2]];
      if (clock + length > endOf(client)) return 'gap';
      isNew ||= this.#deleted?.get(client)?.covers(clock, clock + length) !== true;
    }
    if (!isNew) return 'known';
    return isOverlap ? 'overlap' : 'new';
  }

  /** Edits of one update that wait for one another in a circle could never be put in. */
  #canBeOrdered({ needs, blocks }: Scan): boolean {
    const byAuthor = new Map<number, number[]>();
    for (let at = 0; at < needs.length; at += 4) {
      const author = needs[at + 2] ?? 0;
      const own = byAuthor.get(author);
      if (own === undefined) byAuthor.set(author, [at]);
      else own.push(at);
    }
    // Up to where each author's edits can be put in, given what they wait for; one without needs: all.
    const reached = new Map<number, number>();
    const next = new Map<number, number>();
    const ends = new Map(blocks.map(({ client, end }) => [client, end]));
    const endOf = (client: number) =>
      byAuthor.has(client) ? (reached.get(client) ?? this.clock(client)) : (ends.get(client) ?? this.clock(client));
    for (let isMoving = true; isMoving;) {
      isMoving = false;
      for (const [author, own] of byAuthor) {
        let index = next.get(author) ?? 0;
        const before = index;
        while (index < own.length && (needs[(own[index] ?? 0) + 1] ?? 0) < endOf(needs[own[index] ?? 0] ?? 0))
          index += 1;
        next.set(author, index);
        const waitsAt = (index < own.length ? needs[(own[index] ?? 0) + 3] : ends.get(author)) ?? 0;
        // What stands before an author's first need is there for the others, too.
        isMoving ||= index > before || reached.get(author) !== waitsAt;
        reached.set(author, waitsAt);
      }
    }
    return [...byAuthor].every(([author, own]) => next.get(author) === own.length);
  }

  stateVector(): Uint8Array {
    this.read();
    return Y.encodeStateVector(this.#clocks);
  }

  /** Whether somebody with this state vector lacks no edit; deletions are not in state vectors. */
  isCoveredBy(vector: ReadonlyMap<number, number>): boolean {
    this.read();
    for (const [client, clock] of this.#clocks) if ((vector.get(client) ?? 0) < clock) return false;
    return true;
  }

  /** All deletions as one update. */
  deletions(): Uint8Array {
    this.read();
    return deletesUpdate(this.#deleted ?? new Map());
  }

  /** The clock after the last edit of this author. */
  clock(client: number): number {
    this.read();
    return this.#clocks.get(client) ?? 0;
  }
}
