/** Where this person's edits are, each level claimed only of what has been confirmed. Times are instants in milliseconds. */
export interface SaveLevels {
  readonly device:
    | { readonly is: 'kept'; readonly atMs: number | undefined }
    | { readonly is: 'writing' }
    /** This browser keeps nothing over a reload. */
    | { readonly is: 'not-kept' };
  readonly server: { readonly is: 'received' } | { readonly is: 'waiting' };
  readonly stored: { readonly is: 'stored' | 'waiting'; readonly atMs: number | undefined };
}

export interface LevelFacts {
  readonly keepsOnDevice: boolean;
  /** Writes on this device that the browser has not confirmed. */
  readonly pendingWrites: number;
  readonly writtenAtMs: number | undefined;
  readonly hasUnstored: boolean;
  /** The server has said on this connection that it has received every edit of this device. */
  readonly hasReceivedAll: boolean;
  /** When the server last confirmed that every edit of this device is stored. */
  readonly storedAtMs: number | undefined;
}

/** [OF1] On this device, at the server, stored: a level is reached by all of this device's edits, or it waits. */
export function saveLevels(facts: LevelFacts): SaveLevels {
  const isStored = !facts.hasUnstored && facts.storedAtMs !== undefined;
  return {
    device: !facts.keepsOnDevice
      ? { is: 'not-kept' }
      : facts.pendingWrites > 0
        ? { is: 'writing' }
        : { is: 'kept', atMs: facts.writtenAtMs },
    server: isStored || (facts.hasUnstored && facts.hasReceivedAll) ? { is: 'received' } : { is: 'waiting' },
    stored: { is: isStored ? 'stored' : 'waiting', atMs: facts.storedAtMs },
  };
}
