import type { PersonId, PlanId } from '#app/domain/ids.ts';
import { unstoredIn } from './copy-store.ts';

const PREFIX = 'klynge/';

/** A copy belongs to one person: the next one at a shared machine must not open it. */
export function localCopyName(kind: 'plan' | 'discussion', planId: PlanId, personId: PersonId): string {
  return `${PREFIX}${personId}/${kind}/${planId}`;
}

/** Under which this person's own view of a plan is kept in the browser's small store. */
export function localViewName(what: 'check', planId: PlanId, personId: PersonId): string {
  return `${PREFIX}${personId}/${what}/${planId}`;
}

/** A document that is kept on this device. */
export interface LocalCopy {
  readonly name: string;
  readonly personId: string;
  readonly planId: string;
  readonly hasUnstored: boolean;
}

/** What is kept on this device, of whomever; nothing where the browser does not say. */
export async function localCopies(): Promise<readonly LocalCopy[]> {
  if (typeof indexedDB === 'undefined' || typeof indexedDB.databases !== 'function') return [];
  const databases = await indexedDB.databases();
  const copies = await Promise.all(
    databases.map(async ({ name = '' }): Promise<LocalCopy | undefined> => {
      if (!name.startsWith(PREFIX)) return undefined;
      const [personId = '', , planId = ''] = name.slice(PREFIX.length).split('/');
      return { name, personId, planId, hasUnstored: await hasUnstored(name) };
    }),
  );
  return copies.filter((copy) => copy !== undefined);
}

/** Removes every document kept on this device; for signing out. */
export async function forgetCopies(): Promise<void> {
  if (typeof localStorage !== 'undefined')
    for (const key of Object.keys(localStorage)) if (key.startsWith(PREFIX)) localStorage.removeItem(key);
  await Promise.all((await localCopies()).map(({ name }) => forgetCopy(name)));
}

/**
 * [OF7] Somebody else has signed in at this machine: what the server has of the one before goes from it. Edits that are
 * stored nowhere else stay, for their author only.
 */
export async function forgetCopiesOfOthers(personId: PersonId): Promise<void> {
  const others = (await localCopies()).filter((copy) => copy.personId !== personId && !copy.hasUnstored);
  await Promise.all(others.map(({ name }) => forgetCopy(name)));
}

/** A copy that a page has open is let go by that page first, and removed then. */
export function forgetCopy(name: string): Promise<void> {
  return new Promise((done) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = request.onerror = request.onblocked = () => done();
  });
}

/** [OF8] Removes a copy, unless some window or visit has left edits in it that are stored nowhere else. */
export async function forgetStoredCopy(name: string): Promise<void> {
  if (!(await hasUnstored(name))) await forgetCopy(name);
}

/** What cannot be read may hold edits: it is not taken for safe. */
async function hasUnstored(name: string): Promise<boolean> {
  return (await unstoredIn(name)) !== 'none';
}
