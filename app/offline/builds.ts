import { buildCache, BUILDS, KEPT_BUILD, outdatedBuilds, PEOPLE, type Build } from './kept.ts';

const RETIRED = '/retired';

/** Every file that the build's plan page may ask for, or none: a build that is half there must not open. */
export async function keepBuild({ version, files }: Build): Promise<void> {
  const cache = await caches.open(buildCache(version));
  await cache.addAll(files);
}

/** Another build has taken over: those before are let go as soon as nothing needs them. */
export async function retireOthers(current: string, now: Date): Promise<void> {
  const names = (await caches.keys()).filter((name) => name.startsWith(BUILDS));
  const builds = await Promise.all(
    names.map(async (name) => {
      const cache = await caches.open(name);
      const version = name.slice(BUILDS.length);
      const retired = await cache.match(RETIRED);
      if (version === current) {
        // Back to a build from before.
        await cache.delete(RETIRED);
        return { version, retiredAtMs: undefined };
      }
      if (retired === undefined) await cache.put(RETIRED, new Response(now.toISOString()));
      return { version, retiredAtMs: retired === undefined ? undefined : Date.parse(await retired.text()) };
    }),
  );
  const outdated = outdatedBuilds({ builds, current, needed: await neededBuilds(), nowMs: now.getTime() });
  await Promise.all(outdated.map((version) => caches.delete(buildCache(version))));
}

async function neededBuilds(): Promise<ReadonlySet<string>> {
  const needed = new Set<string>();
  for (const name of (await caches.keys()).filter((one) => one.startsWith(PEOPLE))) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      const version = (await cache.match(request))?.headers.get(KEPT_BUILD);
      if (version) needed.add(version);
    }
  }
  return needed;
}
