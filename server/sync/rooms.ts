import type * as Y from 'yjs';
import type { DocumentId, PersonId } from '#app/domain/ids.ts';
import type { PlanContent } from '#app/domain/plan.ts';
import { CLOSE } from '#app/document/wire.ts';
import type { Bus, BusMessage } from './bus.ts';
import { ClientIds } from './client-ids.ts';
import { Committer } from './committer.ts';
import { Compaction } from './compaction.ts';
import { DocumentBytes } from './document-bytes.ts';
import type { DocumentWork } from './document-work.ts';
import { Room, type RoomOptions } from './room.ts';
import { RoomPresence, type Elsewhere, type PersonInRoom, type RoomPresenceOptions } from './room-presence.ts';
import type { LoadedDocument, UpdateLog } from './update-log.ts';

export interface RoomsOptions {
  readonly log: UpdateLog;
  readonly work: DocumentWork;
  readonly bus: Bus;
  readonly nowMs: () => number;
  readonly schedule: (work: () => void) => void;
  readonly wait: (ms: number) => Promise<void>;
  readonly later: (ms: number, work: () => void) => void;
  readonly newCommitId: () => string;
  /** Something was stored here or elsewhere; `seq` is the newest. */
  readonly committed: (documentId: DocumentId, seq: number) => void;
  readonly refused: (what: string, details: Record<string, unknown>) => void;
  readonly commitFailed: (error: unknown, waitingEntries: number) => void;
}

/** How long a room without anybody stays in memory. */
const IDLE_MS = 30_000;
/** A stop waits so long for a database that does not answer; what is not stored is not acknowledged either. */
const STOP_PATIENCE_MS = 8_000;

/** The open rooms of this process. */
export class Rooms {
  readonly committer: Committer;
  readonly compaction: Compaction;
  #options: RoomsOptions;
  #roomOptions: RoomOptions;
  #presenceOptions: RoomPresenceOptions;
  #loading = new Map<DocumentId, Promise<Room | undefined>>();
  #open = new Map<DocumentId, { readonly room: Room; usedAtMs: number }>();
  #nodes = new Map<string, Elsewhere>();
  #unsubscribe: () => void;

  constructor(options: RoomsOptions) {
    this.#options = options;
    this.committer = new Committer({
      log: options.log,
      schedule: options.schedule,
      wait: options.wait,
      newCommitId: options.newCommitId,
      failed: options.commitFailed,
      nowMs: options.nowMs,
      storingChanged: () => {
        for (const room of this.openRooms()) room.tellStoring();
      },
    });
    this.compaction = new Compaction(options);
    const { log, bus, nowMs, schedule, wait, later, refused } = options;
    this.#presenceOptions = {
      nowMs,
      schedule,
      later,
      publish: (documentId, entries) => bus.publish({ is: 'presence', documentId, entries }),
    };
    this.#roomOptions = {
      committer: this.committer,
      since: (documentId, seq) => log.since(documentId, seq),
      nowMs,
      schedule,
      wait,
      committed: (room, seq) => {
        options.committed(room.documentId, seq);
        this.compaction.consider(room);
      },
      refused,
    };
    this.#unsubscribe = options.bus.subscribe({
      heard: (message, fromNode) => this.#heard(message, fromNode),
      missed: () => this.lookForMissed(),
      nodeGone: (nodeId) => this.#nodeGone(nodeId),
    });
  }

  /** The document's room, loaded once however many ask at the same time; undefined for an unknown document. */
  async open(documentId: DocumentId): Promise<Room | undefined> {
    const entry = this.#open.get(documentId);
    if (entry !== undefined && !entry.room.isClosed) {
      entry.usedAtMs = this.#options.nowMs();
      return entry.room;
    }
    const loading = this.#loading.get(documentId) ?? this.#load(documentId);
    this.#loading.set(documentId, loading);
    return loading;
  }

  async #load(documentId: DocumentId): Promise<Room | undefined> {
    try {
      const bytes = await this.#loadBytes(documentId);
      if (bytes === undefined) return undefined;
      const { bus, nowMs } = this.#options;
      const ids = new ClientIds();
      const presence = new RoomPresence(documentId, ids, this.#presenceOptions);
      const room = new Room({ documentId, bytes, ids, presence }, this.#roomOptions);
      this.#open.set(documentId, { room, usedAtMs: nowMs() });
      this.compaction.consider(room);
      bus.publish({ is: 'presence-asked', documentId });
      // What was stored elsewhere while this was being loaded was told to nobody here.
      if (bus.otherNodes() > 0) void this.#lookFor([documentId]);
      return room;
    } finally {
      this.#loading.delete(documentId);
    }
  }

  /** [UL5] A snapshot that cannot be read is passed over for the one before it, and the updates since. */
  async #loadBytes(documentId: DocumentId): Promise<DocumentBytes | undefined> {
    let loaded: LoadedDocument | undefined = await this.#options.log.load(documentId);
    for (;;) {
      if (loaded === undefined) return undefined;
      try {
        if (!isWhole(loaded)) throw new Error(`updates of document ${documentId} are not there`);
        return new DocumentBytes(loaded);
      } catch (error) {
        if (loaded.snapshot === null) throw error;
        const { seq } = loaded.snapshot;
        this.#options.refused('a snapshot cannot be read; an older one is taken', { documentId, seq, error });
        loaded = await this.#options.log.load(documentId, seq);
      }
    }
  }

  /** The plan as it is stored, without keeping its room open; undefined for an unknown document. */
  async readPlan(documentId: DocumentId): Promise<{ content: PlanContent; seq: number } | undefined> {
    const open = this.#open.get(documentId)?.room;
    const bytes = open === undefined || open.isClosed ? await this.#loadBytes(documentId) : open.bytes;
    if (bytes === undefined) return undefined;
    const { seq } = bytes;
    return { content: await this.#options.work.readPlan(bytes.parts()), seq };
  }

  /** An edit of the server's own; resolves with what `work` answered, once it is stored. */
  async edit<T>(documentId: DocumentId, personId: PersonId | null, work: (doc: Y.Doc) => T): Promise<T | undefined> {
    const room = await this.open(documentId);
    return room?.edit(personId, work);
  }

  /** Who has the document open; nobody where no room is. */
  people(documentId: DocumentId): PersonInRoom[] {
    return this.#open.get(documentId)?.room.presence.people() ?? [];
  }

  *openRooms(): Iterable<Room> {
    for (const { room } of this.#open.values()) yield room;
  }

  #heard(message: BusMessage, fromNode: string): void {
    switch (message.is) {
      case 'committed':
        if (message.documents === 'many') return this.lookForMissed();
        for (const { documentId, seq } of message.documents) {
          const room = this.#open.get(documentId)?.room;
          if (room !== undefined) void room.catchUp(seq);
        }
        return;
      case 'presence': {
        const room = this.#open.get(message.documentId)?.room;
        room?.presence.receiveFromNode(this.#node(fromNode), message.entries, room.sessions);
        return;
      }
      case 'presence-asked':
        this.#open.get(message.documentId)?.room.presence.publishOwn();
        return;
      case 'changed':
      case 'recheck':
        return;
    }
  }

  #node(nodeId: string): Elsewhere {
    const known = this.#nodes.get(nodeId) ?? { nodeId };
    this.#nodes.set(nodeId, known);
    return known;
  }

  #nodeGone(nodeId: string): void {
    const node = this.#nodes.get(nodeId);
    if (node === undefined) return;
    this.#nodes.delete(nodeId);
    for (const room of this.openRooms()) room.presence.nodeGone(node, room.sessions);
  }

  /** [BU3] Notifications may have been lost: the log knows what is new, and the others who is there. */
  lookForMissed(): void {
    void this.#lookFor([...this.#open.keys()]);
    for (const room of this.openRooms()) {
      this.#options.bus.publish({ is: 'presence-asked', documentId: room.documentId });
      room.presence.publishOwn();
    }
  }

  async #lookFor(documentIds: readonly DocumentId[]): Promise<void> {
    if (documentIds.length === 0) return;
    try {
      const newest = await this.#options.log.newest(documentIds);
      for (const [documentId, seq] of newest) void this.#open.get(documentId)?.room.catchUp(seq);
    } catch (error) {
      this.#options.refused('what others stored could not be looked for', { error });
    }
  }

  /** Once a second or so: idle rooms leave memory, slow readers are seen to. */
  tend(): void {
    const nowMs = this.#options.nowMs();
    this.committer.tend();
    for (const [documentId, entry] of this.#open) {
      entry.room.tend();
      // What a busy time left behind, once it is over.
      this.compaction.consider(entry.room);
      if (entry.room.isClosed) this.#open.delete(documentId);
      else if (!entry.room.isIdle || this.compaction.isBusyWith(entry.room)) entry.usedAtMs = nowMs;
      else if (nowMs - entry.usedAtMs > IDLE_MS) {
        // The next to open it finds one piece.
        if (this.compaction.considerIdle(entry.room)) continue;
        entry.room.isClosed = true;
        this.#open.delete(documentId);
      }
    }
    // A lost notification is caught here, were it the last one for a long time.
    if (this.#options.bus.otherNodes() > 0) void this.#lookFor([...this.#open.keys()]);
  }

  /** Stores what waits, then closes every connection so that clients come back to the next process. */
  async stop(): Promise<void> {
    await Promise.race([this.committer.whenIdle(), this.#options.wait(STOP_PATIENCE_MS)]);
    for (const room of this.openRooms()) room.closeAll(CLOSE.restarting, 'the server restarts');
    this.#unsubscribe();
    await Promise.race([this.compaction.whenIdle(), this.#options.wait(STOP_PATIENCE_MS)]);
  }
}

/** Where retention has let updates go, only the snapshot in their place has what they said. */
function isWhole({ seq, snapshot, updates }: LoadedDocument): boolean {
  return updates.length === seq - (snapshot?.seq ?? 0);
}
