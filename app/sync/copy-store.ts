import { isSameMark, marksAmong } from './unstored-marks.ts';

/** The stores of a document's copy in IndexedDB, as y-indexeddb makes them. */
export const UPDATES = 'updates';
export const CUSTOM = 'custom';

/** The marks of a copy, and the updates from `since` on where `wants` says so of the marks: all as of one moment. */
export function readMarks(
  database: IDBDatabase,
  wants: { readonly since: number; readonly updates: (marks: ReadonlyMap<string, unknown>) => boolean },
): Promise<{ readonly marks: ReadonlyMap<string, unknown>; readonly updates: readonly Uint8Array[] }> {
  return new Promise((done, fail) => {
    const transaction = database.transaction([UPDATES, CUSTOM], 'readonly');
    const custom = transaction.objectStore(CUSTOM);
    const [keys, values] = [custom.getAllKeys(), custom.getAll()];
    let marks: ReadonlyMap<string, unknown> = new Map();
    let updates: IDBRequest<Uint8Array[]> | undefined;
    values.onsuccess = () => {
      marks = marksAmong(keys.result.map((key, index) => [key, values.result[index] as unknown] as const));
      if (wants.updates(marks)) updates = transaction.objectStore(UPDATES).getAll(IDBKeyRange.lowerBound(wants.since));
    };
    transaction.oncomplete = () => done({ marks, updates: updates?.result ?? [] });
    transaction.onabort = () => fail(transaction.error ?? new Error('the copy cannot be read'));
  });
}

/** Takes these marks away where they still stand as they are here. */
export function removeMarks(database: IDBDatabase, marks: ReadonlyMap<string, unknown>): void {
  const custom = database.transaction(CUSTOM, 'readwrite').objectStore(CUSTOM);
  for (const [key, mark] of marks) {
    const standing = custom.get(key);
    standing.onsuccess = () => {
      if (isSameMark(standing.result, mark)) custom.delete(key);
    };
  }
}

/** Whether a copy holds edits that are stored nowhere else. */
export function unstoredIn(name: string): Promise<'some' | 'none' | 'unreadable'> {
  return new Promise((done) => {
    const opening = indexedDB.open(name);
    let isNew = false;
    // There is no copy, and looking must not make one.
    opening.onupgradeneeded = () => {
      isNew = true;
      opening.transaction?.abort();
    };
    opening.onerror = opening.onblocked = () => done(isNew ? 'none' : 'unreadable');
    opening.onsuccess = () => {
      const database = opening.result;
      database.onversionchange = () => database.close();
      const stores = database.objectStoreNames;
      const reading =
        stores.contains(CUSTOM) && stores.contains(UPDATES)
          ? readMarks(database, { since: 0, updates: () => false })
          : Promise.resolve({ marks: new Map<string, unknown>() });
      reading
        .then(
          ({ marks }) => done(marks.size > 0 ? 'some' : 'none'),
          () => done('unreadable'),
        )
        .finally(() => database.close());
    };
  });
}
