import { whose } from './device.ts';
import {
  isUnreachable,
  KEPT_AT,
  KEPT_BUILD,
  KEPT_TITLE,
  OFFLINE_PATH,
  PAGE_OF,
  personCache,
  planIdOfPath,
  stamped,
  type PageMessage,
} from './kept.ts';
import { nothingKept } from './nothing-kept.ts';

/** A device is no archive: those that were opened longest ago go. */
const MOST_PAGES = 40;
const FRESH_MS = 60_000;

/** The plan's page as the server writes it now is kept for this person, with the page that lists what is kept. */
export async function keepPlan(message: PageMessage & { is: 'keep' }, build: string): Promise<void> {
  const { personId, planId, title } = message;
  const cache = await caches.open(personCache(personId));
  const path = `/plan/${planId}`;
  if (!isFresh(await cache.match(path), build)) await keep(personId, path, title, build);
  if (!isFresh(await cache.match(OFFLINE_PATH), build)) await keep(personId, OFFLINE_PATH, '', build);
  const keys = await cache.keys();
  // In the order in which they were put there.
  await Promise.all(keys.slice(0, Math.max(0, keys.length - MOST_PAGES)).map((request) => cache.delete(request)));
}

function isFresh(kept: Response | undefined, build: string): boolean {
  const keptAt = kept?.headers.get(KEPT_AT);
  if (!keptAt || kept?.headers.get(KEPT_BUILD) !== build) return false;
  return Date.now() - Date.parse(keptAt) < FRESH_MS;
}

async function keep(personId: string, path: string, title: string, build: string): Promise<void> {
  const response = await fetch(path, { headers: { accept: 'text/html' } });
  if (response.status === 403 || response.status === 404) return dropPage(personId, path);
  // [OF7] Only what the server has written for this very person, who is still the one at this device.
  if (response.status !== 200 || response.redirected || response.headers.get(PAGE_OF) !== personId) return;
  const keptAt = new Date().toISOString();
  const html = stamped(await response.text(), keptAt);
  const headers = new Headers(response.headers);
  // They were about the bytes on the wire.
  for (const name of ['content-encoding', 'content-length', 'transfer-encoding']) headers.delete(name);
  headers.set(KEPT_AT, keptAt);
  headers.set(KEPT_BUILD, build);
  headers.set(KEPT_TITLE, encodeURIComponent(title));
  if ((await whose()) !== personId) return;
  const cache = await caches.open(personCache(personId));
  await cache.delete(path);
  await cache.put(path, new Response(html, { headers }));
}

export async function dropPage(personId: string, path: string): Promise<void> {
  await (await caches.open(personCache(personId))).delete(path);
}

/** [OF6] The server's page wherever it answers; what is kept only where it does not. */
export async function page(request: Request): Promise<Response> {
  const { pathname } = new URL(request.url);
  try {
    const response = await fetch(request);
    if (isUnreachable(response.status)) return (await keptPage(pathname)) ?? response;
    if ((response.status === 403 || response.status === 404) && planIdOfPath(pathname) !== undefined) {
      // [OF8] Whoever may no longer read the plan has no copy of its page either.
      const personId = await whose();
      if (personId !== undefined) await dropPage(personId, pathname);
    }
    return response;
  } catch {
    return (await keptPage(pathname)) ?? (await otherwise(pathname));
  }
}

async function keptPage(pathname: string): Promise<Response | undefined> {
  const personId = await whose();
  return personId === undefined
    ? undefined
    : (await caches.open(personCache(personId))).match(pathname, { ignoreVary: true });
}

/** In the place of a page that is not on this device: what is. */
async function otherwise(pathname: string): Promise<Response> {
  if (pathname === OFFLINE_PATH || (await keptPage(OFFLINE_PATH)) === undefined) return nothingKept();
  return Response.redirect(`${OFFLINE_PATH}?to=${encodeURIComponent(pathname)}`, 302);
}
