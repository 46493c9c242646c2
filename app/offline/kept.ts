/** What the worker, the pages and the server agree on about what is kept on a device for opening without the server. */

/** Where the worker's script is; at the root, so that it answers for every page. */
export const WORKER_PATH = '/offline-worker.js';
export const OFFLINE_PATH = '/offline';

/** The header in which the server says whose page it is. */
export const PAGE_OF = 'x-page-of';
/** Headers of a kept page: when it was kept (ISO), with which build, and the plan's title. */
export const KEPT_AT = 'x-kept-at';
export const KEPT_BUILD = 'x-kept-build';
export const KEPT_TITLE = 'x-kept-title';

const PREFIX = 'klynge/';
/** Who is signed in at this device. */
export const DEVICE_CACHE = `${PREFIX}device`;
/** The files of one build, all or none of them. */
export const buildCache = (version: string) => `${BUILDS}${version}`;
export const BUILDS = `${PREFIX}build/`;
/** One person's pages. */
export const personCache = (personId: string) => `${PEOPLE}${personId}`;
export const PEOPLE = `${PREFIX}person/`;

/** A build with the files that a plan needs to open. */
export interface Build {
  readonly version: string;
  readonly files: readonly string[];
}

/** What a page tells the worker. */
export type PageMessage =
  /** This person is signed in, or nobody is. */
  | { readonly is: 'here'; readonly personId: string | null }
  /** This person has opened the plan: it is kept for them. */
  | { readonly is: 'keep'; readonly personId: string; readonly planId: string; readonly title: string }
  /** This person may no longer read the plan. */
  | { readonly is: 'drop'; readonly personId: string; readonly planId: string };

export const isOurCache = (name: string) => name.startsWith(PREFIX);

const PLAN_PATH = /^\/plan\/([\w-]{1,64})$/;

/** The plan that a page's path shows. */
export const planIdOfPath = (pathname: string): string | undefined => PLAN_PATH.exec(pathname)?.[1];

export type Way =
  /** One of a build's files: the device first, since another file has another name. */
  | 'file'
  /** A whole page: the server first. */
  | 'page'
  /** Somebody signs out. */
  | 'sign-out'
  /** Not ours to answer. */
  | 'pass';

const SIGN_OUT = new Set(['/sign-out', '/sign-out.data', '/api/auth/sign-out']);

/** [OF6] Which way a request goes. Data, sockets and whatever changes something are the server's alone. */
export function wayOf(request: { readonly method: string; readonly mode: string; readonly pathname: string }): Way {
  const { method, mode, pathname } = request;
  if (method === 'POST' && SIGN_OUT.has(pathname)) return 'sign-out';
  if (method !== 'GET') return 'pass';
  if (mode === 'navigate') return pathname.startsWith('/api/') ? 'pass' : 'page';
  return pathname.startsWith('/assets/') || pathname === '/favicon.svg' ? 'file' : 'pass';
}

/** A proxy answers these for a server that is not there. */
export const isUnreachable = (status: number) => status === 502 || status === 503 || status === 504;

/** A page says itself that it was kept, and when. */
export const stamped = (html: string, keptAt: string) => html.replace(/<html\b/, `<html data-kept-at="${keptAt}"`);

/** [OF6] A build that no kept page needs goes some days after another has taken over: a window may still be open on it. */
export const RETIRED_MS = 7 * 86_400_000;

export function outdatedBuilds(facts: {
  readonly builds: readonly { readonly version: string; readonly retiredAtMs: number | undefined }[];
  readonly current: string;
  readonly needed: ReadonlySet<string>;
  readonly nowMs: number;
}): readonly string[] {
  return facts.builds
    .filter(({ version }) => version !== facts.current && !facts.needed.has(version))
    .filter(({ retiredAtMs }) => retiredAtMs !== undefined && facts.nowMs - retiredAtMs > RETIRED_MS)
    .map(({ version }) => version);
}
