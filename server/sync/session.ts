import type { PersonId } from '#app/domain/ids.ts';
import { storedMessage, storingMessage } from '#app/document/wire.ts';
import { LIMITS } from './limits.ts';
import { Packet } from './packet.ts';
import type { Appearance } from './presence.ts';
import type { Scan } from './update-scan.ts';

/** A socket, as a room needs it; in tests a wire that is pumped by hand. */
export interface Wire {
  /** In one write. */
  send(packets: readonly Packet[]): void;
  close(code: number, reason: string): void;
  /** Bytes written and not yet taken by the other end. */
  unreadBytes(): number;
  /** Calls back once, when the other end has taken everything. */
  whenDrained(work: () => void): void;
  /** Stops and resumes reading from the other end. */
  pause(): void;
  resume(): void;
}

export interface Visitor {
  readonly personId: PersonId;
  readonly sessionId: string;
  readonly access: 'read' | 'write';
  readonly appearance: Appearance;
  /** Whether the client asked to be told what is stored. */
  readonly wantsStored: boolean;
}

/** An edit that depends on something its connection has not sent yet. */
export interface Held {
  readonly scan: Scan;
  readonly sinceMs: number;
}

/** One connection in one room. */
export class Session {
  readonly visitor: Visitor;
  readonly wire: Wire;
  isOpen = true;
  /** Everything up to this number has been written to the other end; undefined until it has asked for the document. */
  seq: number | undefined = undefined;
  /** Set while the other end reads too slowly: it is passed over, and sent what it missed later. */
  behindSinceMs: number | undefined = undefined;
  /** The newest question for the document that is not answered yet: a state vector. */
  question: Uint8Array | undefined = undefined;
  questionsLeft: number = LIMITS.questionsAtOnce;
  /** Its own edits that wait to be stored. */
  waitingMessages = 0;
  waitingBytes = 0;
  isPaused = false;
  held: Held[] | undefined = undefined;
  /** Messages with edits that are stored, all in all. */
  storedMessages = 0;
  /** Messages with edits that have come in, stored or not. */
  receivedMessages = 0;

  constructor(visitor: Visitor, wire: Wire) {
    this.visitor = visitor;
    this.wire = wire;
  }

  get isSlow(): boolean {
    return this.wire.unreadBytes() > LIMITS.unreadBytes;
  }

  send(packets: readonly Packet[]): void {
    if (this.isOpen) this.wire.send(packets);
  }

  /** So many more messages with edits are stored; answers what to tell the client about it. */
  messagesStored(count: number): Packet | undefined {
    this.storedMessages += count;
    return this.visitor.wantsStored ? new Packet(storedMessage(this.storedMessages)) : undefined;
  }

  /** What to tell the client about whether storing fails. */
  storing(fails: boolean): Packet | undefined {
    if (!this.visitor.wantsStored) return undefined;
    return new Packet(storingMessage({ fails, received: this.receivedMessages }));
  }

  pause(): void {
    if (this.isPaused) return;
    this.isPaused = true;
    this.wire.pause();
  }

  resume(): void {
    if (!this.isPaused) return;
    this.isPaused = false;
    this.wire.resume();
  }

  close(code: number, reason: string): void {
    if (!this.isOpen) return;
    this.isOpen = false;
    // A paused socket would never read the other end's answer to the closing.
    this.resume();
    this.wire.close(code, reason);
  }
}
