import { IndexeddbPersistence, PREFERRED_TRIM_SIZE, storeState } from 'y-indexeddb';
import type * as Y from 'yjs';

const UPDATES = 'updates';
const TRIM_AFTER_MS = 1000;
/** A browser that answers neither yes nor no must not keep the plan from opening. */
const OPEN_WITHIN_MS = 4000;

/** What is known of the copy's writing. */
export interface DeviceWriting {
  /** Whether this device keeps edits over a reload. */
  readonly keeps: boolean;
  /** Writes that the browser has not confirmed yet. */
  readonly pending: number;
  /** When the last write was confirmed. */
  readonly writtenAtMs: number | undefined;
}

/**
 * The library's copy of a document in IndexedDB. The library writes without waiting for the answer; this one
 * knows when the browser has confirmed a write, or refused it, so that the page claims no more than that.
 */
export class DeviceCopy extends IndexeddbPersistence {
  #writing: DeviceWriting = { keeps: false, pending: 0, writtenAtMs: undefined };
  #changed: () => void;
  #trim: ReturnType<typeof setTimeout> | undefined;

  constructor(name: string, doc: Y.Doc, changed: () => void) {
    super(name, doc);
    this.#changed = changed;
    doc.off('update', this._storeUpdate);
    this._storeUpdate = (update: Uint8Array, origin: unknown) => {
      if (origin !== this && this.db !== null) this.#write(this.db, update);
    };
    doc.on('update', this._storeUpdate);
  }

  get writing(): DeviceWriting {
    return this.#writing;
  }

  /** Resolves when the copy has been read, or cannot be. */
  async opened(): Promise<void> {
    const isRead = await Promise.race([
      this.whenSynced.then(() => true),
      this._db.then(
        () => new Promise<boolean>(() => undefined),
        () => false,
      ),
      new Promise<boolean>((done) => setTimeout(() => done(false), OPEN_WITHIN_MS)),
    ]);
    this.#now({ keeps: isRead });
    // Slow is not never.
    if (!isRead) void this.whenSynced.then(() => this.#now({ keeps: true }));
  }

  #write(db: IDBDatabase, update: Uint8Array): void {
    try {
      const transaction = db.transaction(UPDATES, 'readwrite');
      this.#now({ pending: this.#writing.pending + 1 });
      transaction.oncomplete = () => this.#now({ pending: this.#writing.pending - 1, writtenAtMs: Date.now() });
      // The disk is full, or the person's browser lets the site keep no more.
      transaction.onabort = () => this.#now({ pending: this.#writing.pending - 1, keeps: false });
      transaction.objectStore(UPDATES).add(update);
    } catch {
      // Another window has had this device forgotten.
      this.#now({ keeps: false });
    }
    if (++this._dbsize < PREFERRED_TRIM_SIZE) return;
    clearTimeout(this.#trim);
    this.#trim = setTimeout(() => void storeState(this, false), TRIM_AFTER_MS);
  }

  #now(changes: Partial<DeviceWriting>): void {
    this.#writing = { ...this.#writing, ...changes };
    this.#changed();
  }

  override destroy(): Promise<void> {
    clearTimeout(this.#trim);
    return super.destroy();
  }
}
