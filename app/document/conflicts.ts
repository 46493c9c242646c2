import { equalityDeep } from 'lib0/function';
import * as Y from 'yjs';
import { actionsOf, CONFLICT, goalsOf } from './shape.ts';

/**
 * [DO10] Two people set the same field without knowing of each other's value: one of them offline, or both at the same
 * moment. Yjs keeps one of the two; this writes down the other beside it, so that everyone sees both and can choose. It
 * looks only at what one's own edits are part of, so that not everyone in the room writes it down.
 * @param isOwn whether a Yjs client id is one of this device's, in this visit or one before
 * @param origin what the writing-down is marked with; leave it out of undo
 */
export function watchConflicts(doc: Y.Doc, isOwn: (clientId: number) => boolean, origin: unknown): () => void {
  const lists: readonly unknown[] = [actionsOf(doc), goalsOf(doc)];
  const onTransaction = (transaction: Y.Transaction) => {
    if (transaction.local) return;
    const isNew = ({ client, clock }: Y.ID) => clock >= (transaction.beforeState.get(client) ?? 0);
    const found: (() => void)[] = [];
    for (const [type, keys] of transaction.changed) {
      const fields: unknown = type;
      if (!(fields instanceof Y.Map) || !lists.includes(fields._item?.parent) || fields._item?.deleted !== false)
        continue;
      for (const key of keys) {
        const conflict = key === null || !isRegister(key) ? undefined : conflictAt(fields, key);
        if (conflict === undefined) continue;
        const { kept, lost } = conflict;
        if (isNew(kept.id) === isNew(lost.id) || !(isNew(kept.id) ? isOwn(lost.id.client) : isOwn(kept.id.client)))
          continue;
        const [now, other] = [valueOf(kept), valueOf(lost)];
        if (other === undefined || now === undefined || equalityDeep(now, other)) continue;
        const record = { kept: now.value, lost: other.value };
        found.push(() => {
          const isSame = equalityDeep(fields.get(CONFLICT + String(key)), record);
          if (!isSame) fields.set(CONFLICT + String(key), record);
        });
      }
    }
    // A transaction of its own: this one is being told to the others.
    if (found.length > 0) doc.transact(() => found.forEach((write) => write()), origin);
  };
  doc.on('afterTransaction', onTransaction);
  return () => doc.off('afterTransaction', onTransaction);
}

/** Fields of one value; what is kept in parts of its own merges by itself. */
const isRegister = (key: string): boolean => key !== 'order' && (!key.includes('/') || key.startsWith('target/'));

/** Longer than anybody types in one field without a connection. */
const STEPS = 5000;

/**
 * The value that a key has, and the one beside it that its writer did not know of. Yjs keeps all of a key's values in a
 * row, each with the one that its writer saw as its origin: where that is not its neighbour, two wrote at the same time.
 */
function conflictAt(fields: Y.Map<unknown>, key: string): { kept: Y.Item; lost: Y.Item } | undefined {
  const kept = fields._map.get(key);
  if (kept === undefined || kept.deleted) return undefined;
  let item = kept;
  for (let step = 0; step < STEPS; step += 1) {
    const { left, origin } = item;
    if (left === null) return undefined;
    if (origin === null || !Y.compareIDs(origin, left.lastId)) return { kept, lost: left };
    item = left;
  }
  return undefined;
}

/** What was written; undefined where Yjs has forgotten it, or it was no plain value. */
function valueOf({ content }: Y.Item): { readonly value: unknown } | undefined {
  return content instanceof Y.ContentAny && content.arr.length > 0
    ? { value: content.arr.at(-1) as unknown }
    : undefined;
}
