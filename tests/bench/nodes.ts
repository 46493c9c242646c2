import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findLimit, SHAPES, type } from './measure.ts';
import { isGiven, median, option, table } from './options.ts';
import { HERE, postgresServer, startServer } from './servers.ts';

/** One node and two on the same PostgreSQL server; the clients of each document are spread over them. */
export async function nodes(): Promise<void> {
  const rounds = Number(option('rounds') ?? (isGiven('quick') ? 1 : 3));
  const shapes = SHAPES.filter(({ name }) => option('shape') === undefined || option('shape') === name);
  const rows: (string | number)[][] = [];
  for (const shape of shapes) {
    for (const count of [1, 2, 3]) {
      const found = [];
      for (let round = 0; round < rounds; round += 1) {
        const databaseUrl = await (await postgresServer()).newDatabase();
        const servers = [];
        for (let index = 0; index < count; index += 1) {
          servers.push(await startServer('ours-postgres', { databaseUrl, node: `node-${index}` }));
        }
        await type(servers, shape, shape.steadyRate, 1);
        const steady = await type(servers, shape, shape.steadyRate, 4);
        const limit = await findLimit(servers, shape, 2);
        found.push({ steady, limit });
        console.log(
          `${shape.name}, ${count} nodes: ${Math.round(limit.deliveriesPerSecond)} deliveries/s, ` +
            `steady ${steady.p50.toFixed(2)}/${steady.p99.toFixed(2)} ms, missing ${steady.missing}`,
        );
        for (const server of servers) await server.stop();
      }
      rows.push([
        `${shape.name}, ${count}`,
        median(found.map(({ steady }) => steady.p50)),
        median(found.map(({ steady }) => steady.p99)),
        median(found.map(({ limit }) => limit.deliveriesPerSecond)),
        median(found.map(({ limit }) => limit.cpuMsPer1000)),
        median(found.map(({ steady }) => steady.missing)),
      ]);
    }
  }
  const heads = ['shape, nodes', 'steady p50 ms', 'p99 ms', 'deliveries/s', 'CPU ms/1,000', 'missing'];
  table('Nodes on one PostgreSQL server, on the same two cores', heads, rows);
  await writeFile(join(HERE, 'results', 'nodes.json'), `${JSON.stringify({ heads, rows }, null, 2)}\n`);
}
