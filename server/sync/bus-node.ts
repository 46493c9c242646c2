import type { BusListener, BusMessage, BusOptions } from './bus.ts';
import {
  bytesForMessages,
  NODE_ID,
  pack,
  readMessage,
  readNotification,
  writeMessage,
  writeNotification,
  type Notification,
} from './bus-messages.ts';

/** [BU4] A node says that it is here this often, and is gone after so much silence. */
export const HELLO_MS = 2_000;
export const SILENT_MS = 7_000;
/** How often the others' silence is looked at. */
export const SWEEP_MS = 1_000;
/** A node that speaks again within so long was not gone; afterwards it is a new one. */
const RETURN_MS = 600_000;
/** What waits for the database; past it presence is dropped, which renews itself, and then all else, of which the others are told. */
const WAITING_BYTES = 4 * 1024 * 1024;

interface Peer {
  silentMs: number;
  /** Of its last notification; undefined: any may be next. */
  number: number | undefined;
  isGone: boolean;
}

/**
 * A bus on anything that carries short texts from each node to all. Notifications are numbered, so that a
 * receiver knows when one was lost, whatever the reason: the sender need not keep and repeat anything.
 */
export class BusNode {
  readonly nodeId: string;
  #options: BusOptions;
  #send: (notifications: readonly string[], done: (error?: unknown) => void) => void;
  #listeners = new Set<{ readonly listener: BusListener }>();
  #peers = new Map<string, Peer>();
  #timers: (() => void)[] = [];
  #waiting: { readonly text: string; readonly isPresence: boolean }[] = [];
  #waitingBytes = 0;
  #number = 0;
  #isHelloDue = false;
  #isScheduled = false;
  #isSending = false;
  #isFailing = false;
  #stopped: (() => void) | undefined;
  #listenedMs = 0;

  /** `send` sends in the order given and calls back once, with what went wrong; it is not called again before that. */
  constructor(
    nodeId: string,
    send: (notifications: readonly string[], done: (error?: unknown) => void) => void,
    options: BusOptions,
  ) {
    if (!NODE_ID.test(nodeId)) throw new Error(`not a node's id: ${nodeId}`);
    this.nodeId = nodeId;
    this.#send = send;
    this.#options = options;
  }

  /** From now on this node hears the others. `wasDeaf`: it did not for a while, and may have missed something. */
  listens(wasDeaf: boolean): void {
    if (this.#stopped !== undefined) return;
    this.#listenedMs = 0;
    if (this.#timers.length === 0) {
      this.#timers = [
        this.#options.every(HELLO_MS, () => this.#hello()),
        this.#options.every(SWEEP_MS, () => this.#sweep()),
      ];
    }
    for (const peer of this.#peers.values()) peer.number = undefined;
    this.#hello();
    if (wasDeaf) this.#missed();
  }

  /** Resolves when everything is sent, the goodbye too. */
  stop(): Promise<void> {
    if (this.#stopped !== undefined) return Promise.resolve();
    for (const end of this.#timers.splice(0)) end();
    return new Promise((done) => {
      this.#stopped = done;
      this.#flush();
    });
  }

  otherNodes(): number {
    return [...this.#peers.values()].filter((peer) => !peer.isGone).length;
  }

  subscribe(listener: BusListener): () => void {
    // Its own, so that one listener may subscribe twice.
    const own = { listener };
    this.#listeners.add(own);
    return () => void this.#listeners.delete(own);
  }

  publish(message: BusMessage): void {
    if (this.#stopped !== undefined) return;
    const isPresence = message.is === 'presence' || message.is === 'presence-asked';
    if (isPresence && this.#isAlone()) return;
    try {
      for (const text of writeMessage(message, bytesForMessages(this.nodeId), this.#options.failed)) {
        this.#waiting.push({ text, isPresence });
        this.#waitingBytes += text.length;
      }
    } catch (error) {
      this.#options.failed(error);
    }
    if (this.#waitingBytes > WAITING_BYTES) this.#dropWaiting();
    this.#schedule();
  }

  /** A node that has only begun to listen does not know yet whether it is alone. */
  #isAlone(): boolean {
    return this.otherNodes() === 0 && this.#listenedMs > HELLO_MS;
  }

  /** [BU3] Presence goes without a word: those who are told that they missed something ask for it, and would fill this again. */
  #dropWaiting(): void {
    const kept = this.#waiting.filter(({ isPresence }) => !isPresence);
    const keptBytes = kept.reduce((sum, { text }) => sum + text.length, 0);
    const fits = keptBytes <= WAITING_BYTES / 2;
    const dropped = this.#waiting.length - (fits ? kept.length : 0);
    this.#options.failed(new Error(`${dropped} messages to other nodes are dropped: too many wait`));
    this.#waiting = fits ? kept : [];
    this.#waitingBytes = fits ? keptBytes : 0;
    if (fits) return;
    // The others see the gap.
    this.#number += 1;
    this.#isHelloDue = true;
  }

  #hello(): void {
    this.#isHelloDue = true;
    this.#schedule();
  }

  #schedule(): void {
    if (this.#isScheduled) return;
    this.#isScheduled = true;
    this.#options.schedule(() => {
      this.#isScheduled = false;
      this.#flush();
    });
  }

  #flush(): void {
    if (this.#isSending) return;
    const texts = this.#waiting.map(({ text }) => text);
    const groups = pack(texts, bytesForMessages(this.nodeId));
    if (groups.length === 0 && this.#isHelloDue) groups.push([]);
    const notifications = groups.map((group) => writeNotification(this.nodeId, (this.#number += 1), group));
    this.#waiting = [];
    this.#waitingBytes = 0;
    this.#isHelloDue = false;
    const stopped = this.#stopped;
    if (stopped !== undefined) notifications.push(writeNotification(this.nodeId, (this.#number += 1), undefined));
    if (notifications.length === 0) return;
    this.#isSending = true;
    this.#send(notifications, (error) => {
      this.#isSending = false;
      if (error !== undefined && !this.#isFailing) this.#options.failed(error);
      this.#isFailing = error !== undefined;
      if (stopped !== undefined) stopped();
      else if (this.#stopped !== undefined || this.#waiting.length > 0 || this.#isHelloDue) this.#flush();
    });
  }

  /** Takes in a notification; answers whether it is this node's own. Never throws. */
  hear(text: string): boolean {
    let notification: Notification;
    try {
      notification = readNotification(text);
    } catch (error) {
      // [BU2]
      this.#options.failed(error);
      return false;
    }
    if (notification.from === this.nodeId) return true;
    if (this.#stopped !== undefined) return false;
    const { from, number, messages } = notification;
    if (messages === undefined) this.#goodbye(from);
    else {
      this.#signOfLife(from, number);
      for (const message of messages) this.#deliver(message, from);
    }
    return false;
  }

  #deliver(value: unknown, from: string): void {
    let message: BusMessage;
    try {
      message = readMessage(value);
    } catch (error) {
      // [BU2]
      this.#options.failed(error);
      return;
    }
    this.#tell((listener) => listener.heard(message, from));
  }

  #signOfLife(from: string, number: number | undefined): void {
    const peer = this.#peers.get(from);
    if (number === undefined) {
      // The log rings without a number, and may ring after the goodbye.
      if (peer?.isGone === false) peer.silentMs = 0;
      return;
    }
    if (peer === undefined || peer.isGone) {
      this.#peers.set(from, { silentMs: 0, number, isGone: false });
      // So that a new node need not wait to know of this one.
      this.#hello();
      if (peer !== undefined) this.#missed();
      return;
    }
    const isNext = peer.number === undefined || number === peer.number + 1;
    peer.silentMs = 0;
    peer.number = number;
    if (!isNext) this.#missed();
  }

  #goodbye(from: string): void {
    const peer = this.#peers.get(from);
    this.#peers.delete(from);
    if (peer?.isGone === false) this.#tell((listener) => listener.nodeGone(from));
  }

  #sweep(): void {
    this.#listenedMs += SWEEP_MS;
    for (const [nodeId, peer] of this.#peers) {
      peer.silentMs += SWEEP_MS;
      // The first of these seconds may have been a short one.
      if (peer.silentMs > SILENT_MS && !peer.isGone) {
        peer.isGone = true;
        this.#tell((listener) => listener.nodeGone(nodeId));
      }
      if (peer.silentMs > RETURN_MS) this.#peers.delete(nodeId);
    }
  }

  #missed(): void {
    this.#tell((listener) => listener.missed());
  }

  #tell(tell: (listener: BusListener) => void): void {
    for (const { listener } of [...this.#listeners]) {
      try {
        tell(listener);
      } catch (error) {
        // [BU2]
        this.#options.failed(error);
      }
    }
  }
}
