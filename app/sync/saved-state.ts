/**
 * Whether this person's edits are stored, in the words of the page:
 * - `loading`: nothing can be said yet, the plan has not been received.
 * - `saved`: the server has stored every edit made on this device.
 * - `saving`: some are on their way.
 * - `offline`: no connection; `unstored` says whether edits wait on this device.
 * - `not-saved`: edits are not stored, and the person must know: the server does not store them in
 *   time (`late`), says that it cannot store at present (`failing`), refuses them (`refused`), or there is neither a
 *   connection nor a place on this device (`nowhere`).
 */
export type SavedState =
  | { readonly is: 'loading' }
  | { readonly is: 'saved' }
  | { readonly is: 'saving' }
  | { readonly is: 'offline'; readonly unstored: boolean }
  | { readonly is: 'not-saved'; readonly why: 'late' | 'failing' | 'refused' | 'nowhere' };

export interface SavedFacts {
  readonly connection: 'connecting' | 'open' | 'refused';
  /** Whether the plan's content has been received once, from the server or this device. */
  readonly hasContent: boolean;
  /** Edits of this device that no server has said to be stored. */
  readonly hasUnstored: boolean;
  /** How long the oldest of them has waited on an open connection, in milliseconds. */
  readonly waitedMs: number;
  /** Whether the server has said that it cannot store at present. */
  readonly storingFails: boolean;
  /** Whether this device keeps edits over a reload. */
  readonly keepsOnDevice: boolean;
}

/** After this the page says so loudly; a commit takes some milliseconds. */
export const LATE_MS = 4000;

/** [SA1] "Saved" is said only when the server has acknowledged every edit as stored. */
export function savedState(facts: SavedFacts): SavedState {
  if (facts.connection === 'refused') {
    return facts.hasUnstored ? { is: 'not-saved', why: 'refused' } : { is: 'offline', unstored: false };
  }
  if (!facts.hasContent) return { is: 'loading' };
  if (facts.connection === 'open') {
    if (!facts.hasUnstored) return { is: 'saved' };
    // [OF4] The server's own word goes before our patience.
    if (facts.storingFails) return { is: 'not-saved', why: 'failing' };
    return facts.waitedMs >= LATE_MS ? { is: 'not-saved', why: 'late' } : { is: 'saving' };
  }
  // [SA2] Without a connection, edits are safe only where this device keeps them.
  if (facts.hasUnstored && !facts.keepsOnDevice) return { is: 'not-saved', why: 'nowhere' };
  return { is: 'offline', unstored: facts.hasUnstored };
}
