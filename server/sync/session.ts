import type { PersonId } from '#app/domain/ids.ts';
import { storedMessage } from '#app/document/wire.ts';
import { LIMITS } from './limits.ts';
import type { Appearance } from './presence.ts';

/** A socket, as a room needs it; in tests a wire that is pumped by hand. */
export interface Wire {
  send(message: Uint8Array): void;
  close(code: number, reason: string): void;
  /** Bytes written and not yet taken by the other end. */
  unreadBytes(): number;
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

/** One connection in one room. */
export class Session {
  readonly visitor: Visitor;
  readonly wire: Wire;
  isOpen = true;
  /** Set while the other end reads too slowly: it is passed over, and sent everything anew later. */
  behindSinceMs: number | undefined;
  /** Edits that depend on something this connection has not sent yet. */
  held: Uint8Array[] = [];
  #storedMessages = 0;

  constructor(visitor: Visitor, wire: Wire) {
    this.visitor = visitor;
    this.wire = wire;
  }

  /** Answers false when the reader is too slow to be sent more now. */
  send(message: Uint8Array, nowMs: number): boolean {
    if (!this.isOpen || this.behindSinceMs !== undefined) return false;
    if (this.wire.unreadBytes() > LIMITS.unreadBytes) {
      this.behindSinceMs = nowMs;
      return false;
    }
    this.wire.send(message);
    return true;
  }

  /** So many more messages with edits are stored. */
  messagesStored(count: number): void {
    this.#storedMessages += count;
    if (this.isOpen && this.visitor.wantsStored) this.wire.send(storedMessage(this.#storedMessages));
  }

  close(code: number, reason: string): void {
    if (!this.isOpen) return;
    this.isOpen = false;
    this.wire.close(code, reason);
  }
}
