import type * as Y from 'yjs';
import type { DocumentId, PersonId } from '#app/domain/ids.ts';
import { CLOSE } from '#app/document/wire.ts';
import { Committer } from './committer.ts';
import { DocumentBytes } from './document-bytes.ts';
import { Room } from './room.ts';
import type { UpdateLog } from './update-log.ts';

export interface RoomsOptions {
  readonly log: UpdateLog;
  readonly nowMs: () => number;
  readonly schedule: (work: () => void) => void;
  readonly wait: (ms: number) => Promise<void>;
  readonly committed: (documentId: DocumentId, seq: number) => void;
  readonly refused: (what: string, details: Record<string, unknown>) => void;
  readonly commitFailed: (error: unknown, waitingEntries: number) => void;
}

/** How long a room without anybody stays in memory. */
const IDLE_MS = 30_000;

/** The open rooms of this process. */
export class Rooms {
  readonly committer: Committer;
  #options: RoomsOptions;
  #rooms = new Map<DocumentId, Promise<Room | undefined>>();
  #open = new Map<DocumentId, { readonly room: Room; usedAtMs: number }>();

  constructor(options: RoomsOptions) {
    this.#options = options;
    this.committer = new Committer({
      log: options.log,
      schedule: options.schedule,
      wait: options.wait,
      failed: options.commitFailed,
    });
  }

  /** The document's room, loaded once however many ask at the same time; undefined for an unknown document. */
  async open(documentId: DocumentId): Promise<Room | undefined> {
    const loading = this.#rooms.get(documentId) ?? this.#load(documentId);
    this.#rooms.set(documentId, loading);
    const room = await loading;
    const entry = this.#open.get(documentId);
    if (entry !== undefined) entry.usedAtMs = this.#options.nowMs();
    return room;
  }

  async #load(documentId: DocumentId): Promise<Room | undefined> {
    try {
      const loaded = await this.#options.log.load(documentId);
      if (loaded === undefined) {
        this.#rooms.delete(documentId);
        return undefined;
      }
      const { nowMs, schedule, committed, refused } = this.#options;
      const bytes = new DocumentBytes(loaded);
      const room = new Room({ documentId, bytes, committer: this.committer, nowMs, schedule, committed, refused });
      this.#open.set(documentId, { room, usedAtMs: nowMs() });
      return room;
    } catch (error) {
      this.#rooms.delete(documentId);
      throw error;
    }
  }

  /** Reads the document as it is stored, without keeping it open. `read` must not keep the Y.Doc. */
  async read<T>(documentId: DocumentId, read: (doc: Y.Doc) => T): Promise<{ value: T; seq: number } | undefined> {
    const open = this.#open.get(documentId)?.room.bytes;
    const loaded = open === undefined ? await this.#options.log.load(documentId) : undefined;
    const bytes = open ?? (loaded === undefined ? undefined : new DocumentBytes(loaded));
    if (bytes === undefined) return undefined;
    const doc = bytes.toDoc();
    try {
      return { value: read(doc), seq: bytes.seq };
    } finally {
      doc.destroy();
    }
  }

  /** An edit of the server's own; resolves with what `work` answered, once it is stored. */
  async edit<T>(documentId: DocumentId, personId: PersonId | null, work: (doc: Y.Doc) => T): Promise<T | undefined> {
    const room = await this.open(documentId);
    return room?.edit(personId, work);
  }

  *openRooms(): Iterable<Room> {
    for (const { room } of this.#open.values()) yield room;
  }

  /** Once a second or so: idle rooms leave memory, slow readers are seen to. */
  tend(): void {
    const nowMs = this.#options.nowMs();
    for (const [documentId, entry] of this.#open) {
      entry.room.tend();
      if (!entry.room.isIdle) entry.usedAtMs = nowMs;
      else if (nowMs - entry.usedAtMs > IDLE_MS) {
        this.#open.delete(documentId);
        this.#rooms.delete(documentId);
      }
    }
  }

  /** Stores what waits, then closes every connection so that clients come back to the next process. */
  async stop(): Promise<void> {
    await this.committer.whenIdle();
    for (const room of this.openRooms()) room.closeAll(CLOSE.restarting, 'the server restarts');
  }
}
