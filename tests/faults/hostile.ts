import { connect } from 'node:net';
import * as encoding from 'lib0/encoding';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { awarenessMessage, SYNC, syncMessage } from '#app/document/wire.ts';
import { until } from '#tests/support/stock-client.ts';
import { FaultClient, startTyping } from './client.ts';
import { LEADS, OBSERVER, PLANS } from './forum.ts';
import type { SyncProcess } from './server-process.ts';

/** What one attack did to the server and to those who were typing. */
export interface HostileRow {
  readonly attack: string;
  /** The close codes that the attacker got, and how many of each. */
  readonly closed: string;
  readonly p50Before: number;
  readonly p99Before: number;
  readonly p50: number;
  readonly p99: number;
  readonly memoryMiB: number;
  readonly lines: number;
}

const HONEST = 20;
const EDITS_PER_SECOND = 3;
const DOCUMENTS = PLANS.slice(0, 5);
const [PLAN = ''] = DOCUMENTS;
const ATTACKER = LEADS.at(-1) ?? '';

/** Twenty people who type in five documents, and how long their edits take to the others. */
export class HonestClients {
  readonly clients: FaultClient[] = [];
  #typedAt = new Map<string, number>();
  #delays: number[] = [];
  #stop: () => void;

  constructor(server: SyncProcess, cookies: ReadonlyMap<string, string>) {
    const names = Array.from({ length: HONEST }, (_, index) => ({
      name: `honest-${index}`,
      person: LEADS[index % (LEADS.length - 1)] ?? '',
      plan: DOCUMENTS[index % DOCUMENTS.length] ?? '',
    }));
    for (const { name, person, plan } of names) {
      this.clients.push(
        new FaultClient({
          url: () => server.url,
          plan,
          cookie: cookies.get(person) ?? '',
          name,
          others: names.filter((other) => other.plan === plan && other.name !== name).map((other) => other.name),
          saw: (author, number) => {
            const at = this.#typedAt.get(`${author} ${number}`);
            if (at !== undefined) this.#delays.push(performance.now() - at);
          },
        }),
      );
    }
    for (const client of this.clients) {
      const type = client.type.bind(client);
      client.type = () => {
        this.#typedAt.set(`${client.name} ${client.typed + 1}`, performance.now());
        return type();
      };
    }
    this.#stop = startTyping(this.clients, () => EDITS_PER_SECOND);
  }

  synced(): Promise<void> {
    return until(() => this.clients.every((client) => client.isSynced));
  }

  /** Delays since the last call, in milliseconds. */
  take(): { p50: number; p99: number } {
    const sorted = this.#delays.splice(0).sort((a, b) => a - b);
    const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
    return { p50: at(0.5), p99: at(0.99) };
  }

  /** What went wrong for them, once they have stopped and everything has come. */
  async end(): Promise<string[]> {
    this.#stop();
    const byPlan = (client: FaultClient) =>
      this.clients.filter((other) => other !== client && client.others.includes(other.name));
    const isEqual = () =>
      this.clients.every((client) => byPlan(client).every((other) => client.seen(other.name) === other.typed));
    await until(isEqual, 20_000).catch(() => undefined);
    const problems = this.clients
      .filter(({ closes }) => closes.length > 0)
      .map(({ name, closes }) => `${name} was disconnected: ${closes.join(', ')}`);
    if (!isEqual()) problems.push('the honest clients do not have the same');
    for (const client of this.clients) client.destroy();
    return problems;
  }
}

/** The attacker's sockets, all by one person's valid session. */
class Attacker {
  readonly closes: number[] = [];
  readonly sockets: WebSocket[] = [];
  readonly #server: SyncProcess;
  readonly #cookies: ReadonlyMap<string, string>;

  constructor(server: SyncProcess, cookies: ReadonlyMap<string, string>) {
    this.#server = server;
    this.#cookies = cookies;
  }

  async open(options: { plan?: string; person?: string; origin?: string } = {}): Promise<WebSocket> {
    const { plan = PLAN, person = ATTACKER, origin } = options;
    const socket = new WebSocket(`${this.#server.url.replace('http', 'ws')}/sync/plan/${plan}?stored=1`, {
      headers: { cookie: this.#cookies.get(person) ?? '', ...(origin === undefined ? {} : { origin }) },
      perMessageDeflate: false,
    });
    this.sockets.push(socket);
    socket.on('close', (code) => this.closes.push(code));
    socket.on('error', () => undefined);
    await new Promise<void>((done) => {
      socket.once('open', done);
      socket.once('close', () => done());
    });
    return socket;
  }

  end(): void {
    for (const socket of this.sockets) socket.terminate();
  }
}

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));
const numbers = (...values: readonly number[]) =>
  encoding.encode((encoder) => values.forEach((value) => encoding.writeVarUint(encoder, value)));
const update = (...parts: readonly (Uint8Array | readonly number[])[]) =>
  syncMessage(SYNC.update, Uint8Array.from(parts.flatMap((part) => [...part])));
const IN_ROOT = [1, 1, 0x74];

/** The updates of somebody who types so many letters into a text of their own. */
function typed(letters: number): Uint8Array[] {
  const doc = new Y.Doc();
  const updates: Uint8Array[] = [];
  doc.on('update', (one: Uint8Array) => updates.push(one));
  for (let letter = 0; letter < letters; letter += 1) doc.getText('attack').insert(letter, 'x');
  return updates;
}

function presence(entries: number, state: string, firstId = 1): Uint8Array {
  return awarenessMessage(
    encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, entries);
      for (let index = 0; index < entries; index += 1) {
        encoding.writeVarUint(encoder, firstId + index);
        encoding.writeVarUint(encoder, 1);
        encoding.writeVarString(encoder, state);
      }
    }),
  );
}

type Attack = (attacker: Attacker, honest: HonestClients, server: SyncProcess) => Promise<void>;

/** Each alone, against a server that serves others meanwhile. */
export const ATTACKS: Readonly<Record<string, Attack>> = {
  '4,000 updates with clock gaps': async (attacker) => {
    const socket = await attacker.open();
    for (const one of typed(8_000).filter((_, index) => index % 2 === 1)) socket.send(syncMessage(SYNC.update, one));
  },
  'edits in a circle, of no length, of an author twice, at an absurd clock': async (attacker) => {
    for (const bytes of [
      [2, 1, 9, 0, 0x84, 7, 0, 1, 0x61, 1, 7, 0, 0x84, 9, 0, 1, 0x61, 0],
      [1, 1, 7, 0, 4, ...IN_ROOT, 0, 0],
      [2, 1, 7, 0, 4, ...IN_ROOT, 1, 0x61, 1, 7, 1, 4, ...IN_ROOT, 1, 0x61, 0],
      [...numbers(1, 1, 7, 2 ** 52), 4, ...IN_ROOT, 1, 0x61, 0],
    ]) {
      (await attacker.open()).send(update(bytes));
    }
  },
  '300,000 edits in one message, three times': async (attacker) => {
    const structs = Array.from({ length: 300_000 }, () => [0, 1]).flat();
    for (let time = 0; time < 3; time += 1) {
      (await attacker.open()).send(update(numbers(1, 300_000, 7, 0), structs, [0]));
    }
  },
  'values nested 100,000 deep': async (attacker) => {
    const nested = Array.from({ length: 100_000 }, () => [117, 1]).flat();
    (await attacker.open()).send(update([1, 1, 7, 0, 8, ...IN_ROOT, 1], nested, [126, 0]));
  },
  'edits under the ids of others': async (attacker, honest) => {
    const socket = await attacker.open();
    for (const client of honest.clients.filter((_, index) => index % DOCUMENTS.length === 0)) {
      const forger = new Y.Doc();
      Y.applyUpdate(forger, Y.encodeStateAsUpdate(client.doc));
      const before = Y.encodeStateVector(forger);
      forger.clientID = client.doc.clientID;
      forger.getArray(`typed-by-${client.name}`).push(['forged']);
      socket.send(syncMessage(SYNC.update, Y.encodeStateAsUpdate(forger, before)));
    }
  },
  '5,000 questions at once': async (attacker) => {
    const socket = await attacker.open();
    for (let count = 0; count < 5_000; count += 1) socket.send(syncMessage(SYNC.step1, Uint8Array.of(0)));
  },
  'garbage, cut-off numbers, a text': async (attacker) => {
    for (const bytes of [
      [255, 255, 255],
      [0, 2, 200, 1, 5],
      [1, 3, 1, 1, 1],
      [0, 9, 0],
    ]) {
      (await attacker.open()).send(Uint8Array.from(bytes));
    }
    (await attacker.open()).send('hello');
  },
  'a message in 5,000 fragments': async (attacker) => {
    const socket = await attacker.open();
    for (let part = 0; part < 5_000; part += 1) socket.send(Uint8Array.of(1), { fin: false });
  },
  'a message of 16 MB': async (attacker) => {
    (await attacker.open()).send(new Uint8Array(16 * 1024 * 1024));
  },
  'a reader that stops reading': async (attacker) => {
    const reader = await attacker.open();
    reader.send(syncMessage(SYNC.step1, Uint8Array.of(0)));
    await pause(200);
    reader.pause();
    const writer = await attacker.open();
    const doc = new Y.Doc();
    doc.on('update', (one: Uint8Array) => writer.send(syncMessage(SYNC.update, one)));
    // A text of 1 MB written and taken away again: 20 MB on the wire, little that stays.
    for (let round = 0; round < 20; round += 1) {
      const text = doc.getText('attack');
      text.insert(0, String(round % 10).repeat(1_000_000));
      await pause(60);
      text.delete(0, text.length);
    }
  },
  'presence of 20,000, of 16 KB, and 1,000 a second': async (attacker) => {
    const socket = await attacker.open();
    socket.send(presence(20_000, '{"a":1}'));
    socket.send(presence(1, JSON.stringify({ a: 'x'.repeat(16_000) }), 50_000));
    for (let round = 0; round < 100; round += 1) {
      for (let count = 0; count < 10; count += 1) socket.send(presence(1, `{"at":${round}${count}}`));
      await pause(10);
    }
  },
  'a reader that writes': async (attacker) => {
    const socket = await attacker.open({ person: OBSERVER });
    for (const one of typed(20)) socket.send(syncMessage(SYNC.update, one));
  },
  '300 connections of one person, 300 to documents that are not there': async (attacker) => {
    for (let round = 0; round < 6; round += 1) {
      await Promise.all(
        Array.from({ length: 100 }, (_, index) =>
          attacker.open(index % 2 === 0 ? {} : { plan: `nowhere-${round}-${index}` }),
        ),
      );
    }
  },
  'another site, and requests that never end': async (attacker, _honest, server) => {
    await attacker.open({ origin: 'https://elsewhere.example' });
    const slow = Array.from({ length: 100 }, () => {
      const socket = connect(server.port, '127.0.0.1');
      socket.on('error', () => undefined);
      socket.write('GET /sync/plan/x HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\n');
      return socket;
    });
    await pause(1_000);
    for (const socket of slow) socket.destroy();
  },
  'as fast as it can for three seconds': async (attacker) => {
    const socket = await attacker.open();
    const updates = typed(30_000);
    const end = performance.now() + 3_000;
    for (const one of updates) {
      if (performance.now() > end) break;
      socket.send(syncMessage(SYNC.update, one));
      while (socket.bufferedAmount > 1_000_000 && performance.now() < end) await pause(1);
    }
  },
};

/** Runs one attack; the delays before it are those of the time since the last one. */
export async function runAttack(
  name: string,
  server: SyncProcess,
  honest: HonestClients,
  cookies: ReadonlyMap<string, string>,
): Promise<HostileRow> {
  honest.take();
  await pause(1_500);
  const before = honest.take();
  const linesBefore = server.output().split('\n').length;
  const attacker = new Attacker(server, cookies);
  await ATTACKS[name]?.(attacker, honest, server);
  await pause(1_500);
  const during = honest.take();
  const memoryMiB = server.memoryMiB();
  attacker.end();
  const counts = new Map<number, number>();
  for (const code of attacker.closes) counts.set(code, (counts.get(code) ?? 0) + 1);
  return {
    attack: name,
    closed: [...counts].map(([code, count]) => `${code}×${count}`).join(' '),
    p50Before: before.p50,
    p99Before: before.p99,
    p50: during.p50,
    p99: during.p99,
    memoryMiB,
    lines: server.output().split('\n').length - linesBefore,
  };
}
