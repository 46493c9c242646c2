import { carriesEdits, type Storing } from '#app/document/wire.ts';

/**
 * Counts, over one connection at a time, the messages with edits that were sent and those that the
 * server has said to be stored. The server asks for what it lacks first (sync step 1), so until that
 * has been answered (step 2) nothing made while offline has even been sent.
 */
export interface StoredCount {
  connected(): void;
  sent(message: Uint8Array): void;
  stored(count: number): void;
  /** An edit was made on this device. */
  edited(): void;
  /** What came into the document from the device has been sent as far as anything of it was new. */
  checked(): void;
  disconnected(): void;
  /** The server has received so many messages with edits of this connection, and says whether it can store. */
  told(storing: Storing): void;
  readonly hasUnstored: boolean;
  /** The server has said on this connection that it has received everything, stored or not. */
  readonly hasReceivedAll: boolean;
  /** Nothing can be stored at present, as the server has said on this connection. */
  readonly storingFails: boolean;
  /** When the server last confirmed that every edit of this device is stored; an instant in milliseconds. */
  readonly storedAtMs: number | undefined;
}

/** @param hasUnstored what this device remembers from before a reload */
export function createStoredCount(
  hasUnstored: boolean,
  changed: () => void,
  nowMs: () => number = Date.now,
): StoredCount {
  let sent = 0;
  let stored = 0;
  let hasAnswered = false;
  let unstored = hasUnstored;
  let received = 0;
  let storingFails = false;
  let storedAtMs: number | undefined;

  function settle() {
    if (hasAnswered && stored >= sent) {
      unstored = false;
      storedAtMs = nowMs();
    }
    changed();
  }

  function forgetConnection() {
    hasAnswered = false;
    received = 0;
    storingFails = false;
  }

  return {
    connected() {
      sent = 0;
      stored = 0;
      forgetConnection();
      changed();
    },
    sent(message) {
      const kind = carriesEdits(message);
      if (kind === undefined) return;
      sent += 1;
      if (kind === 'step2') hasAnswered = true;
      changed();
    },
    stored(count) {
      stored = count;
      settle();
    },
    edited() {
      unstored = true;
      changed();
    },
    checked: settle,
    disconnected() {
      forgetConnection();
      changed();
    },
    told(storing) {
      received = storing.received;
      storingFails = storing.fails;
      changed();
    },
    get hasUnstored() {
      return unstored;
    },
    get hasReceivedAll() {
      return hasAnswered && received >= sent;
    },
    get storingFails() {
      return storingFails;
    },
    get storedAtMs() {
      return storedAtMs;
    },
  };
}
