import { carriesEdits } from '#app/document/wire.ts';

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
  disconnected(): void;
  readonly hasUnstored: boolean;
}

/** @param hasUnstored what this device remembers from before a reload */
export function createStoredCount(hasUnstored: boolean, changed: () => void): StoredCount {
  let sent = 0;
  let stored = 0;
  let hasAnswered = false;
  let unstored = hasUnstored;

  function settle() {
    if (hasAnswered && stored >= sent) unstored = false;
    changed();
  }

  return {
    connected() {
      sent = 0;
      stored = 0;
      hasAnswered = false;
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
    disconnected() {
      hasAnswered = false;
      changed();
    },
    get hasUnstored() {
      return unstored;
    },
  };
}
