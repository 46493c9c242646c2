import type { Random } from '#tests/support/random.ts';
import { until } from '#tests/support/stock-client.ts';
import { FaultClient, startTyping, typedBy } from './client.ts';
import { LEADS, OBSERVER, PLANS } from './forum.ts';
import { logProblems, readLog } from './rows.ts';
import { signInAll, startSyncServer, type SyncProcess, type Where } from './server-process.ts';

export interface CrashResult {
  rounds: number;
  /** Numbers that somebody else saw, and that were acknowledged, over all rounds. */
  seen: number;
  acknowledged: number;
  /** Of them, those that a fresh reader did not find. */
  seenAndMissing: number;
  acknowledgedAndMissing: number;
  /** Numbers out of order, and what is wrong with the log. */
  readonly problems: string[];
}

/** What is crashed: ours, or a peer. */
export interface Crashing {
  /** Always on the same data, and from the second time on the same port. */
  start(port?: number): Promise<SyncProcess>;
  signIn(url: string, people: readonly string[]): Promise<Map<string, string>>;
  /** Ours only. */
  readonly where?: Where;
  readonly isHocuspocus?: boolean;
  /** Some say that everything has come before it has. */
  readonly readAfterMs?: number;
}

export const ourServer = (where: Where): Crashing => ({
  where,
  start: (port) => startSyncServer(where, port),
  signIn: signInAll,
});

/** Who types where. */
const AUTHORS = [
  { name: 'a', plan: PLANS[0] ?? '', other: 'b' },
  { name: 'b', plan: PLANS[0] ?? '', other: 'a' },
  { name: 'c', plan: PLANS[1] ?? '', other: 'd' },
  { name: 'd', plan: PLANS[1] ?? '', other: 'c' },
] as const;
const USED_PLANS = PLANS.slice(0, 2);
const SETTLED_MS = 20_000;

/**
 * Again and again: four clients type in two documents, the server is killed at a random moment, started again on
 * the same data, and a fresh reader looks for what anybody had seen or was told to be stored.
 */
export async function crashRounds(
  crashing: Crashing,
  { rounds, random, report }: { rounds: number; random: Random; report?: (line: string) => void },
): Promise<CrashResult> {
  const result: CrashResult = {
    rounds: 0,
    seen: 0,
    acknowledged: 0,
    seenAndMissing: 0,
    acknowledgedAndMissing: 0,
    problems: [],
  };
  const must = new Map<string, { seen: number; acknowledged: number }>(
    AUTHORS.map(({ name }) => [name, { seen: 0, acknowledged: 0 }]),
  );
  let server = await crashing.start();
  const { port } = server;
  const cookies = await crashing.signIn(server.url, [...LEADS.slice(0, AUTHORS.length), OBSERVER]);
  let clients: FaultClient[] = [];
  try {
    for (let round = 0; round < rounds; round += 1) {
      // Half of the time people come back with what they have; otherwise only the server's data is left.
      if (clients.length > 0 && random.next() < 0.5) for (const client of clients) client.reconnect();
      else {
        for (const client of clients) client.destroy();
        clients = AUTHORS.map(
          ({ name, plan, other }, index) =>
            new FaultClient({
              url: () => server.url,
              plan,
              cookie: cookies.get(LEADS[index] ?? '') ?? '',
              name,
              others: [other],
              isHocuspocus: crashing.isHocuspocus ?? false,
            }),
        );
      }
      await until(() => clients.every((client) => client.isSynced), SETTLED_MS);
      const before = { seen: sumOf(must, 'seen'), acknowledged: sumOf(must, 'acknowledged') };
      const rates = new Map(clients.map((client) => [client, 50 + random.below(251)]));
      const stopTyping = startTyping(clients, (client) => rates.get(client) ?? 0);
      const afterMs = 50 + random.below(1_451);
      await new Promise((done) => setTimeout(done, afterMs));
      await server.kill();
      stopTyping();
      // What was on its way when the process ended has come when the connection is closed.
      await Promise.all(clients.map((client) => client.disconnect()));
      for (const client of clients) {
        const own = must.get(client.name);
        const other = must.get(client.others[0] ?? '');
        if (own !== undefined) own.acknowledged = Math.max(own.acknowledged, client.acknowledged);
        if (other !== undefined) other.seen = Math.max(other.seen, client.seen(client.others[0] ?? ''));
      }
      result.seen += sumOf(must, 'seen') - before.seen;
      result.acknowledged += sumOf(must, 'acknowledged') - before.acknowledged;

      server = await crashing.start(port);
      const readers = await readAll(server.url, cookies.get(OBSERVER) ?? '', crashing);
      for (const { name, plan } of AUTHORS) {
        const reader = readers.get(plan);
        const own = must.get(name);
        if (reader === undefined || own === undefined) continue;
        const there = typedBy(reader.doc, name).toArray();
        const seenAndMissing = Math.max(0, own.seen - there.length);
        const acknowledgedAndMissing = Math.max(0, own.acknowledged - there.length);
        result.seenAndMissing += seenAndMissing;
        result.acknowledgedAndMissing += acknowledgedAndMissing;
        // Counted once.
        own.seen = Math.min(own.seen, there.length);
        own.acknowledged = Math.min(own.acknowledged, there.length);
        if (there.some((number, index) => number !== index + 1)) {
          result.problems.push(`round ${round}: the numbers of ${name} are not 1 to ${there.length}`);
        }
        if (seenAndMissing + acknowledgedAndMissing > 0) {
          report?.(`round ${round}: ${name} lacks ${seenAndMissing} seen and ${acknowledgedAndMissing} acknowledged`);
        }
      }
      for (const reader of readers.values()) reader.destroy();
      result.rounds += 1;
      if ((round + 1) % 10 === 0)
        report?.(`${round + 1} rounds, ${result.seen} seen, ${result.seenAndMissing} missing`);
    }
    if (crashing.where !== undefined)
      result.problems.push(...(await problemsAtTheEnd(crashing.where, server, cookies)));
  } finally {
    for (const client of clients) client.destroy();
    await server.kill();
  }
  return result;
}

async function problemsAtTheEnd(where: Where, server: SyncProcess, cookies: Map<string, string>): Promise<string[]> {
  const readers = await readAll(server.url, cookies.get(OBSERVER) ?? '', {});
  const code = await server.stop();
  const rows = await readLog(where);
  const problems = USED_PLANS.flatMap((plan) => {
    const reader = readers.get(plan);
    return reader === undefined ? [] : logProblems(rows, plan, reader.doc);
  });
  for (const reader of readers.values()) reader.destroy();
  return code === 0 ? problems : [...problems, `the server stopped with ${code}`];
}

async function readAll(
  url: string,
  cookie: string,
  { isHocuspocus = false, readAfterMs = 0 }: Pick<Crashing, 'isHocuspocus' | 'readAfterMs'>,
): Promise<Map<string, FaultClient>> {
  const readers = new Map(
    USED_PLANS.map((plan) => [
      plan,
      new FaultClient({ url: () => url, plan, cookie, name: 'reader', others: ['a', 'b', 'c', 'd'], isHocuspocus }),
    ]),
  );
  await until(() => [...readers.values()].every((reader) => reader.isSynced), SETTLED_MS);
  await new Promise((done) => setTimeout(done, readAfterMs));
  return readers;
}

const sumOf = (must: ReadonlyMap<string, { seen: number; acknowledged: number }>, of: 'seen' | 'acknowledged') =>
  [...must.values()].reduce((sum, one) => sum + one[of], 0);
