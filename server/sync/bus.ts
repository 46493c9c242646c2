import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import type { ChangeEvent } from '#app/context.ts';
import { asId, type DocumentId, type PersonId } from '#app/domain/ids.ts';

export type BusMessage =
  /** Newer rows are in the log, up to seq; 'many': in any document, so look at everything that is open. */
  | { readonly is: 'committed'; readonly documents: readonly CommittedDocument[] | 'many' }
  /** An encoded awareness update of people at the other node. */
  | { readonly is: 'presence'; readonly documentId: DocumentId; readonly entries: Uint8Array }
  /** A node has opened this room and wants to know who is there. */
  | { readonly is: 'presence-asked'; readonly documentId: DocumentId }
  /** Pages that show this should read again. */
  | { readonly is: 'changed'; readonly event: ChangeEvent }
  /** Rights may have changed: of a session, of a person, or (both null) of anybody. */
  | { readonly is: 'recheck'; readonly sessionId: string | null; readonly personId: PersonId | null };

export interface CommittedDocument {
  readonly documentId: DocumentId;
  readonly seq: number;
}

export interface BusListener {
  heard(message: BusMessage, fromNode: string): void;
  /** Any message may have been lost: look at the log, ask who is there, check rights and pages anew. */
  missed(): void;
  /** Nobody is present at that node any more. */
  nodeGone(nodeId: string): void;
}

/**
 * What the nodes of one installation tell each other. The log is the truth and the bus carries hints: each
 * may be lost, and then `missed` says so. tests/contracts/bus.contract.ts is what every adapter promises.
 */
export interface Bus {
  /** New at every start of a process. */
  readonly nodeId: string;
  /** How many other nodes are alive, as far as this one has heard. */
  otherNodes(): number;
  /** Resolves when this node hears the others, which may be long without a database. */
  start(): Promise<void>;
  /** Sends what waits and says goodbye; nothing is heard afterwards. */
  stop(): Promise<void>;
  /**
   * Returns at once and never throws. [BU5] What is published in one turn goes together; what is too large is
   * split, and one person's presence that alone is too large is dropped and reported. Presence is not sent
   * while this node is alone.
   */
  publish(message: BusMessage): void;
  /** Until the returned function is called. [BU1] Each message of another node at most once, in its order; never one's own. */
  subscribe(listener: BusListener): () => void;
}

export interface BusOptions {
  /** Calls back again and again until the returned function is called; its only clock, so that a process that stood still blames nobody. */
  readonly every: (ms: number, work: () => void) => () => void;
  /** Runs the callback once this turn's messages have been published. */
  readonly schedule: (work: () => void) => void;
  readonly failed: (error: unknown) => void;
}

/** PostgreSQL takes notifications of less than 8,000 bytes. */
export const NOTIFICATION_BYTES = 7_999;
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

// What goes over the wire: {"from":"n1","number":7,"messages":[…]}, without messages for a goodbye,
// and from the log's own statement `cn1 plan-a:12 plan-b:3` or `cn1 *`.

const NODE_ID = /^[\w-]{1,64}$/;
const DOORBELL = /^c([\w-]{1,64}) (.+)$/s;
const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

interface Notification {
  readonly from: string;
  /** The log rings without one. */
  readonly number?: number;
  /** Not read yet; undefined for a goodbye. */
  readonly messages: readonly unknown[] | undefined;
}

function writeNotification(from: string, number: number, messages: readonly string[] | undefined): string {
  const head = `{"from":"${from}","number":${number}`;
  return messages === undefined ? `${head}}` : `${head},"messages":[${messages.join(',')}]}`;
}

const bytesForMessages = (from: string) =>
  NOTIFICATION_BYTES - writeNotification(from, Number.MAX_SAFE_INTEGER, []).length;

/** As few groups as the order allows, none larger than a notification holds. */
function pack(texts: readonly string[], maxBytes: number): string[][] {
  const groups: string[][] = [];
  let bytes = Infinity;
  for (const text of texts) {
    const textBytes = Buffer.byteLength(text);
    if (bytes + 1 + textBytes > maxBytes) {
      groups.push([]);
      bytes = -1;
    }
    groups.at(-1)?.push(text);
    bytes += 1 + textBytes;
  }
  return groups;
}

/** As JSON; several where one would be too large. What cannot be taken apart any more is dropped and reported. */
function writeMessage(message: BusMessage, maxBytes: number, failed: (error: unknown) => void): string[] {
  const text = JSON.stringify(fieldsOf(message));
  const bytes = Buffer.byteLength(text);
  if (bytes <= maxBytes) return [text];
  const halves = takeApart(message);
  if (halves !== undefined) return halves.flatMap((half) => writeMessage(half, maxBytes, failed));
  failed(new Error(`a message to other nodes is dropped: ${message.is} of ${bytes} bytes`));
  return [];
}

function fieldsOf(message: BusMessage): object {
  if (message.is === 'presence') return { ...message, entries: Buffer.from(message.entries).toString('base64') };
  if (message.is === 'committed' && message.documents !== 'many') {
    return { is: message.is, documents: message.documents.map(({ documentId, seq }) => [documentId, seq]) };
  }
  return message;
}

function takeApart(message: BusMessage): BusMessage[] | undefined {
  if (message.is === 'committed' && message.documents !== 'many') {
    return halve(message.documents)?.map((documents) => ({ ...message, documents }));
  }
  if (message.is === 'presence') {
    return halve(peopleIn(message.entries))?.map((people) => ({ ...message, entries: entriesOf(people) }));
  }
  return undefined;
}

function halve<T>(list: readonly T[]): T[][] | undefined {
  if (list.length < 2) return undefined;
  return [list.slice(0, list.length >> 1), list.slice(list.length >> 1)];
}

/** The entries of an awareness update, each in its own bytes. */
function peopleIn(entries: Uint8Array): Uint8Array[] {
  const decoder = decoding.createDecoder(entries);
  return Array.from({ length: decoding.readVarUint(decoder) }, () => {
    const from = decoder.pos;
    decoding.readVarUint(decoder);
    decoding.readVarUint(decoder);
    decoding.readVarUint8Array(decoder);
    return entries.subarray(from, decoder.pos);
  });
}

function entriesOf(people: readonly Uint8Array[]): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, people.length);
    for (const person of people) encoding.writeUint8Array(encoder, person);
  });
}

function readNotification(text: string): Notification {
  const [, ringing, documents] = DOORBELL.exec(text) ?? [];
  if (ringing !== undefined && documents !== undefined) {
    return { from: ringing, messages: [{ is: 'committed', documents: readDoorbell(documents) }] };
  }
  const { from, number, messages } = fields(JSON.parse(text));
  if (typeof from !== 'string' || !NODE_ID.test(from)) throw unreadable('from', from);
  if (messages !== undefined && !Array.isArray(messages)) throw unreadable('messages', messages);
  return { from, number: readCount(number), messages };
}

function readDoorbell(text: string): unknown {
  if (text === '*') return 'many';
  return text.split(' ').map((document) => {
    const [, documentId, seq] = /^(.+):(\d+)$/s.exec(document) ?? [];
    return [documentId, Number(seq)];
  });
}

function readMessage(value: unknown): BusMessage {
  const message = fields(value);
  switch (message['is']) {
    case 'committed':
      return { is: 'committed', documents: readCommitted(message['documents']) };
    case 'presence': {
      const entries = readText(message['entries']);
      if (!BASE64.test(entries)) throw unreadable('entries', entries);
      return {
        is: 'presence',
        documentId: readId(message['documentId']),
        entries: new Uint8Array(Buffer.from(entries, 'base64')),
      };
    }
    case 'presence-asked':
      return { is: 'presence-asked', documentId: readId(message['documentId']) };
    case 'changed':
      return { is: 'changed', event: readEvent(message['event']) };
    case 'recheck': {
      const [sessionId, personId] = [readTextOrNull(message['sessionId']), readTextOrNull(message['personId'])];
      return { is: 'recheck', sessionId, personId: personId === null ? null : asId<PersonId>(personId) };
    }
    default:
      throw unreadable('is', message['is']);
  }
}

function readCommitted(value: unknown): readonly CommittedDocument[] | 'many' {
  if (value === 'many') return 'many';
  if (!Array.isArray(value)) throw unreadable('documents', value);
  return value.map((pair: unknown) => {
    if (!Array.isArray(pair) || pair.length !== 2) throw unreadable('documents', pair);
    return { documentId: readId(pair[0]), seq: readCount(pair[1]) };
  });
}

function readEvent(value: unknown): ChangeEvent {
  const { what, documentId, forumId, clusterId } = fields(value);
  if (what !== 'plan' && what !== 'benchmark') throw unreadable('what', what);
  return {
    what,
    ...(documentId === undefined ? {} : { documentId: readId(documentId) }),
    forumId: readText(forumId),
    clusterId: readTextOrNull(clusterId),
  };
}

function fields(value: unknown): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw unreadable('message', value);
  return { ...value };
}

function readText(value: unknown): string {
  if (typeof value !== 'string' || value === '') throw unreadable('text', value);
  return value;
}

const readTextOrNull = (value: unknown) => (value === null ? null : readText(value));
const readId = (value: unknown) => asId<DocumentId>(readText(value));

function readCount(value: unknown): number {
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0) throw unreadable('number', value);
  return value;
}

const unreadable = (what: string, value: unknown) =>
  new Error(`a message of another node cannot be read: ${what} is ${String(JSON.stringify(value)).slice(0, 200)}`);
