// The service worker. The server puts the build in front of this script (server/offline-worker.ts), so that another
// build is another script, which browsers notice.
import { keepBuild, retireOthers } from './builds.ts';
import { forgetCaches, forgetPeople, setWhose, whose } from './device.ts';
import { buildCache, wayOf, type Build, type PageMessage } from './kept.ts';
import { dropPage, keepPlan, page } from './pages.ts';
import type { Fetching, WorkerScope } from './worker-scope.ts';

const scope = self as unknown as WorkerScope & {
  /** Null: nothing is kept on devices any more. */
  readonly BUILD: Build | null;
};

if (scope.BUILD === null) leave();
else work(scope.BUILD);

function work(build: Build): void {
  scope.addEventListener('install', (event) => event.waitUntil(keepBuild(build).then(() => scope.skipWaiting())));
  scope.addEventListener('activate', (event) =>
    event.waitUntil(retireOthers(build.version, new Date()).then(() => scope.clients.claim())),
  );
  scope.addEventListener('fetch', (event) => answer(event, build));
  scope.addEventListener('message', (event) => event.waitUntil(inOrder(() => hear(event.data as PageMessage, build))));
}

function answer(event: Fetching, build: Build): void {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (origin !== scope.location.origin) return;
  switch (wayOf({ method: request.method, mode: request.mode, pathname })) {
    case 'file':
      return event.respondWith(file(request, build));
    case 'page':
      return event.respondWith(page(request));
    case 'sign-out':
      // [OF5] Whatever the server answers: whoever wanted to be gone is gone from this device.
      return event.waitUntil(inOrder(forgetPeople));
    case 'pass':
      return;
  }
}

/** What varies between requests is how the bytes were packed on the wire. */
const ANY = { ignoreVary: true };

async function file(request: Request, build: Build): Promise<Response> {
  const current = await (await caches.open(buildCache(build.version))).match(request, ANY);
  // A window or a kept page of another build gets that one's files: their names follow from their content.
  return current ?? (await caches.match(request, ANY)) ?? fetch(request);
}

let before: Promise<unknown> = Promise.resolve();

/** Who is here is settled before what is kept for them. */
function inOrder(next: () => Promise<unknown>): Promise<unknown> {
  before = before.then(next).catch(() => undefined);
  return before;
}

async function hear(message: PageMessage, build: Build): Promise<void> {
  switch (message.is) {
    case 'here':
      return setWhose(message.personId);
    case 'keep':
      return (await whose()) === message.personId ? keepPlan(message, build.version) : undefined;
    case 'drop':
      return dropPage(message.personId, `/plan/${message.planId}`);
  }
}

/** Switched off by those who run the product: the worker takes away what it kept, and itself. */
function leave(): void {
  scope.addEventListener('install', (event) => event.waitUntil(scope.skipWaiting()));
  scope.addEventListener('activate', (event) =>
    event.waitUntil(forgetCaches().then(() => scope.registration.unregister())),
  );
}
