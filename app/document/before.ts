import * as Y from 'yjs';

/**
 * The document as it was before a transaction, for a listener of `afterTransaction`: Yjs forgets what was deleted only
 * after those. It costs as much as opening the document, so ask only where something is to be fetched from it.
 */
export function beforeTransaction(doc: Y.Doc, transaction: Y.Transaction): Y.Doc {
  const deletions = without(Y.createDeleteSetFromStructStore(doc.store), transaction.deleteSet);
  const { gc } = doc;
  // What Yjs demands of a document whose past is asked for; here nothing of this past is forgotten yet.
  doc.gc = false;
  try {
    return Y.createDocFromSnapshot(doc, Y.createSnapshot(deletions, transaction.beforeState));
  } finally {
    doc.gc = gc;
  }
}

/** Whether the item stood in the document before the transaction, as far as a listener of `afterTransaction` can see. */
export function stoodBefore(item: Y.Item, transaction: Y.Transaction): boolean {
  const { client, clock } = item.id;
  if (clock >= (transaction.beforeState.get(client) ?? 0)) return false;
  return !item.deleted || Y.isDeleted(transaction.deleteSet, item.id);
}

type Deletions = ReturnType<typeof Y.createDeleteSet>;

function without(all: Deletions, newOnes: Deletions): Deletions {
  const left = Y.createDeleteSet();
  for (const [client, ranges] of all.clients) {
    const taken = [...(newOnes.clients.get(client) ?? [])].sort((a, b) => a.clock - b.clock);
    const kept: typeof ranges = [];
    for (const { clock, len } of ranges) {
      let from = clock;
      for (const gone of taken) {
        if (gone.clock >= clock + len) break;
        if (gone.clock > from) kept.push({ clock: from, len: gone.clock - from });
        from = Math.max(from, gone.clock + gone.len);
      }
      if (from < clock + len) kept.push({ clock: from, len: clock + len - from });
    }
    if (kept.length > 0) left.clients.set(client, kept);
  }
  return left;
}
