import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { applyAwarenessUpdate, Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness';
import * as syncProtocol from 'y-protocols/sync';
import * as Y from 'yjs';
import { asId, type DocumentId, type PersonId, type PlanId } from '#app/domain/ids.ts';
import { awarenessMessage, MESSAGE, readStoring, SYNC, syncMessage } from '#app/document/wire.ts';
import { createStoredCount, type StoredCount } from '#app/sync/stored-count.ts';
import { createUnacknowledged, followEdits, type Unacknowledged } from '#app/sync/unacknowledged.ts';
import type { Room } from '#server/sync/room.ts';
import type { Bus } from '#server/sync/bus.ts';
import { createMemoryBusHub, type MemoryBusHub } from '#server/sync/bus.memory.ts';
import { compact, inlineDocumentWork } from '#server/sync/document-work.ts';
import { Rooms } from '#server/sync/rooms.ts';
import { Session } from '#server/sync/session.ts';
import { createMemoryUpdateLog, type MemoryUpdateLog } from '#server/sync/update-log.memory.ts';
import type { LogEntry, UpdateLog } from '#server/sync/update-log.ts';

/** Everything that a process does to the world outside: a crash may come between any two of them. */
export interface Crashing {
  /** How many effects it still has; undefined: it goes on. */
  effectsLeft: number | undefined;
}

/** One process: its rooms, and what it has put off. Nothing moves until the test says so. */
export class PumpedNode implements Crashing {
  readonly rooms: Rooms;
  readonly bus: Bus;
  isDead = false;
  effectsLeft: number | undefined;
  readonly committedSeqs: number[] = [];
  #world: PumpedWorld;
  #scheduled: (() => void)[] = [];
  #appends: { readonly run: () => Promise<void>; readonly fail: (error: Error) => void }[] = [];
  #waits: (() => void)[] = [];
  #commits = 0;

  constructor(world: PumpedWorld, bus: Bus) {
    this.#world = world;
    this.bus = bus;
    void bus.start();
    this.rooms = new Rooms({
      log: this.#pumpedLog(),
      // In a thread of its own, so much else may happen before it is done.
      work: { ...inlineDocumentWork, compact: (updates) => this.#later(() => compact(updates)) },
      bus,
      nowMs: () => world.nowMs,
      schedule: (work) => void this.#scheduled.push(work),
      wait: () => new Promise((done) => this.#waits.push(done)),
      // Time stands still, so what is to be done later is done in the next turn.
      later: (_ms, work) => void this.#scheduled.push(work),
      newCommitId: () => `${bus.nodeId}-${(this.#commits += 1)}`,
      committed: (_documentId, seq) => {
        if (this.effect()) this.committedSeqs.push(seq);
      },
      refused: (what) => void world.refusals.push(what),
      commitFailed: () => undefined,
    });
  }

  /** Whether the process still lives to do this. */
  effect(): boolean {
    if (this.isDead) return false;
    if (this.effectsLeft === undefined) return true;
    if (this.effectsLeft === 0) {
      this.isDead = true;
      return false;
    }
    this.effectsLeft -= 1;
    return true;
  }

  /** An append stays under way until the test commits or fails it. */
  #pumpedLog(): UpdateLog {
    const { log } = this.#world;
    const never = new Promise<never>(() => undefined);
    return {
      findDocument: (planId, kind) => log.findDocument(planId, kind),
      load: (documentId, beforeSnapshot) => log.load(documentId, beforeSnapshot),
      since: (documentId, seq) => log.since(documentId, seq),
      newest: (documentIds) => log.newest(documentIds),
      saveSnapshot: async (documentId, snapshot) => {
        if (!this.effect()) return never;
        const isSaved = await log.saveSnapshot(documentId, snapshot);
        return this.effect() ? isSaved : never;
      },
      append: (entries: readonly LogEntry[], commit) =>
        new Promise((done, fail) => {
          const run = async () => {
            if (!this.effect()) return;
            const seqs = await log.append(entries, commit).catch(fail);
            if (seqs === undefined) return;
            // The log rings the bell in the same transaction.
            this.bus.publish({
              is: 'committed',
              documents: entries.map(({ documentId }, index) => ({ documentId, seq: seqs[index] ?? 0 })),
            });
            if (this.#world.losesAnswers) fail(new Error('the answer was lost'));
            else if (this.effect()) done(seqs);
          };
          this.#appends.push({ run, fail });
        }),
    };
  }

  async #later<T>(work: () => T): Promise<T> {
    const value = work();
    await new Promise<void>((done) => this.#waits.push(done));
    return value;
  }

  async room(documentId: DocumentId): Promise<Room> {
    const room = await this.rooms.open(documentId);
    if (room === undefined) throw new Error('no such document');
    return room;
  }

  /** Runs what the server has put off to the end of its turn. */
  async turn(): Promise<boolean> {
    const work = this.#scheduled.splice(0);
    if (this.isDead) return false;
    for (const one of work) one();
    await settled();
    return work.length > 0;
  }

  get isCommitting(): boolean {
    return this.#appends.length > 0 && !this.isDead;
  }

  /** The commit under way succeeds. */
  async commit(): Promise<boolean> {
    const append = this.#appends.shift();
    await append?.run();
    await settled();
    return append !== undefined;
  }

  /** The commit under way fails, and is tried again. */
  async failCommit(): Promise<void> {
    this.#appends.shift()?.fail(new Error('the database is gone'));
    await settled();
    await this.endWaits();
  }

  async endWaits(): Promise<boolean> {
    const waits = this.#waits.splice(0);
    for (const done of waits) done();
    await settled();
    return waits.length > 0;
  }
}

/** The server's rooms on one log, in one process or several, and any number of clients, all pumped by hand. */
export class PumpedWorld {
  readonly log: MemoryUpdateLog = createMemoryUpdateLog();
  readonly hub: MemoryBusHub = createMemoryBusHub();
  readonly documentId: DocumentId = this.log.addDocument(asId<PlanId>('plan'), 'plan');
  readonly refusals: string[] = [];
  nowMs = 0;
  /** Commits are stored, but their answers get lost. */
  losesAnswers = false;
  readonly nodes: PumpedNode[] = [];
  #started = 0;

  constructor(nodes = 1) {
    for (let index = 0; index < nodes; index += 1) this.start(index);
    this.hub.deliverAll();
  }

  /** A new process takes the place of the one that was there. */
  start(index: number): void {
    this.#started += 1;
    this.nodes[index] = new PumpedNode(this, this.hub.node(`node-${this.#started}`));
  }

  node(index = 0): PumpedNode {
    const node = this.nodes[index];
    if (node === undefined) throw new Error(`no node ${index}`);
    return node;
  }

  get rooms(): Rooms {
    return this.node().rooms;
  }

  get isCommitting(): boolean {
    return this.node().isCommitting;
  }

  get committedSeqs(): readonly number[] {
    return this.node().committedSeqs;
  }

  room(): Promise<Room> {
    return this.node().room(this.documentId);
  }

  async turn(): Promise<void> {
    await this.node().turn();
  }

  async commit(): Promise<void> {
    await this.node().commit();
  }

  async failCommit(): Promise<void> {
    await this.node().failCommit();
  }

  /** kill -9: what is not in the log is gone, every connection is cut, a new process starts on the same log. */
  crash(clients: readonly PumpedClient[], index = 0): void {
    const node = this.node(index);
    node.isDead = true;
    for (const client of clients) if (client.node === node) client.cut();
    this.hub.crash(node.bus.nodeId);
    this.start(index);
  }

  /** Pumps everything until nothing moves any more. */
  async settle(clients: readonly PumpedClient[]): Promise<void> {
    for (let round = 0; round < 1000; round += 1) {
      let moved = false;
      for (const client of clients) moved = (await client.deliverAll()) || moved;
      for (const node of this.nodes) {
        moved = (await node.turn()) || moved;
        if (node.isCommitting) moved = (await node.commit()) || moved;
        moved = (await node.endWaits()) || moved;
      }
      if (this.hub.waiting() > 0) {
        moved = true;
        this.hub.deliverAll();
        await settled();
      }
      if (!moved) return;
    }
    throw new Error('the world does not come to rest');
  }

  /** The document as a new process would read it from the log. */
  async fromLog(): Promise<Y.Doc> {
    const loaded = await this.log.load(this.documentId);
    const doc = new Y.Doc();
    if (loaded?.snapshot) Y.applyUpdate(doc, loaded.snapshot.bytes);
    for (const { bytes } of loaded?.updates ?? []) Y.applyUpdate(doc, bytes);
    return doc;
  }

  /** The document from every update that was ever stored, snapshots aside. */
  async fromZero(): Promise<Y.Doc> {
    const doc = new Y.Doc();
    for (const { bytes } of await this.log.since(this.documentId, 0)) Y.applyUpdate(doc, bytes);
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
  readonly unacknowledged: Unacknowledged = createUnacknowledged();
  /** The process that it is, or was last, connected to. */
  node: PumpedNode;
  closed: { readonly code: number; readonly reason: string } | undefined;
  isPaused = false;
  /** Bytes that the wire says are unread, for playing a slow reader. */
  unread = 0;
  /** What the server does when this client has read everything. */
  drained: (() => void) | undefined;
  toServer: Uint8Array[] = [];
  toClient: Uint8Array[] = [];
  #world: PumpedWorld;
  #access: 'read' | 'write';
  #session: Session | undefined;
  #room: Room | undefined;

  constructor(world: PumpedWorld, name: string, access: 'read' | 'write' = 'write') {
    this.#world = world;
    this.node = world.node();
    this.name = name;
    this.#access = access;
    this.count = createStoredCount(false, () => undefined);
    followEdits(this.doc, this.unacknowledged);
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

  async connect(index = 0): Promise<void> {
    const node = this.#world.node(index);
    this.node = node;
    this.#room = await node.room(this.#world.documentId);
    this.closed = undefined;
    this.unacknowledged.connected();
    this.count.connected();
    this.#session = new Session(
      {
        personId: asId<PersonId>(this.name),
        sessionId: this.name,
        access: this.#access,
        appearance: { id: asId<PersonId>(this.name), name: this.name.toUpperCase(), color: '#000000' },
        wantsStored: true,
      },
      {
        send: (packets) => {
          if (node.effect()) this.toClient.push(...packets.map(({ message }) => message));
        },
        close: (code, reason) => {
          if (node.effect()) this.closed = { code, reason };
        },
        whenDrained: (work) => void (this.drained = work),
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
    this.unacknowledged.sent(message);
    this.count.sent(message);
    this.toServer.push(message);
  }

  /** The server reads one message of this client. */
  async deliverToServer(): Promise<boolean> {
    if (this.isPaused || this.node.isDead) return false;
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
        const step = syncProtocol.readSyncMessage(decoder, encoder, this.doc, this);
        if (step === syncProtocol.messageYjsSyncStep2) this.unacknowledged.received();
        if (encoding.length(encoder) > 1) this.send(encoding.toUint8Array(encoder));
        break;
      }
      case MESSAGE.awareness:
        applyAwarenessUpdate(this.awareness, decoding.readVarUint8Array(decoder), this);
        break;
      case MESSAGE.storing:
        this.count.told(readStoring(decoder));
        break;
      case MESSAGE.stored: {
        const stored = decoding.readVarUint(decoder);
        this.unacknowledged.stored(stored);
        this.count.stored(stored);
        break;
      }
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
