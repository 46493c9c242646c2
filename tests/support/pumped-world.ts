import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { applyAwarenessUpdate, Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness';
import * as syncProtocol from 'y-protocols/sync';
import * as Y from 'yjs';
import { asId, type DocumentId, type PersonId, type PlanId } from '#app/domain/ids.ts';
import { awarenessMessage, MESSAGE, SYNC, syncMessage } from '#app/document/wire.ts';
import { createStoredCount, type StoredCount } from '#app/sync/stored-count.ts';
import type { Room } from '#server/sync/room.ts';
import { Rooms } from '#server/sync/rooms.ts';
import { Session } from '#server/sync/session.ts';
import { createMemoryUpdateLog, type MemoryUpdateLog } from '#server/sync/update-log.memory.ts';
import type { LogEntry, UpdateLog } from '#server/sync/update-log.ts';

/**
 * The server's rooms and any number of clients in one process, where nothing moves until the test
 * says so: each message, each turn of the server and each commit is pumped by hand.
 */
export class PumpedWorld {
  readonly log: MemoryUpdateLog = createMemoryUpdateLog();
  readonly documentId: DocumentId = this.log.addDocument(asId<PlanId>('plan'), 'plan');
  readonly refusals: string[] = [];
  readonly committedSeqs: number[] = [];
  rooms: Rooms;
  nowMs = 0;
  #scheduled: (() => void)[] = [];
  #appends: { readonly run: () => Promise<void>; readonly fail: (error: Error) => void }[] = [];
  #waits: (() => void)[] = [];

  constructor() {
    this.rooms = this.#newRooms();
  }

  #newRooms(): Rooms {
    return new Rooms({
      log: this.#pumpedLog(),
      nowMs: () => this.nowMs,
      schedule: (work) => void this.#scheduled.push(work),
      wait: () => new Promise((done) => this.#waits.push(done)),
      committed: (_documentId, seq) => void this.committedSeqs.push(seq),
      refused: (what) => void this.refusals.push(what),
      commitFailed: () => undefined,
    });
  }

  /** An append stays under way until the test commits or fails it. */
  #pumpedLog(): UpdateLog {
    return {
      findDocument: (planId, kind) => this.log.findDocument(planId, kind),
      load: (documentId) => this.log.load(documentId),
      append: (entries: readonly LogEntry[]) =>
        new Promise((done, fail) => {
          this.#appends.push({ run: async () => done(await this.log.append(entries)), fail });
        }),
    };
  }

  async room(): Promise<Room> {
    const room = await this.rooms.open(this.documentId);
    if (room === undefined) throw new Error('no such document');
    return room;
  }

  /** Runs what the server has put off to the end of its turn. */
  async turn(): Promise<void> {
    for (const work of this.#scheduled.splice(0)) work();
    await settled();
  }

  get isCommitting(): boolean {
    return this.#appends.length > 0;
  }

  /** The commit under way succeeds. */
  async commit(): Promise<void> {
    await this.#appends.shift()?.run();
    await settled();
  }

  /** The commit under way fails, and is tried again. */
  async failCommit(): Promise<void> {
    this.#appends.shift()?.fail(new Error('the database is gone'));
    await settled();
    for (const done of this.#waits.splice(0)) done();
    await settled();
  }

  /** kill -9: what is not in the log is gone, every connection is cut, a new process starts on the same log. */
  crash(clients: readonly PumpedClient[]): void {
    for (const client of clients) client.cut();
    this.#scheduled = [];
    this.#appends = [];
    this.#waits = [];
    this.rooms = this.#newRooms();
  }

  /** Pumps everything until nothing moves any more. */
  async settle(clients: readonly PumpedClient[]): Promise<void> {
    for (let round = 0; round < 1000; round += 1) {
      let moved = false;
      for (const client of clients) moved = (await client.deliverAll()) || moved;
      if (this.#scheduled.length > 0) {
        moved = true;
        await this.turn();
      }
      if (this.isCommitting) {
        moved = true;
        await this.commit();
      }
      if (!moved) return;
    }
    throw new Error('the world does not come to rest');
  }

  /** The document as a new process would read it from the log. */
  async fromLog(): Promise<Y.Doc> {
    const loaded = await this.log.load(this.documentId);
    const doc = new Y.Doc();
    for (const { bytes } of loaded?.updates ?? []) Y.applyUpdate(doc, bytes);
    return doc;
  }
}

/** Lets promises that are ready run; nothing in this world waits for real time. */
async function settled(): Promise<void> {
  for (let step = 0; step < 20; step += 1) await Promise.resolve();
}

/** A client as y-websocket is one, with both directions of its wire in the test's hands. */
export class PumpedClient {
  readonly doc = new Y.Doc();
  readonly awareness = new Awareness(this.doc);
  readonly name: string;
  readonly count: StoredCount;
  closed: { readonly code: number; readonly reason: string } | undefined;
  isPaused = false;
  /** Bytes that the wire says are unread, for playing a slow reader. */
  unread = 0;
  toServer: Uint8Array[] = [];
  toClient: Uint8Array[] = [];
  #world: PumpedWorld;
  #access: 'read' | 'write';
  #session: Session | undefined;
  #room: Room | undefined;

  constructor(world: PumpedWorld, name: string, access: 'read' | 'write' = 'write') {
    this.#world = world;
    this.name = name;
    this.#access = access;
    this.count = createStoredCount(false, () => undefined);
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin === this) return;
      this.count.edited();
      this.send(syncMessage(SYNC.update, update));
    });
    this.awareness.on('update', ({ added, updated, removed }: Record<'added' | 'updated' | 'removed', number[]>) => {
      this.send(awarenessMessage(encodeAwarenessUpdate(this.awareness, [...added, ...updated, ...removed])));
    });
  }

  get isConnected(): boolean {
    return this.#session?.isOpen === true;
  }

  async connect(): Promise<void> {
    this.#room = await this.#world.room();
    this.closed = undefined;
    this.count.connected();
    this.#session = new Session(
      {
        personId: asId<PersonId>(this.name),
        sessionId: this.name,
        access: this.#access,
        appearance: { id: this.name, name: this.name.toUpperCase(), color: '#000000' },
        wantsStored: true,
      },
      {
        send: (message) => void this.toClient.push(message),
        close: (code, reason) => {
          this.closed = { code, reason };
        },
        unreadBytes: () => this.unread,
        pause: () => void (this.isPaused = true),
        resume: () => void (this.isPaused = false),
      },
    );
    this.send(syncMessage(SYNC.step1, Y.encodeStateVector(this.doc)));
    this.awareness.setLocalState(this.awareness.getLocalState());
    this.#room.join(this.#session);
  }

  /** The connection breaks: what is on the wire in either direction is lost. */
  cut(): void {
    if (this.#session !== undefined) this.#room?.leave(this.#session);
    this.#session = undefined;
    this.toServer = [];
    this.toClient = [];
    this.isPaused = false;
    this.count.disconnected();
  }

  send(message: Uint8Array): void {
    if (this.#session === undefined) return;
    this.count.sent(message);
    this.toServer.push(message);
  }

  /** The server reads one message of this client. */
  async deliverToServer(): Promise<boolean> {
    if (this.isPaused) return false;
    const message = this.toServer.shift();
    if (message === undefined || this.#session === undefined) return false;
    this.#room?.receive(this.#session, message);
    return true;
  }

  /** This client reads one message of the server. */
  async deliverToClient(): Promise<boolean> {
    const message = this.toClient.shift();
    if (message === undefined) return false;
    const decoder = decoding.createDecoder(message);
    switch (decoding.readVarUint(decoder)) {
      case MESSAGE.sync: {
        const encoder = encoding.createEncoder();
        encoding.writeVarUint(encoder, MESSAGE.sync);
        syncProtocol.readSyncMessage(decoder, encoder, this.doc, this);
        if (encoding.length(encoder) > 1) this.send(encoding.toUint8Array(encoder));
        break;
      }
      case MESSAGE.awareness:
        applyAwarenessUpdate(this.awareness, decoding.readVarUint8Array(decoder), this);
        break;
      case MESSAGE.stored:
        this.count.stored(decoding.readVarUint(decoder));
        break;
    }
    return true;
  }

  async deliverAll(): Promise<boolean> {
    let moved = false;
    while (await this.deliverToServer()) moved = true;
    while (await this.deliverToClient()) moved = true;
    return moved;
  }

  destroy(): void {
    this.awareness.destroy();
    this.doc.destroy();
  }
}
