import type { PersonId, PlanId } from '#app/domain/ids.ts';

const PREFIX = 'klynge/';

/** A copy belongs to one person: the next one at a shared machine must not open it. */
export function localCopyName(kind: 'plan' | 'discussion', planId: PlanId, personId: PersonId): string {
  return `${PREFIX}${personId}/${kind}/${planId}`;
}

/** Removes every plan kept on this device; for signing out. */
export async function forgetThisDevice(): Promise<void> {
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
