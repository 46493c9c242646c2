// Runs PGlite in a worker thread, and speaks PostgreSQL's protocol with the main thread by messages.
// In the main thread it would stall the event loop for the whole of each query.
import { parentPort, workerData } from 'node:worker_threads';
import { openPglite } from './pglite.js';
import { createSession } from './pglite-session.js';
import { createUpkeep } from './pglite-upkeep.js';

/**
 * @typedef {{ is: 'ask', connection: number, bytes: Uint8Array }
 *   | { is: 'end', connection: number } | { is: 'figures' } | { is: 'stop' }} ToWorker
 * @typedef {{ is: 'answer', connection: number, bytes: Uint8Array }
 *   | { is: 'figures', walSyncs: number, walBytes: number } | { is: 'ready' }} FromWorker
 */

if (parentPort === null) throw new Error('this is the code of a worker thread');
const port = parentPort;
/** @type {{ dataDir: string | null }} */
const { dataDir } = workerData;

const { database, files } = await openPglite(dataDir);
const upkeep = createUpkeep({ database, walBytes: () => files?.walBytes ?? 0, nowMs: () => performance.now() });
const session = createSession({
  run: answer,
  async clear() {
    if (database.isInTransaction()) await database.exec('rollback');
    await database.exec('discard all');
  },
});

// One thing at a time, in the order it came. An error here is PGlite's end: it goes up, and ends the thread.
let turn = Promise.resolve();
/** @param {() => Promise<void>} work */
const inTurn = (work) => void (turn = turn.then(work));

port.on('message', (/** @type {ToWorker} */ message) => inTurn(() => receive(message)));
const ticking = setInterval(() => inTurn(upkeep.whenIdle), 200);
post({ is: 'ready' });

/** @param {ToWorker} message */
async function receive(message) {
  if (message.is === 'ask') {
    await session.ask(message.connection, message.bytes);
    await upkeep.afterWork();
  } else if (message.is === 'end') {
    await session.end(message.connection);
  } else if (message.is === 'figures') {
    post({ is: 'figures', walSyncs: files?.walSyncs ?? 0, walBytes: files?.walBytes ?? 0 });
  } else {
    clearInterval(ticking);
    await database.close();
    process.exit(0);
  }
}

/**
 * @param {number} connection
 * @param {Uint8Array} bytes
 */
async function answer(connection, bytes) {
  /** @type {Uint8Array[]} */
  const parts = [];
  // Each part is a view of PGlite's memory, which the next one overwrites.
  await database.execProtocolRawStream(bytes, {
    syncToFs: false,
    onRawData: (part) => void parts.push(part.slice()),
  });
  const [first, ...others] = parts;
  if (first === undefined) return;
  const whole = others.length === 0 ? first : joined(parts);
  post({ is: 'answer', connection, bytes: whole }, [/** @type {ArrayBuffer} */ (whole.buffer)]);
}

/** @param {Uint8Array[]} parts */
function joined(parts) {
  const whole = new Uint8Array(parts.reduce((size, { length }) => size + length, 0));
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
}

/**
 * @param {FromWorker} message
 * @param {ArrayBuffer[]} [transfer]
 */
function post(message, transfer) {
  port.postMessage(message, transfer);
}
