/** Under which Yjs client ids this device has edited, the newest last. */
export interface OwnClients {
  includes(client: number): boolean;
  /** Answers whether it was new. */
  add(client: number): boolean;
  /** Those of visits before, as `kept` wrote them. */
  found(kept: unknown): void;
  /** For keeping in the copy. */
  kept(): string;
}

/** In the copy's own store. */
export const OWN_CLIENTS = 'ownClients';
const LIMIT = 50;

export function ownClients(): OwnClients {
  let clients: readonly number[] = [];
  return {
    includes: (client) => clients.includes(client),
    add(client) {
      if (clients.includes(client)) return false;
      clients = [...clients, client].slice(-LIMIT);
      return true;
    },
    found(kept) {
      if (typeof kept === 'string' && kept !== '') clients = [...kept.split(' ').map(Number), ...clients];
    },
    kept: () => clients.join(' '),
  };
}
