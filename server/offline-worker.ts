import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RequestHandler } from 'express';
import type { Build } from '#app/offline/kept.ts';

/** What a device must have to open a plan by itself: the frame of all pages, the plan, and the list of what is kept. */
const PARTS = ['app/entry.client.', 'app/root.', 'app/routes/plan/route.', 'app/routes/offline/route.'];

interface Chunk {
  readonly file: string;
  readonly imports?: readonly string[];
  readonly dynamicImports?: readonly string[];
  readonly css?: readonly string[];
  readonly assets?: readonly string[];
}

/**
 * The service worker's script with the build in front of it: other files are another script, which browsers take up
 * by themselves. With `keeps` false it is one that removes what it kept, and itself.
 */
export function offlineWorker(buildDir: string, keeps: boolean): RequestHandler {
  const code = readFileSync(join(buildDir, 'offline-worker.js'), 'utf8');
  const script = `self.BUILD = ${JSON.stringify(keeps ? readBuild(buildDir) : null)};\n${code}`;
  return (_request, response) => {
    response.set({ 'cache-control': 'no-cache' }).type('text/javascript').send(script);
  };
}

/** The build's files, as its manifest has them. */
export function readBuild(buildDir: string): Build {
  const manifest = JSON.parse(readFileSync(join(buildDir, '.vite/client-manifest.json'), 'utf8')) as Record<
    string,
    Chunk
  >;
  const files = filesOf(
    manifest,
    Object.keys(manifest).filter((name) => PARTS.some((part) => name.startsWith(part))),
  );
  // The framework's own list of routes is not in the manifest.
  const routes = readdirSync(join(buildDir, 'client/assets')).filter((name) => /^manifest-.*\.js$/.test(name));
  const all = [...files, ...routes.map((name) => `assets/${name}`)].map((file) => `/${file}`);
  if (existsSync(join(buildDir, 'client/favicon.svg'))) all.push('/favicon.svg');
  all.sort();
  return { version: createHash('sha256').update(all.join('\n')).digest('hex').slice(0, 12), files: all };
}

/** What `entries` need, now and when something of them is opened later. */
export function filesOf(manifest: Readonly<Record<string, Chunk>>, entries: readonly string[]): ReadonlySet<string> {
  const files = new Set<string>();
  const seen = new Set<string>();
  const waiting = [...entries];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    const chunk = manifest[name];
    if (chunk === undefined || seen.has(name)) continue;
    seen.add(name);
    for (const file of [chunk.file, ...(chunk.css ?? []), ...(chunk.assets ?? [])]) files.add(file);
    waiting.push(...(chunk.imports ?? []), ...(chunk.dynamicImports ?? []));
  }
  return files;
}
