import * as Y from 'yjs';
import { checksum } from './checksum.ts';
import type { Compacted } from './document-work.ts';
import { joinUpdates } from './join-updates.ts';
import { KnownContent } from './known-content.ts';
import { Packet } from './packet.ts';
import { SYNC, syncMessage } from '#app/document/wire.ts';
import type { LoadedDocument, Snapshot, StoredUpdate } from './update-log.ts';
import { scanUpdate, structsOf, type Scan } from './update-scan.ts';

interface Stored {
  readonly seq: number;
  readonly scan: Scan;
}

/** Each is a message of its own to the one who opens it. */
const MOST_UNREAD = 500;

/**
 * An open document as bytes: a base and the updates since, as they are stored. No Y.Doc is held, which
 * would take fifteen times the memory; one is built where the content is read.
 */
export class DocumentBytes {
  /** What is stored and, since a room adds what it accepts, what is on its way to be. */
  readonly known: KnownContent;
  #base: Uint8Array;
  #baseSeq: number;
  /** Undefined until the base is read through. */
  #baseStructs: number | undefined;
  #tail: Stored[] = [];
  /** The updates since the base, until they are read through; then they are the tail. */
  #unread: readonly StoredUpdate[] = [];
  #tailBytes = 0;
  #tailStructs = 0;
  #seq: number;
  #looseRows: number;
  #looseBytes: number;
  #basePacket: Packet | undefined;
  /** Made when somebody who was away comes back. */
  #baseKnown: KnownContent | undefined;

  /** Throws where what is stored cannot be read. */
  constructor({ snapshot, updates }: LoadedDocument) {
    this.#seq = updates.at(-1)?.seq ?? snapshot?.seq ?? 0;
    if ((snapshot === null || isReadThrough(snapshot)) && updates.length <= MOST_UNREAD) {
      // Whoever opens it gets it before it is read through, which takes longer than all the rest.
      this.#base = snapshot === null ? joinUpdates([]) : copied(snapshot.bytes);
      this.#baseSeq = snapshot?.seq ?? 0;
      this.#unread = updates.map(({ seq, bytes }) => ({ seq, bytes: copied(bytes) }));
      this.#tailBytes = updates.reduce((sum, { bytes }) => sum + bytes.byteLength, 0);
      this.known = new KnownContent(() => this.#readThrough());
    } else {
      const scans = [...(snapshot === null ? [] : [snapshot]), ...updates].map(({ bytes }) => scanUpdate(bytes));
      this.known = new KnownContent();
      for (const scan of scans) this.known.add(scan);
      // A copy: what a database driver answers is a view into a larger buffer, which it would keep alive.
      this.#base = copied(joinUpdates(scans));
      this.#baseStructs = scans.reduce((sum, scan) => sum + structsOf(scan), 0);
      this.#baseSeq = this.#seq;
    }
    this.#looseRows = updates.length;
    this.#looseBytes = updates.reduce((sum, { bytes }) => sum + bytes.byteLength, 0);
  }

  /** The newest stored update's number. */
  get seq(): number {
    return this.#seq;
  }

  get sizeBytes(): number {
    return this.#base.byteLength + this.#tailBytes;
  }

  get structs(): number {
    this.known.read();
    return (this.#baseStructs ?? 0) + this.#tailStructs;
  }

  /** Stored updates that no snapshot has yet: they are read one by one at the next opening. */
  get looseRows(): number {
    return this.#looseRows;
  }

  get looseBytes(): number {
    return this.#looseBytes;
  }

  /** Adds what has been stored, in order. */
  add(stored: readonly Stored[]): void {
    this.known.read();
    for (const one of stored) {
      if (one.seq <= this.#seq) continue;
      this.#tail.push(one);
      this.#tailBytes += one.scan.bytes.byteLength;
      this.#tailStructs += structsOf(one.scan);
      this.#looseRows += 1;
      this.#looseBytes += one.scan.bytes.byteLength;
      this.#seq = one.seq;
    }
  }

  /** The whole document, in pieces that make it up one after another. */
  parts(): Uint8Array[] {
    if (!this.known.isRead) return [this.#base, ...this.#unread.map(({ bytes }) => bytes)];
    return [this.#base, ...(this.#tail.length === 0 ? [] : [this.#joinedTail(this.#baseSeq)])];
  }

  /** A snapshot of everything up to `seq` takes the place of what it holds. */
  compacted(seq: number, { bytes, structs }: Compacted): void {
    if (seq < this.#baseSeq) return;
    // A snapshot lets deleted content go, so what was known is not all in it.
    this.known.read();
    this.#base = bytes;
    this.#baseSeq = seq;
    this.#baseStructs = structs;
    this.#basePacket = undefined;
    this.#baseKnown = undefined;
    this.#tail = this.#tail.filter((one) => one.seq > seq);
    this.#tailBytes = this.#tail.reduce((sum, { scan }) => sum + scan.bytes.byteLength, 0);
    this.#tailStructs = this.#tail.reduce((sum, { scan }) => sum + structsOf(scan), 0);
    this.#looseRows = this.#tail.length;
    this.#looseBytes = this.#tailBytes;
  }

  /**
   * What a client with this state vector lacks: the large part first, as an update, and step 2 last, so that a client is
   * `synced` only when it has everything. Throws where the vector cannot be read.
   */
  answer(stateVector: Uint8Array): Packet[] {
    const vector = Y.decodeStateVector(stateVector);
    if (vector.size === 0) {
      const unread = this.#unread.map(({ bytes }) => new Packet(syncMessage(SYNC.update, bytes)));
      if (!this.known.isRead) return [this.#whole(), ...unread, new Packet(syncMessage(SYNC.step2, joinUpdates([])))];
      return [this.#whole(), new Packet(syncMessage(SYNC.step2, this.#joinedTail(this.#baseSeq)))];
    }
    this.known.read();
    const base = this.#knownOfBase();
    // Deletions are not in state vectors, so all of them are sent.
    const missing = base.isCoveredBy(vector) ? base.deletions() : Y.diffUpdate(this.#base, stateVector);
    const tail = this.#tail.map(({ scan }) => scan);
    return [new Packet(syncMessage(SYNC.step2, joinUpdates([scanUpdate(missing), ...tail])))];
  }

  /** What has been stored since `seq`, for one who has everything up to it. */
  since(seq: number): Packet[] {
    if (seq >= this.#seq) return [];
    this.known.read();
    const tail = this.#tail.length === 0 ? [] : [new Packet(syncMessage(SYNC.update, this.#joinedTail(seq)))];
    return seq < this.#baseSeq ? [this.#whole(), ...tail] : tail;
  }

  /** A Y.Doc of the content as it is now; the caller destroys it. */
  toDoc(): Y.Doc {
    const doc = new Y.Doc();
    for (const part of this.parts()) Y.applyUpdate(doc, part);
    return doc;
  }

  /** What was made for those who joined just now. */
  forgetPackets(): void {
    this.#basePacket = undefined;
  }

  #readThrough(): readonly Scan[] {
    const base = scanUpdate(this.#base);
    this.#baseStructs = structsOf(base);
    if (this.#unread.length === 0) return [base];
    const tail = scanUpdate(joinUpdates(this.#unread.map(({ bytes }) => scanUpdate(bytes))));
    this.#tail = [{ seq: this.#seq, scan: tail }];
    this.#tailBytes = tail.bytes.byteLength;
    this.#tailStructs = structsOf(tail);
    this.#unread = [];
    return [base, tail];
  }

  #knownOfBase(): KnownContent {
    if (this.#baseKnown === undefined) {
      this.#baseKnown = new KnownContent();
      this.#baseKnown.add(scanUpdate(this.#base));
    }
    return this.#baseKnown;
  }

  /** Made once for all who join at about the same time. */
  #whole(): Packet {
    this.#basePacket ??= new Packet(syncMessage(SYNC.update, this.#base));
    return this.#basePacket;
  }

  #joinedTail(afterSeq: number): Uint8Array {
    return joinUpdates(this.#tail.filter((one) => one.seq > afterSeq).map(({ scan }) => scan));
  }
}

/** [UL5] Throws where the bytes are not those that were read through when they were made. */
function isReadThrough({ bytes, checksum: expected }: Snapshot): boolean {
  if (expected === undefined || expected === null) return false;
  if (checksum(bytes) !== expected) throw new Error('the snapshot is not as it was made');
  return true;
}

/** What a driver or a socket hands out is a view into a larger buffer, which it would keep alive. */
export const copied = (bytes: Uint8Array): Uint8Array => new Uint8Array(bytes);
