import type { Duplex } from 'node:stream';
import { WebSocket } from 'ws';
import type { PlanId } from '#app/domain/ids.ts';
import { CLOSE } from '#app/document/wire.ts';
import { LIMITS } from './limits.ts';
import type { Packet } from './packet.ts';
import type { Room } from './room.ts';
import type { Session, Wire } from './session.ts';
import type { DocumentKind } from './update-log.ts';

/** The library's own code for a message above the limit: a client would come back and send it again. */
const TOO_LARGE = 1009;

/** A WebSocket that knows its connection, so that no listener need keep anything alive for it. */
export class SyncSocket extends WebSocket {
  connection: Connection | undefined;

  override close(code?: number, reason?: string | Buffer): void {
    if (code === TOO_LARGE) super.close(CLOSE.tooLarge, 'the message is too large');
    else super.close(code, reason);
  }
}

/** An admitted socket in its room. */
export class Connection implements Wire {
  readonly planId: PlanId;
  readonly kind: DocumentKind;
  readonly room: Room;
  session!: Session;
  #webSocket: SyncSocket;
  #socket: Duplex;
  /** Whether it has answered the last ping. */
  isAlive = true;
  #isPausedByRoom = false;
  #isPausedByRate = false;
  #messagesLeft: number = LIMITS.messagesAtOnce;
  #bytesLeft: number = LIMITS.bytesAtOnce;
  #filledAtMs: number;

  constructor(webSocket: SyncSocket, socket: Duplex, room: Room, document: { planId: PlanId; kind: DocumentKind }) {
    this.#webSocket = webSocket;
    this.#socket = socket;
    this.room = room;
    this.planId = document.planId;
    this.kind = document.kind;
    this.#filledAtMs = performance.now();
  }

  get isPaused(): boolean {
    return this.#isPausedByRoom || this.#isPausedByRate;
  }

  receive(data: Buffer, isBinary: boolean): void {
    if (isBinary) this.room.receive(this.session, data);
    else this.room.expel(this.session, CLOSE.malformed, 'messages are binary');
    this.#messagesLeft -= 1;
    this.#bytesLeft -= data.byteLength;
    if (this.#messagesLeft < 0 || this.#bytesLeft < 0) this.#slowDown();
  }

  /** [SY7] Who sends faster than anybody types is read no faster than the limits. */
  #slowDown(): void {
    const nowMs = performance.now();
    const seconds = (nowMs - this.#filledAtMs) / 1000;
    this.#filledAtMs = nowMs;
    this.#messagesLeft = Math.min(LIMITS.messagesAtOnce, this.#messagesLeft + seconds * LIMITS.messagesPerSecond);
    this.#bytesLeft = Math.min(LIMITS.bytesAtOnce, this.#bytesLeft + seconds * LIMITS.bytesPerSecond);
    const waitS = Math.max(-this.#messagesLeft / LIMITS.messagesPerSecond, -this.#bytesLeft / LIMITS.bytesPerSecond);
    if (waitS <= 0 || this.#isPausedByRate) return;
    this.#isPausedByRate = true;
    this.#webSocket.pause();
    setTimeout(() => {
      this.#isPausedByRate = false;
      this.#readOn();
    }, waitS * 1000).unref();
  }

  send(packets: readonly Packet[]): void {
    if (this.#webSocket.readyState !== WebSocket.OPEN) return;
    // Past the library's sender, which has nothing to add to a frame that is ready: no compression, no masking.
    const [only] = packets;
    if (packets.length === 1 && only !== undefined) {
      this.#socket.write(only.frame);
      return;
    }
    this.#socket.cork();
    for (const packet of packets) this.#socket.write(packet.frame);
    this.#socket.uncork();
  }

  close(code: number, reason: string): void {
    this.#webSocket.close(code, reason);
  }

  unreadBytes(): number {
    return this.#socket.writableLength;
  }

  whenDrained(work: () => void): void {
    if (this.#socket.writableLength === 0) setImmediate(work);
    else this.#socket.once('drain', work);
  }

  pause(): void {
    this.#isPausedByRoom = true;
    this.#webSocket.pause();
  }

  resume(): void {
    this.#isPausedByRoom = false;
    this.#readOn();
  }

  #readOn(): void {
    if (!this.isPaused) this.#webSocket.resume();
  }
}
