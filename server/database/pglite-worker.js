// Runs PGlite in a worker thread, behind a socket that speaks PostgreSQL's protocol.
// In the main thread it would stall the event loop for the whole of each query.
import { parentPort, workerData } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';
import { PGLiteSocketServer } from '@electric-sql/pglite-socket';

/** @type {{ dataDir: string | null, socketPath: string | null }} */
const { dataDir, socketPath } = workerData;

const database = await PGlite.create(dataDir ?? undefined);
// One connection: the socket server queues single protocol messages, so two connections could
// come between each other's parse and execute.
const server = new PGLiteSocketServer({
  db: database,
  maxConnections: 1,
  ...(socketPath === null ? { host: '127.0.0.1', port: 0 } : { path: socketPath }),
});
await server.start();

parentPort?.on('message', async (message) => {
  if (message !== 'stop') return;
  await server.stop();
  await database.close();
  parentPort?.postMessage({ is: 'stopped' });
  process.exit(0);
});
parentPort?.postMessage({ is: 'listening', at: server.getServerConn() });
