import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';

/** Message kinds of the y-websocket protocol, and ours, which clients that don't know it ignore. */
export const MESSAGE = { sync: 0, awareness: 1, auth: 2, queryAwareness: 3, stored: 100, storing: 101 } as const;
export const SYNC = { step1: 0, step2: 1, update: 2 } as const;

/**
 * Why the server closes a socket. 44xx are final: trying again would end the same way.
 * Listed for other programs in docs/document.md.
 */
export const CLOSE = {
  malformed: 4400,
  signedOut: 4401,
  forbidden: 4403,
  unknownDocument: 4404,
  readerWrote: 4405,
  tooLarge: 4413,
  tooFast: 4429,
  restarting: 1012,
  tryLater: 1013,
} as const;

export const isFinalClose = (code: number): boolean => code >= 4400 && code < 4500;

export type DocumentMessage =
  | { readonly is: 'step1'; readonly stateVector: Uint8Array }
  | { readonly is: 'update'; readonly isStep2: boolean; readonly update: Uint8Array }
  | { readonly is: 'awareness'; readonly entries: Uint8Array }
  | { readonly is: 'query-awareness' }
  | { readonly is: 'other' };

/** Reads one message of a client. Throws where its bytes end too early or go on too long. */
export function readMessage(bytes: Uint8Array): DocumentMessage {
  const decoder = decoding.createDecoder(bytes);
  const message = readKind(decoder);
  if (message.is !== 'other' && decoding.hasContent(decoder)) throw new Error('bytes after the message');
  return message;
}

function readKind(decoder: decoding.Decoder): DocumentMessage {
  switch (decoding.readVarUint(decoder)) {
    case MESSAGE.sync: {
      const step = decoding.readVarUint(decoder);
      const payload = decoding.readVarUint8Array(decoder);
      if (step === SYNC.step1) return { is: 'step1', stateVector: payload };
      if (step === SYNC.step2 || step === SYNC.update) {
        return { is: 'update', isStep2: step === SYNC.step2, update: payload };
      }
      throw new Error(`unknown sync step ${step}`);
    }
    case MESSAGE.awareness:
      return { is: 'awareness', entries: decoding.readVarUint8Array(decoder) };
    case MESSAGE.queryAwareness:
      return { is: 'query-awareness' };
    default:
      return { is: 'other' };
  }
}

/** Whether a message that a client sends carries edits, and as what; for counting what the server will acknowledge. */
export function carriesEdits(bytes: Uint8Array): 'step2' | 'update' | undefined {
  const decoder = decoding.createDecoder(bytes);
  if (decoding.readVarUint(decoder) !== MESSAGE.sync) return undefined;
  const step = decoding.readVarUint(decoder);
  if (step === SYNC.step2) return 'step2';
  return step === SYNC.update ? 'update' : undefined;
}

export function syncMessage(step: (typeof SYNC)[keyof typeof SYNC], payload: Uint8Array): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE.sync);
    encoding.writeVarUint(encoder, step);
    encoding.writeVarUint8Array(encoder, payload);
  });
}

export function awarenessMessage(entries: Uint8Array): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE.awareness);
    encoding.writeVarUint8Array(encoder, entries);
  });
}

/** How many messages with edits of this connection are stored, all in all. */
export function storedMessage(count: number): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE.stored);
    encoding.writeVarUint(encoder, count);
  });
}

/** Whether the server can store at present, as one connection is told. */
export interface Storing {
  readonly fails: boolean;
  /** How many messages with edits of this connection the server has received, stored or not, all in all. */
  readonly received: number;
}

/** Says that the server cannot store at present, or can again. */
export function storingMessage({ fails, received }: Storing): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE.storing);
    encoding.writeVarUint(encoder, fails ? 1 : 0);
    encoding.writeVarUint(encoder, received);
  });
}

/** Reads what follows the kind of a `storing` message. */
export const readStoring = (decoder: decoding.Decoder): Storing => ({
  fails: decoding.readVarUint(decoder) === 1,
  received: decoding.readVarUint(decoder),
});

/** Reads what follows the kind of a `stored` message. */
export const readStoredCount = (decoder: decoding.Decoder): number => decoding.readVarUint(decoder);
