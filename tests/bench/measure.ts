import { spawn } from 'node:child_process';
import type { Load, LoadResult, Opened, Typed } from './load-kinds.ts';
import { loadProgram, SERVERS, startServer, type BenchServer, type ServerName } from './servers.ts';

export interface Shape {
  readonly name: 'many' | 'hot';
  readonly documents: number;
  readonly each: number;
  /** Edits a second at which the search begins. */
  readonly startRate: number;
  /** The common load at which delays are compared. */
  readonly steadyRate: number;
}

export const SHAPES: readonly Shape[] = [
  { name: 'many', documents: 50, each: 4, startRate: 20_000, steadyRate: 1_000 },
  { name: 'hot', documents: 1, each: 50, startRate: 3_000, steadyRate: 200 },
];

/** The 99th percentile of delays at which a server is past its limit. */
export const LIMIT_MS = 250;

const hold = new WeakMap<object, () => Promise<void>>();

export async function runLoad<R extends LoadResult>(
  servers: readonly BenchServer[],
  what: Load['what'],
  more: { readonly drainMs?: number } = {},
): Promise<R> {
  const [first] = servers;
  if (first === undefined) throw new Error('no server');
  const { protocol } = SERVERS[first.name];
  const load: Load = {
    protocol,
    ports: servers.map(({ port }) => port),
    pids: servers.map(({ pid }) => pid),
    query: first.name.startsWith('ours') ? '?stored=1' : '',
    drainMs: more.drainMs ?? 1_500,
    patienceMs: 240_000,
    what,
  };
  const child = spawn(process.execPath, [loadProgram, JSON.stringify(load)], { stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  const line = await new Promise<string>((done, fail) => {
    let text = '';
    child.stdout.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      if (text.includes('\n')) done(text);
    });
    child.once('exit', () => fail(new Error('the load process ended without a result')));
  });
  const result = JSON.parse(line) as R;
  if ('failed' in result) throw new Error(`${first.name}: ${result.failed}`);
  hold.set(result, async () => {
    child.stdin.write('end\n');
    await ended;
  });
  if (what.is !== 'idle') await ended;
  return result;
}

/** What opening made and nobody needs any more is let go first. */
const settle = () => new Promise((done) => setTimeout(done, 4_000));

const release = (result: object) => hold.get(result)?.() ?? Promise.resolve();

/** Every step has documents of its own, so that no history weighs on the next. */
let nextDocument = 0;
function documents(count: number): number {
  if (nextDocument + count > 3_900) nextDocument = 0;
  nextDocument += count;
  return nextDocument - count;
}

export function type(servers: readonly BenchServer[], shape: Shape, rate: number, seconds: number, drainMs = 1_500) {
  const { documents: count, each } = shape;
  return runLoad<Typed>(
    servers,
    { is: 'typing', documents: count, each, rate, seconds, from: documents(count) },
    { drainMs },
  );
}

export interface Limit {
  readonly deliveriesPerSecond: number;
  readonly editsPerSecond: number;
  readonly cpuMsPer1000: number;
  readonly generatorCores: number;
}

/** Up by half until it is past the limit, then three halvings of what lies between. */
export async function findLimit(servers: readonly BenchServer[], shape: Shape, seconds: number): Promise<Limit> {
  let best: { rate: number; result: Typed } | undefined;
  const attempt = async (rate: number) => {
    const result = await type(servers, shape, rate, seconds);
    const isHeld = result.p99 <= LIMIT_MS && result.missing === 0 && result.slowed === 0 && result.closed === 0;
    if (isHeld) best = { rate, result };
    return isHeld;
  };
  let low = 0;
  let high = shape.startRate;
  while (high < 400_000 && (await attempt(high))) {
    low = high;
    high *= 1.5;
  }
  for (let step = 0; step < 3; step += 1) {
    const middle = low === 0 ? high / 2 : (low + high) / 2;
    if (await attempt(middle)) low = middle;
    else high = middle;
  }
  if (best === undefined)
    return { deliveriesPerSecond: 0, editsPerSecond: 0, cpuMsPer1000: Number.NaN, generatorCores: 0 };
  const { deliveriesPerSecond, cpuMsPer1000, generatorCores } = best.result;
  return { deliveriesPerSecond, editsPerSecond: best.rate, cpuMsPer1000, generatorCores };
}

/**
 * KiB for each idle connection: the slope between few and many. Of the main thread's own memory, which is exact to
 * a few bytes; resident memory comes and goes by megabytes, and an embedded database's cache with it.
 */
export async function idleConnectionKiB(name: ServerName): Promise<number> {
  const [few, many, places] = [200, 2_000, 40];
  const server = await startServer(name);
  const at = async (connections: number) => {
    const opened = await runLoad<Opened>([server], { is: 'idle', connections, documents: places, from: 0 });
    await settle();
    const held = await server.heldKiB();
    await release(opened);
    await settle();
    return held;
  };
  // The first round warms up what is made once.
  await at(many);
  const low = await at(few);
  const high = await at(many);
  await server.stop();
  return (high - low) / (many - few);
}

/** KiB for each open document of 2 KB, its one connection taken out. */
export async function openDocumentKiB(name: ServerName, connectionKiB: number): Promise<number> {
  const [few, many] = [100, 1_500];
  let server = await startServer(name);
  await runLoad([server], { is: 'fill', documents: many, from: 0 });
  server = await server.restart();
  const at = async (count: number) => {
    const opened = await runLoad<Opened>([server], { is: 'idle', connections: count, documents: count, from: 0 });
    await settle();
    const held = await server.heldKiB();
    await release(opened);
    await settle();
    return held;
  };
  const low = await at(few);
  const high = await at(many);
  await server.stop();
  return (high - low) / (many - few) - connectionKiB;
}

export interface ColdOpen {
  readonly ms: number;
  readonly bytes: number;
}

const KEYSTROKES = 50_000;

/** Long history, then a restart, then one who opens it; `isFresh`: the same content written at once. */
export async function coldOpen(name: ServerName, isFresh: boolean): Promise<ColdOpen> {
  let server = await startServer(name);
  const written = await runLoad<Opened>([server], {
    is: 'history',
    document: 0,
    keystrokes: KEYSTROKES,
    atOnce: isFresh,
  });
  server = await server.restart();
  // Something else first, so that what is loaded once in a process is not counted.
  await runLoad([server], { is: 'idle', connections: 5, documents: 5, from: 3_990 }).then(release);
  const opened = await runLoad<Opened>([server], { is: 'open', documents: 1, from: 0, until: written.heard });
  await server.stop();
  return { ms: opened.ms, bytes: opened.heard };
}

/** A thousand documents of 2 KB at once after a restart. */
export async function openMany(name: ServerName): Promise<{ ms: number; peakMiB: number }> {
  let server = await startServer(name);
  await runLoad([server], { is: 'fill', documents: 1_000, from: 0 });
  server = await server.restart();
  const opened = await runLoad<Opened>([server], { is: 'open', documents: 1_000, from: 0, until: 100 });
  const peakMiB = server.peakRssKiB() / 1024;
  await server.stop();
  return { ms: opened.ms, peakMiB };
}
