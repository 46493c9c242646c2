import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import type { ChangeEvent } from '#app/context.ts';
import { asId, type DocumentId, type PersonId, type PlanId } from '#app/domain/ids.ts';
import type { BusMessage, CommittedDocument } from './bus.ts';

// What goes over the wire: {"from":"n1","number":7,"messages":[…]}, without messages for a goodbye,
// and from the log's own statement `cn1 plan-a:12 plan-b:3` or `cn1 *`.

/** PostgreSQL takes notifications of less than 8,000 bytes. */
export const NOTIFICATION_BYTES = 7_999;

export const NODE_ID = /^[\w-]{1,64}$/;
const DOORBELL = /^c([\w-]{1,64}) (.+)$/s;
const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

export interface Notification {
  readonly from: string;
  /** The log rings without one. */
  readonly number?: number;
  /** Not read yet; undefined for a goodbye. */
  readonly messages: readonly unknown[] | undefined;
}

export function writeNotification(from: string, number: number, messages: readonly string[] | undefined): string {
  const head = `{"from":"${from}","number":${number}`;
  return messages === undefined ? `${head}}` : `${head},"messages":[${messages.join(',')}]}`;
}

export const bytesForMessages = (from: string) =>
  NOTIFICATION_BYTES - writeNotification(from, Number.MAX_SAFE_INTEGER, []).length;

/** As few groups as the order allows, none larger than a notification holds. */
export function pack(texts: readonly string[], maxBytes: number): string[][] {
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
export function writeMessage(message: BusMessage, maxBytes: number, failed: (error: unknown) => void): string[] {
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

export function readNotification(text: string): Notification {
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

export function readMessage(value: unknown): BusMessage {
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
  const { what, documentId, planId, forumId, clusterId, isShared } = fields(value);
  if (what === 'talk') {
    return {
      what,
      planId: asId<PlanId>(readText(planId)),
      forumId: readText(forumId),
      clusterId: readTextOrNull(clusterId),
    };
  }
  if (what !== 'plan' && what !== 'benchmark') throw unreadable('what', what);
  return {
    what,
    ...(documentId === undefined ? {} : { documentId: readId(documentId) }),
    forumId: readText(forumId),
    clusterId: readTextOrNull(clusterId),
    ...(isShared === true ? { isShared } : {}),
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
