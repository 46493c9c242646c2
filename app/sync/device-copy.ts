import { IndexeddbPersistence, PREFERRED_TRIM_SIZE, storeState } from 'y-indexeddb';
import * as Y from 'yjs';
import { CUSTOM, readMarks, removeMarks, UPDATES } from './copy-store.ts';
import { knownMarks, readMark, type UnstoredMark } from './unstored-marks.ts';

const TRIM_AFTER_MS = 1000;
/** A browser that answers neither yes nor no must not keep the plan from opening. */
export const OPEN_WITHIN_MS = 4000;

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
  #unstoredFrom: () => UnstoredMark['from'];
  #marks = knownMarks(crypto.randomUUID());
  #trim: ReturnType<typeof setTimeout> | undefined;

  /** @param unstoredFrom from where on the edits of this visit are not known to be stored */
  constructor(name: string, doc: Y.Doc, changed: () => void, unstoredFrom: () => UnstoredMark['from']) {
    super(name, doc);
    this.#changed = changed;
    this.#unstoredFrom = unstoredFrom;
    doc.off('update', this._storeUpdate);
    this._storeUpdate = ((update: Uint8Array, origin: unknown, _doc: Y.Doc, { local }: Y.Transaction) => {
      if (origin !== this && this.db !== null) this.#write(this.db, update, local);
    }) as typeof this._storeUpdate;
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

  /**
   * [OF11] Reads what other windows and visits have left here that no server has said to be stored, and what they marked
   * it with. Answers whether there was anything.
   * @param found from where on their edits are not known to be stored
   */
  async takeUnstored(found: (from: UnstoredMark['from']) => void): Promise<boolean> {
    const db = await this._db;
    const read = await readMarks(db, { since: this._dbref, updates: (marks) => this.#marks.unmet(marks).size > 0 });
    const unmet = this.#marks.unmet(read.marks);
    if (unmet.size === 0 || this._destroyed) return false;
    for (const mark of unmet.values()) found(readMark(mark));
    Y.transact(this.doc, () => read.updates.forEach((update) => Y.applyUpdate(this.doc, update)), this, false);
    this.#marks.met(unmet);
    return true;
  }

  /** Marks the copy as holding what is stored nowhere else, where the edits came into it without a mark. */
  mark(): void {
    if (this.db === null || this.#marks.isMarked) return;
    try {
      const custom = this.db.transaction(CUSTOM, 'readwrite').objectStore(CUSTOM);
      const [key, mark] = this.#marks.edited(this.#unstoredFrom());
      custom.put(mark, key);
    } catch {
      // Another window has had this device forgotten.
    }
  }

  /** All edits that this visit has are stored. */
  unmark(): void {
    const over = this.#marks.stored();
    if (this.db === null || over.size === 0) return;
    try {
      removeMarks(this.db, over);
    } catch {
      // Another window has had this device forgotten.
    }
  }

  #write(db: IDBDatabase, update: Uint8Array, isOwn: boolean): void {
    try {
      const transaction = db.transaction([UPDATES, CUSTOM], 'readwrite');
      this.#now({ pending: this.#writing.pending + 1 });
      transaction.oncomplete = () => this.#now({ pending: this.#writing.pending - 1, writtenAtMs: Date.now() });
      // The disk is full, or the person's browser lets the site keep no more.
      transaction.onabort = () => this.#now({ pending: this.#writing.pending - 1, keeps: false });
      transaction.objectStore(UPDATES).add(update);
      if (isOwn) {
        const [key, mark] = this.#marks.edited(this.#unstoredFrom());
        transaction.objectStore(CUSTOM).put(mark, key);
      }
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
