import type { Doc, Transaction } from 'yjs';
import { carriesEdits } from '#app/document/wire.ts';

/**
 * From where on the edits of this device are not known to be stored, for each Yjs client id. As with the stored count,
 * the acknowledgements of one connection at a time are counted against the messages with edits that were sent on it.
 * An acknowledgement counts only once the server has told what others did: a removal that was stored before an edit is
 * known here before the edit is taken for safe.
 */
export interface Unacknowledged {
  /** An edit of this client id begins at `clock`. */
  edited(client: number, clock: number): void;
  connected(): void;
  sent(message: Uint8Array): void;
  /** What came into the document from the device has been sent as far as anything of it was new. */
  checked(): void;
  stored(count: number): void;
  /** What the server had when it was asked on this connection has come. */
  received(): void;
  /** The first clock of this client id that is not known to be stored; undefined: all of its edits are, or it is not ours. */
  from(client: number): number | undefined;
  /** For every client id, as `from` says. */
  all(): readonly (readonly [client: number, from: number])[];
}

interface Waiting {
  readonly client: number;
  readonly from: number;
  /** The number of the message that took it; undefined: none has on this connection. */
  message: number | undefined;
}

export function createUnacknowledged(): Unacknowledged {
  let waiting: Waiting[] = [];
  let hasAnswered = false;
  let hasReceived = false;
  let sent = 0;
  let stored = 0;

  /** Before the server's question has been answered, an edit waits there for those that were made before it. */
  function number() {
    if (hasAnswered) for (const one of waiting) one.message ??= sent;
  }

  function settle() {
    if (hasReceived) waiting = waiting.filter(({ message }) => message === undefined || message > stored);
  }

  return {
    edited(client, clock) {
      // What has not been sent goes with what came before it: an hour of typing offline is one entry.
      if (!waiting.some((one) => one.client === client && one.message === undefined)) {
        waiting.push({ client, from: clock, message: undefined });
      }
    },
    connected() {
      hasAnswered = false;
      hasReceived = false;
      sent = 0;
      stored = 0;
      for (const one of waiting) one.message = undefined;
    },
    sent(message) {
      const kind = carriesEdits(message);
      if (kind === undefined) return;
      sent += 1;
      hasAnswered ||= kind === 'step2';
      number();
    },
    checked() {
      number();
      settle();
    },
    stored(count) {
      stored = count;
      settle();
    },
    received() {
      hasReceived = true;
      settle();
    },
    from(client) {
      const clocks = waiting.filter((one) => one.client === client).map(({ from }) => from);
      return clocks.length === 0 ? undefined : Math.min(...clocks);
    },
    all() {
      const first = new Map<number, number>();
      for (const { client, from } of waiting) first.set(client, Math.min(from, first.get(client) ?? from));
      return [...first];
    },
  };
}

/** Tells of every edit that is made here, before it is sent. */
export function followEdits(doc: Doc, edits: Pick<Unacknowledged, 'edited'>): void {
  doc.on('afterTransaction', ({ local, beforeState, afterState, deleteSet }: Transaction) => {
    if (!local) return;
    const clock = beforeState.get(doc.clientID) ?? 0;
    const isEdit = (afterState.get(doc.clientID) ?? 0) !== clock || deleteSet.clients.size > 0;
    if (isEdit) edits.edited(doc.clientID, clock);
  });
}
