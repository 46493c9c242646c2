import * as Y from 'yjs';
import { KnownContent } from './known-content.ts';
import type { LoadedDocument } from './update-log.ts';

/** So many updates are merged into one at a time: merging thousands at once takes superlinear time. */
const MERGE_CHUNK = 500;
const TAIL_LIMIT = 200;

/**
 * An open document as bytes: a base and the updates since. No Y.Doc is held, which would take fifteen
 * times the memory; one is built where the content is read.
 */
export class DocumentBytes {
  readonly known = new KnownContent();
  #seq: number;
  #base: Uint8Array | undefined;
  #tail: Uint8Array[] = [];
  #sizeBytes = 0;

  constructor(loaded: LoadedDocument) {
    this.#seq = loaded.seq;
    const updates = [...(loaded.snapshot === null ? [] : [loaded.snapshot]), ...loaded.updates].map(
      ({ bytes }) => bytes,
    );
    this.#base = mergeInChunks(updates);
    this.#sizeBytes = this.#base?.byteLength ?? 0;
    if (this.#base !== undefined) this.known.add(KnownContent.decode(this.#base));
  }

  get seq(): number {
    return this.#seq;
  }

  get sizeBytes(): number {
    return this.#sizeBytes;
  }

  /** Adds what has been stored. */
  add(update: Uint8Array, seq: number): void {
    this.#tail.push(update);
    this.#sizeBytes += update.byteLength;
    this.#seq = Math.max(this.#seq, seq);
    this.known.add(KnownContent.decode(update));
    if (this.#tail.length >= TAIL_LIMIT) this.#fold();
  }

  /** The whole document as one update. */
  all(): Uint8Array {
    this.#fold();
    return this.#base ?? EMPTY_UPDATE;
  }

  /** What a client with this state vector lacks, as one update. Throws where the vector cannot be read. */
  missing(stateVector: Uint8Array): Uint8Array {
    const all = this.all();
    return Y.decodeStateVector(stateVector).size === 0 ? all : Y.diffUpdate(all, stateVector);
  }

  /** A Y.Doc of the content as it is now; the caller destroys it. */
  toDoc(): Y.Doc {
    const doc = new Y.Doc();
    Y.applyUpdate(doc, this.all());
    return doc;
  }

  #fold(): void {
    if (this.#tail.length === 0) return;
    this.#base = mergeInChunks([...(this.#base === undefined ? [] : [this.#base]), ...this.#tail]);
    this.#tail = [];
    this.#sizeBytes = this.#base?.byteLength ?? 0;
  }
}

export const EMPTY_UPDATE = Y.encodeStateAsUpdate(new Y.Doc());

/** One update with the content of all; undefined without any. */
export function mergeInChunks(updates: readonly Uint8Array[]): Uint8Array | undefined {
  if (updates.length <= 1) return updates[0];
  const merged: Uint8Array[] = [];
  for (let from = 0; from < updates.length; from += MERGE_CHUNK) {
    merged.push(Y.mergeUpdates(updates.slice(from, from + MERGE_CHUNK)));
  }
  return mergeInChunks(merged);
}
