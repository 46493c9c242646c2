import type { PersonId, PlanId } from '#app/domain/ids.ts';

const PREFIX = 'klynge/';

/** A copy belongs to one person: the next one at a shared machine must not open it. */
export function localCopyName(kind: 'plan' | 'discussion', planId: PlanId, personId: PersonId): string {
  return `${PREFIX}${personId}/${kind}/${planId}`;
}

/** Under which this person's own view of a plan is kept in the browser's small store. */
export function localViewName(what: 'check', planId: PlanId, personId: PersonId): string {
  return `${PREFIX}${personId}/${what}/${planId}`;
}

/** Removes every plan kept on this device; for signing out. */
export async function forgetThisDevice(): Promise<void> {
  if (typeof localStorage !== 'undefined')
    for (const key of Object.keys(localStorage)) if (key.startsWith(PREFIX)) localStorage.removeItem(key);
  if (typeof indexedDB === 'undefined' || typeof indexedDB.databases !== 'function') return;
  const databases = await indexedDB.databases();
  await Promise.all(
    databases.map(
      ({ name }) =>
        new Promise<void>((done) => {
          if (name === undefined || !name.startsWith(PREFIX)) return done();
          const request = indexedDB.deleteDatabase(name);
          request.onsuccess = request.onerror = request.onblocked = () => done();
        }),
    ),
  );
}
