import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  coldOpen,
  findLimit,
  idleConnectionKiB,
  openDocumentKiB,
  openMany,
  SHAPES,
  type,
  type ColdOpen,
  type Limit,
  type Shape,
} from './measure.ts';
import type { Typed } from './load-kinds.ts';
import { isGiven, median, option, table } from './options.ts';
import { HERE, SERVERS, startServer, type ServerName } from './servers.ts';
import { targets, type Figures } from './targets.ts';

/** Our server beside its peers, on the same machine in the same minutes, interleaved. */
export async function sync(): Promise<void> {
  const isQuick = isGiven('quick');
  const rounds = Number(option('rounds') ?? (isQuick ? 1 : 3));
  const seconds = isQuick ? 1.5 : 2.5;
  const only = option('only')?.split(',');
  const names = (Object.keys(SERVERS) as ServerName[]).filter((name) => only === undefined || only.includes(name));
  const shapes = SHAPES.filter(({ name }) => option('shape') === undefined || option('shape') === name);
  const part = option('part');
  const figures: Figures = { speed: {}, memory: {}, open: {} };

  if (part === undefined || part === 'speed') {
    for (const shape of shapes) figures.speed[shape.name] = await speed(names, shape, rounds, seconds);
  }
  const withDocuments = names.filter((name) => SERVERS[name].hasDocuments);
  if (part === undefined || part === 'memory') {
    for (const name of names) {
      const connection = await idleConnectionKiB(name);
      const document =
        SERVERS[name].hasDocuments && SERVERS[name].stores ? await openDocumentKiB(name, connection) : Number.NaN;
      figures.memory[name] = { connectionKiB: connection, documentKiB: document };
    }
    table(
      'Memory of the main thread, KiB (slope between few and many, after collections)',
      ['server', 'idle connection', 'open document of 2 KB'],
      names.map((name) => [name, figures.memory[name]?.connectionKiB ?? NaN, figures.memory[name]?.documentKiB ?? NaN]),
    );
  }
  if (part === undefined || part === 'open') {
    const storing = withDocuments.filter((name) => SERVERS[name].stores);
    for (const name of storing) {
      const times: { long: ColdOpen; fresh: ColdOpen }[] = [];
      for (let round = 0; round < rounds; round += 1) {
        times.push({ long: await coldOpen(name, false), fresh: await coldOpen(name, true) });
      }
      const many = await openMany(name);
      figures.open[name] = {
        longMs: median(times.map(({ long }) => long.ms)),
        longBytes: median(times.map(({ long }) => long.bytes)),
        freshMs: median(times.map(({ fresh }) => fresh.ms)),
        thousandMs: many.ms,
        thousandPeakMiB: many.peakMiB,
      };
    }
    table(
      'Cold open after a restart: 50,000 keystrokes of history, the same content written at once, 1,000 documents of 2 KB at once',
      ['server', 'long ms', 'bytes', 'fresh ms', '1,000 docs ms', 'peak MiB'],
      storing.map((name) => {
        const one = figures.open[name];
        return [
          name,
          one?.longMs ?? NaN,
          one?.longBytes ?? NaN,
          one?.freshMs ?? NaN,
          one?.thousandMs ?? NaN,
          one?.thousandPeakMiB ?? NaN,
        ];
      }),
    );
  }
  const judged = targets(figures);
  table('Targets', ['what', 'target', 'measured', 'met'], judged);
  const file = join(HERE, 'results', `${isGiven('reference') ? 'reference-' : ''}sync.json`);
  await writeFile(file, `${JSON.stringify({ node: process.version, rounds, figures, targets: judged }, null, 2)}\n`);
  console.log(`\nWritten to ${file}`);
}

async function speed(names: readonly ServerName[], shape: Shape, rounds: number, seconds: number) {
  const found = Object.fromEntries(names.map((name) => [name, [] as Measured[]])) as Record<ServerName, Measured[]>;
  for (let round = 0; round < rounds; round += 1) {
    for (const name of names) {
      const server = await startServer(name);
      try {
        await type([server], shape, shape.steadyRate, 1);
        const steady = await type([server], shape, shape.steadyRate, seconds * 2);
        const limit = await findLimit([server], shape, seconds);
        const fifth = await type([server], shape, Math.max(10, limit.editsPerSecond / 5), seconds);
        const beyond = await type([server], shape, limit.editsPerSecond * 1.5, seconds, 30_000);
        found[name].push({ steady, limit, fifth, beyond, peakMiB: server.peakRssKiB() / 1024 });
        console.log(
          `${shape.name} ${name}: ${Math.round(limit.deliveriesPerSecond)} deliveries/s, ` +
            `${limit.cpuMsPer1000.toFixed(2)} ms/1,000, steady ${steady.p50.toFixed(2)}/${steady.p99.toFixed(2)} ms`,
        );
      } finally {
        await server.stop();
      }
    }
  }
  const of = (name: ServerName, pick: (one: Measured) => number) => median(found[name].map(pick));
  table(
    `${shape.name}: ${shape.documents} documents × ${shape.each} clients, medians of ${rounds}; steady ${shape.steadyRate} edits/s; past the limit: half as much again`,
    [
      'server',
      'deliveries/s',
      'CPU ms/1,000',
      'steady p50',
      'p95',
      'p99',
      'at 1/5 p50',
      'p99',
      'steady CPU',
      'past: p99 ms',
      'slowed %',
      'missing',
      'peak MiB',
      'load cores',
    ],
    names.map((name) => [
      name,
      of(name, ({ limit }) => limit.deliveriesPerSecond),
      of(name, ({ limit }) => limit.cpuMsPer1000),
      of(name, ({ steady }) => steady.p50),
      of(name, ({ steady }) => steady.p95),
      of(name, ({ steady }) => steady.p99),
      of(name, ({ fifth }) => fifth.p50),
      of(name, ({ fifth }) => fifth.p99),
      of(name, ({ steady }) => steady.cpuMsPer1000),
      of(name, ({ beyond }) => beyond.p99),
      of(name, ({ beyond }) => (beyond.slowed / beyond.offered) * 100),
      of(name, ({ beyond }) => beyond.missing),
      of(name, ({ peakMiB }) => peakMiB),
      of(name, ({ limit }) => limit.generatorCores),
    ]),
  );
  return Object.fromEntries(
    names.map((name) => [
      name,
      {
        deliveriesPerSecond: of(name, ({ limit }) => limit.deliveriesPerSecond),
        cpuMsPer1000: of(name, ({ limit }) => limit.cpuMsPer1000),
        steadyP50: of(name, ({ steady }) => steady.p50),
        steadyP99: of(name, ({ steady }) => steady.p99),
        pastMissing: of(name, ({ beyond }) => beyond.missing),
        pastP99: of(name, ({ beyond }) => beyond.p99),
        peakMiB: of(name, ({ peakMiB }) => peakMiB),
      },
    ]),
  );
}

interface Measured {
  readonly steady: Typed;
  readonly limit: Limit;
  readonly fifth: Typed;
  readonly beyond: Typed;
  readonly peakMiB: number;
}
