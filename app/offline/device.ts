import { DEVICE_CACHE, isOurCache, PEOPLE, personCache } from './kept.ts';

const WHOSE = '/whose';

/** [OF7] The person who signed in last at this device and has not signed out; nobody's pages are shown to another. */
export async function whose(): Promise<string | undefined> {
  // Opening would make it, and leave something behind on a device that was forgotten.
  if (!(await caches.has(DEVICE_CACHE))) return undefined;
  const found = await (await caches.open(DEVICE_CACHE)).match(WHOSE);
  return found?.text();
}

/** Somebody has signed in, or nobody is; the pages of all others go. */
export async function setWhose(personId: string | null): Promise<void> {
  if (personId === null) {
    await caches.delete(DEVICE_CACHE);
    return;
  }
  const device = await caches.open(DEVICE_CACHE);
  await device.put(WHOSE, new Response(personId));
  const others = (await caches.keys()).filter((name) => name.startsWith(PEOPLE) && name !== personCache(personId));
  await Promise.all(others.map((name) => caches.delete(name)));
}

/** Whose device it is, and everything that is kept of anybody. The builds' files are nobody's. */
export async function forgetPeople(): Promise<void> {
  const names = (await caches.keys()).filter((name) => name === DEVICE_CACHE || name.startsWith(PEOPLE));
  await Promise.all(names.map((name) => caches.delete(name)));
}

/** Everything of ours. */
export async function forgetCaches(): Promise<void> {
  await Promise.all((await caches.keys()).filter(isOurCache).map((name) => caches.delete(name)));
}
