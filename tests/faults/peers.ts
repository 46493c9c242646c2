import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '#tests/support/postgres-server.ts';
import type { Crashing } from './crash.ts';
import { startProcess } from './server-process.ts';

const PEERS_DIR = join(import.meta.dirname, '../bench/peers');

/** The storing peers, by the file that starts them: with LevelDB, and with SQLite. */
export const PEERS = ['y-websocket', 'hocuspocus'] as const;

export const isInstalled = (peer: string) =>
  existsSync(join(PEERS_DIR, `${peer}.js`)) && existsSync(join(PEERS_DIR, 'node_modules'));

/** A peer of tests/bench/peers that keeps its documents under `dataDir`. */
export const peerServer = (peer: string, dataDir: string): Crashing => ({
  async start(port) {
    const listenOn = port ?? (await freePort());
    return startProcess({
      args: [join(PEERS_DIR, `${peer}.js`), '--port', String(listenOn), '--data', dataDir],
      env: {},
      port: listenOn,
      isReady: (output) => output.includes('ready'),
      cwd: PEERS_DIR,
    });
  },
  isHocuspocus: peer === 'hocuspocus',
  readAfterMs: 3_000,
  signIn: async (_url, people) => new Map(people.map((person) => [person, ''])),
});
