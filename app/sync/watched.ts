/** A value that is read anew after each change of what it follows from, and told only where it is another. */
export interface Watched<T> {
  readonly get: () => T;
  readonly subscribe: (changed: () => void) => () => void;
  readonly refresh: () => void;
}

/** @param read answers plain data */
export function watched<T>(read: () => T): Watched<T> {
  const listeners = new Set<() => void>();
  let current = read();
  return {
    get: () => current,
    subscribe(changed) {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    refresh() {
      const next = read();
      if (JSON.stringify(next) === JSON.stringify(current)) return;
      current = next;
      for (const changed of listeners) changed();
    },
  };
}
