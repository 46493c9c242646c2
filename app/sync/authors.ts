import type { Awareness } from 'y-protocols/awareness';
import type { Transaction } from 'yjs';

/**
 * The names of the people whose edits a transaction brought, as far as they are here now. Taking something away
 * leaves no trace of who did it. An empty answer: nobody is known.
 */
export function authorsOf(transaction: Transaction, awareness: Awareness): readonly string[] {
  const names = new Set<string>();
  for (const [client, clock] of transaction.afterState) {
    if (clock <= (transaction.beforeState.get(client) ?? 0)) continue;
    const user = awareness.getStates().get(client)?.['user'] as { readonly name?: unknown } | undefined;
    if (typeof user?.name === 'string') names.add(user.name);
  }
  return [...names];
}
