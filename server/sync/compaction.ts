import type { DocumentWork } from './document-work.ts';
import { LIMITS } from './limits.ts';
import type { Room } from './room.ts';
import type { UpdateLog } from './update-log.ts';

export interface CompactionOptions {
  readonly log: UpdateLog;
  readonly work: DocumentWork;
  readonly nowMs: () => number;
  readonly refused: (what: string, details: Record<string, unknown>) => void;
}

/** Rows since the last snapshot, or their bytes, that make the next one worth its while. */
const LOOSE_ROWS = 500;
const LOOSE_BYTES = 256 * 1024;
/** A busy room is not compacted all the time. */
const PAUSE_MS = 10_000;
/** A room that nobody has open: few rows are enough, since they are read again at the next opening. */
const IDLE_ROWS = 20;

/**
 * Makes snapshots: one update without deleted content in the place of many. One room at a time, from what
 * is stored; the log's rows stay until retention lets them go, so a crash at any moment costs nothing.
 */
export class Compaction {
  #options: CompactionOptions;
  #queue = new Set<Room>();
  #current: Room | undefined;
  #running: Promise<void> | undefined;
  #doneAtMs = new WeakMap<Room, number>();

  constructor(options: CompactionOptions) {
    this.#options = options;
  }

  isBusyWith(room: Room): boolean {
    return this.#current === room || this.#queue.has(room);
  }

  /** Something was stored, or the room was opened. */
  consider(room: Room): void {
    const { bytes } = room;
    const isLong = bytes.looseRows >= LOOSE_ROWS || bytes.looseBytes >= Math.max(LOOSE_BYTES, bytes.sizeBytes / 2);
    const isPaused = this.#options.nowMs() - (this.#doneAtMs.get(room) ?? Number.NEGATIVE_INFINITY) < PAUSE_MS;
    // Near the limit of its size a document is given all the room it can get.
    if ((isLong && !isPaused) || bytes.sizeBytes > 0.9 * LIMITS.documentBytes) this.request(room);
  }

  /** Answers whether the room should stay until it is compacted. */
  considerIdle(room: Room): boolean {
    if (room.bytes.looseRows < IDLE_ROWS || this.#doneAtMs.has(room)) return false;
    this.request(room);
    return true;
  }

  whenIdle(): Promise<void> {
    return this.#running ?? Promise.resolve();
  }

  /** A snapshot is wanted, as soon as it is this room’s turn. */
  request(room: Room): void {
    if (this.isBusyWith(room)) return;
    this.#queue.add(room);
    this.#running ??= this.#run().finally(() => {
      this.#running = undefined;
    });
  }

  async #run(): Promise<void> {
    // In the next turn, so that whoever asked goes on first.
    await Promise.resolve();
    for (const room of this.#queue) {
      this.#queue.delete(room);
      this.#current = room;
      await this.#compact(room).catch((error: unknown) =>
        this.#options.refused('a document could not be compacted', { documentId: room.documentId, error }),
      );
      this.#doneAtMs.set(room, this.#options.nowMs());
      this.#current = undefined;
    }
  }

  async #compact(room: Room): Promise<void> {
    const { seq } = room.bytes;
    const compacted = await this.#options.work.compact(room.bytes.parts());
    if (room.isClosed) return;
    const { bytes, checksum } = compacted;
    if (await this.#options.log.saveSnapshot(room.documentId, { seq, bytes, checksum }))
      room.bytes.compacted(seq, compacted);
  }
}
