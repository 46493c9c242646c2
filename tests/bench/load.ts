// The clients of all servers, in a process of its own: `node load.js '{…}'` prints one line of JSON.
import { readFileSync } from 'node:fs';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { scanUpdate } from '#server/sync/update-scan.ts';
import { Delays } from './delays.ts';
import type { Load, LoadResult } from './load-kinds.ts';

const load = JSON.parse(process.argv[2] ?? '') as Load;
const CHARACTERS = 4;
/** A browser's socket that has so much unsent is not written to faster. */
const SLOWED_BYTES = 256 * 1024;
const STEP2_OF_NOTHING = Uint8Array.of(0, 1, 2, 0, 0);

interface Client {
  readonly socket: WebSocket;
  readonly room: string;
  readonly id: number;
  clock: number;
  /** When each of its edits was due, in milliseconds. */
  readonly dueAt: number[];
}

const clients: Client[] = [];
const byId = new Map<number, Client>();
const delays = new Delays();
let isMeasuring = false;
let delivered = 0;
let deliveredWhileMeasuring = 0;
let receivedBytes = 0;
let closed = 0;
let nextPerson = 0;

/** In the protocol of y-websocket; Hocuspocus has the document's name before it. */
function framed(room: string, message: Uint8Array): Uint8Array {
  if (load.protocol !== 'hocuspocus') return message;
  return encoding.encode((encoder) => {
    encoding.writeVarString(encoder, room);
    encoding.writeUint8Array(encoder, message);
  });
}

function unframed(data: Buffer): Uint8Array {
  const bytes = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
  if (load.protocol !== 'hocuspocus') return bytes;
  const decoder = decoding.createDecoder(bytes);
  decoding.readVarUint8Array(decoder);
  return bytes.subarray(decoder.pos);
}

/** The update in a message; undefined for any other message. */
function updateIn(message: Uint8Array): Uint8Array | undefined {
  const kind = message[0];
  if ((kind !== 0 && kind !== 4) || message[1] === 0) return undefined;
  return decoding.readVarUint8Array(decoding.createDecoder(message.subarray(2)));
}

function open(room: string, received: (update: Uint8Array) => void): Promise<WebSocket> {
  nextPerson += 1;
  const socket = new WebSocket(
    `ws://127.0.0.1:${load.ports[nextPerson % load.ports.length]}/sync/${room}${load.query}`,
    {
      headers: { cookie: `person-${nextPerson % 80}` },
      perMessageDeflate: false,
    },
  );
  socket.on('message', (data: Buffer) => {
    receivedBytes += data.byteLength;
    const message = unframed(data);
    // A server asks what it lacks; a client that has nothing says so.
    if (message[0] === 0 && message[1] === 0) socket.send(framed(room, STEP2_OF_NOTHING));
    const update = updateIn(message);
    if (update !== undefined) received(update);
  });
  socket.on('close', () => (closed += 1));
  return new Promise((done, fail) => {
    socket.once('error', fail);
    socket.once('open', () => {
      if (load.protocol === 'hocuspocus') {
        const auth = encoding.encode((encoder) => {
          for (const value of [2, 0]) encoding.writeVarUint(encoder, value);
          encoding.writeVarString(encoder, 'token');
          encoding.writeVarString(encoder, '4.7.0');
        });
        socket.send(framed(room, auth));
      }
      socket.send(framed(room, Uint8Array.of(0, 0, 1, 0)));
      done(socket);
    });
  });
}

async function addClient(room: string, id: number): Promise<void> {
  const socket = await open(room, (update) => count(id, update));
  const client = { socket, room, id, clock: 0, dueAt: [] };
  clients.push(client);
  byId.set(id, client);
}

/** Counts which edits of the others have come, however they were put together. */
function count(own: number, update: Uint8Array): void {
  const now = performance.now();
  for (const { client, clock, end } of scanUpdate(update).blocks) {
    if (client === own) continue;
    const author = byId.get(client);
    if (author === undefined) continue;
    for (let at = clock; at < end; at += CHARACTERS) {
      delivered += 1;
      if (!isMeasuring) continue;
      deliveredWhileMeasuring += 1;
      delays.add(now - (author.dueAt[at / CHARACTERS] ?? now));
    }
  }
}

/** One text of four characters, after one's own last. */
function edit(client: Client): Uint8Array {
  const update = encoding.encode((encoder) => {
    for (const value of [1, 1, client.id, client.clock]) encoding.writeVarUint(encoder, value);
    if (client.clock === 0) {
      encoding.writeUint8(encoder, 4);
      encoding.writeVarUint(encoder, 1);
      encoding.writeVarString(encoder, 'text');
    } else {
      encoding.writeUint8(encoder, 4 | 0x80);
      encoding.writeVarUint(encoder, client.id);
      encoding.writeVarUint(encoder, client.clock - 1);
    }
    encoding.writeVarString(encoder, 'abcd');
    encoding.writeVarUint(encoder, 0);
  });
  return framed(client.room, message(2, update));
}

function message(step: number, update: Uint8Array): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, 0);
    encoding.writeVarUint(encoder, step);
    encoding.writeVarUint8Array(encoder, update);
  });
}

/** User and system time of all threads of the processes, in milliseconds. */
function cpuMs(pids: readonly number[]): number {
  return pids.reduce((sum, pid) => {
    const [, rest = ''] = /\) (.*)$/.exec(readFileSync(`/proc/${pid}/stat`, 'utf8').trimEnd()) ?? [];
    const fields = rest.split(' ');
    return sum + (Number(fields[11]) + Number(fields[12])) * 10;
  }, 0);
}

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

async function typing({ documents, each, rate, seconds, from }: Extract<Load['what'], { is: 'typing' }>) {
  for (let document = 0; document < documents; document += 1) {
    for (let nth = 0; nth < each; nth += 1) {
      await addClient(`plan/${from + document}`, 1_000_000 + (from + document) * 1_000 + nth);
    }
  }
  await pause(300);
  const WARM_UP_MS = 800;
  const start = performance.now();
  const own = process.cpuUsage();
  let made = 0;
  let sent = 0;
  let slowed = 0;
  let cpuBefore = 0;
  let measuringSince = 0;
  await new Promise<void>((done) => {
    const tick = () => {
      const now = performance.now();
      if (!isMeasuring && now - start > WARM_UP_MS) {
        isMeasuring = true;
        measuringSince = now;
        cpuBefore = cpuMs(load.pids);
      }
      if (now - start > WARM_UP_MS + seconds * 1000) return done();
      for (const due = ((now - start) / 1000) * rate; made < due; made += 1) {
        const client = clients[made % clients.length];
        if (client === undefined) continue;
        if (client.socket.bufferedAmount > SLOWED_BYTES) {
          slowed += 1;
          continue;
        }
        client.dueAt.push(start + (made / rate) * 1000);
        client.socket.send(edit(client));
        client.clock += CHARACTERS;
        sent += 1;
      }
      setTimeout(tick, 1);
    };
    tick();
  });
  const measuredMs = performance.now() - measuringSince;
  const usedMs = cpuMs(load.pids) - cpuBefore;
  const inTime = deliveredWhileMeasuring;
  const generator = process.cpuUsage(own);
  // What is still under way counts, with the delay that it has.
  const expected = sent * (each - 1);
  for (let waited = 0; waited < load.drainMs && delivered < expected; waited += 50) await pause(50);
  return {
    deliveriesPerSecond: (inTime / measuredMs) * 1000,
    cpuMsPer1000: (usedMs / inTime) * 1000,
    p50: delays.at(0.5),
    p95: delays.at(0.95),
    p99: delays.at(0.99),
    offered: made,
    sent,
    slowed,
    missing: expected - delivered,
    closed,
    generatorCores: (generator.user + generator.system) / 1000 / (measuredMs + WARM_UP_MS),
  };
}

/** Opens connections and holds them until the process is told to end. */
async function idle({ connections, documents, from }: Extract<Load['what'], { is: 'idle' }>) {
  let heard = 0;
  const start = performance.now();
  const at = (index: number) => `plan/${from + (index % documents)}`;
  for (let index = 0; index < connections; index += 50) {
    await Promise.all(
      Array.from({ length: Math.min(50, connections - index) }, (_, nth) => open(at(index + nth), () => (heard += 1))),
    );
  }
  await pause(500);
  return { ms: performance.now() - start, heard, closed };
}

/** Writes a plan of about 2 KB into each document, in as many edits as people would make. */
async function fill({ documents, from }: Extract<Load['what'], { is: 'fill' }>) {
  for (let index = 0; index < documents; index += 1) {
    const room = `plan/${from + index}`;
    const socket = await open(room, () => undefined);
    socket.send(framed(room, message(2, planOfTwoKilobytes())));
    if (index % 20 === 0) await pause(30);
    setTimeout(() => socket.close(), 1_500);
  }
  await pause(4_000);
  return { ms: 0, heard: documents, closed: 0 };
}

function planOfTwoKilobytes(): Uint8Array {
  const doc = new Y.Doc();
  doc.clientID = 99;
  const actions = doc.getMap('actions');
  for (let nth = 0; Y.encodeStateAsUpdate(doc).byteLength < 2_000; nth += 1) {
    const fields = new Y.Map<unknown>();
    actions.set(`action-${nth}`, fields);
    fields.set('title', `Tiltak ${nth} for flere medlemmer`);
    for (const status of ['planned', 'in-progress', 'completed']) fields.set('status', status);
    fields.set('deadline', '2027-06-30');
    fields.set('order', `a${nth}`);
    fields.set('indicators', new Y.Map([['4.6.1', true]]));
    const description = new Y.XmlFragment();
    fields.set('description', description);
    const words = new Y.XmlText();
    const paragraph = new Y.XmlElement('paragraph');
    description.insert(0, [paragraph]);
    paragraph.insert(0, [words]);
    for (const word of ['hvem ', 'gjør ', 'hva ', 'når ']) words.insert(0, word);
  }
  return Y.encodeStateAsUpdate(doc);
}

/** Types 50,000 characters, some of which are deleted again, as the same every time. */
async function history({ document, keystrokes, atOnce }: Extract<Load['what'], { is: 'history' }>) {
  const room = `plan/${document}`;
  const doc = new Y.Doc();
  doc.clientID = 77;
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  const text = doc.getText('text');
  let place = 0;
  for (let key = 0; key < keystrokes; key += 1) {
    // Mostly on at the cursor, now and then elsewhere, one in six taken back.
    if (key % 40 === 0) place = (key * 7919) % (text.length + 1);
    if (key % 6 === 5 && place > 0) text.delete((place -= 1), 1);
    else text.insert(place++, String.fromCharCode(97 + (key % 26)));
  }
  const clock = Y.decodeStateVector(Y.encodeStateVector(doc)).get(77) ?? 0;
  let reached = 0;
  await open(room, (update) => {
    for (const { end } of scanUpdate(update).blocks) reached = Math.max(reached, end);
  });
  const socket = await open(room, () => undefined);
  const state = Y.encodeStateAsUpdate(doc);
  for (const update of atOnce ? [state] : updates) {
    while (socket.bufferedAmount > SLOWED_BYTES) await pause(2);
    socket.send(framed(room, message(2, update)));
  }
  while (reached < clock) await pause(50);
  // Some store later than they tell.
  await pause(atOnce ? 3_000 : 12_000);
  return { ms: 0, heard: clock, closed: state.byteLength };
}

/** From the first byte sent until everything has come, for each document at once. */
async function openAll({ documents, from, until }: Extract<Load['what'], { is: 'open' }>) {
  const start = performance.now();
  let doneAt = 0;
  const times: number[] = [];
  await Promise.all(
    Array.from({ length: documents }, async (_, index) => {
      const mine = performance.now();
      await new Promise<void>((done) => {
        let isDone = false;
        void open(`plan/${from + index}`, (update) => {
          const reached = scanUpdate(update).blocks.some(({ end }) => end >= until);
          if (!reached || isDone) return;
          isDone = true;
          doneAt = performance.now();
          times.push(doneAt - mine);
          done();
        });
      });
    }),
  );
  await pause(300);
  return { ms: doneAt - start, heard: receivedBytes, closed };
}

async function run(): Promise<LoadResult> {
  const { what } = load;
  switch (what.is) {
    case 'typing':
      return typing(what);
    case 'idle':
      return idle(what);
    case 'fill':
      return fill(what);
    case 'history':
      return history(what);
    case 'open':
      return openAll(what);
  }
}

const patience = setTimeout(() => {
  console.log(JSON.stringify({ failed: 'it took too long' }));
  process.exit(1);
}, load.patienceMs);
const result = await run().catch((error: unknown) => ({ failed: String(error) }));
clearTimeout(patience);
console.log(JSON.stringify(result));
if (load.what.is === 'idle') process.stdin.once('data', () => process.exit(0));
else process.exit(0);
