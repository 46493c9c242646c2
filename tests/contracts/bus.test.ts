import { createServer, connect, type AddressInfo, type Socket } from 'node:net';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { Client, Pool } from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { createLoneBus, createMemoryBusHub } from '#server/sync/bus.memory.ts';
import { BUS_CHANNEL, createPostgresBus, doorbellSql } from '#server/sync/bus.postgres.ts';
import type { Bus, BusMessage } from '#server/sync/bus.ts';
import { BusNode, HELLO_MS } from '#server/sync/bus-node.ts';
import { freePort, startPostgresServer, type PostgresServer } from '#tests/support/postgres-server.ts';
import {
  busContract,
  changed,
  documentId,
  presenceOf,
  rung,
  type BusesUnderTest,
  type NodeUnderTest,
} from './bus.contract.ts';

const MARKER = 'everything before this has arrived ';

/** Notes down what the node hears; markers are the harness's own. */
function watch(bus: Bus, failures: unknown[], marked = (_marker: string, _from: string) => {}): NodeUnderTest {
  const node: NodeUnderTest = { bus, heard: [], gone: [], failures, missed: 0 };
  bus.subscribe({
    heard(message, from) {
      if (message.is === 'changed' && message.event.forumId.startsWith(MARKER)) marked(message.event.forumId, from);
      else node.heard.push({ message, from });
    },
    missed: () => void (node.missed += 1),
    nodeGone: (nodeId) => void node.gone.push(nodeId),
  });
  return node;
}

function inMemory(): BusesUnderTest {
  const hub = createMemoryBusHub();
  const cut = new Set<NodeUnderTest>();
  const settle = async () => {
    do for (const { bus } of cut) hub.drop({ to: bus.nodeId });
    while (hub.deliver());
  };
  return {
    async node(nodeId) {
      const failures: unknown[] = [];
      const node = watch(
        hub.node(nodeId, (error) => void failures.push(error)),
        failures,
      );
      await node.bus.start();
      await settle();
      return node;
    },
    settle,
    turn: async () => void hub.waiting(),
    pass: async (ms) => hub.pass(ms),
    inject: async (text) => hub.inject(text),
    cut: async (node) => void cut.add(node),
    async restore(node) {
      cut.delete(node);
      hub.missed(node.bus.nodeId);
      await settle();
    },
    crash: (node) => hub.crash(node.bus.nodeId),
    end: async () => undefined,
  };
}

busContract('in memory', inMemory);

let server: PostgresServer;
let url: string;

beforeAll(async () => {
  server = await startPostgresServer();
  url = await server.newDatabase();
});
afterAll(() => server.stop());

interface PostgresNode extends NodeUnderTest {
  readonly pool: Pool;
  readonly waitedMs: number[];
  /** Lets the node try to connect again; until then it waits. */
  retry(): void;
  /** Time passes for this node alone. */
  pass(ms: number): void;
}

interface Nodes extends BusesUnderTest {
  node(nodeId: string, at?: { readonly url?: string; readonly isStarted?: boolean }): Promise<PostgresNode>;
}

/** Real notifications; only the clocks stand still. */
function inPostgres(): Nodes {
  const nodes = new Set<PostgresNode>();
  const cut = new Set<NodeUnderTest>();
  const markers = new Set<string>();
  const ended: (() => Promise<void>)[] = [];
  const outside = new Pool({ connectionString: url, max: 1 });
  let marks = 0;

  function open(nodeId: string, listenUrl: string): PostgresNode {
    const failures: unknown[] = [];
    const waitedMs: number[] = [];
    const pool = new Pool({ connectionString: url, max: 3 });
    pool.on('error', () => undefined);
    let timers: { readonly ms: number; readonly work: () => void; leftMs: number }[] = [];
    const retries: (() => void)[] = [];
    const bus = createPostgresBus({
      nodeId,
      pool,
      connection: { connectionString: listenUrl },
      every(ms, work) {
        const timer = { ms, work, leftMs: ms };
        timers.push(timer);
        return () => void (timers = timers.filter((other) => other !== timer));
      },
      schedule: (work) => void setImmediate(work),
      wait(ms) {
        waitedMs.push(ms);
        return new Promise((done) => retries.push(done));
      },
      failed: (error) => void failures.push(error),
    });
    ended.push(async () => {
      const stopped = bus.stop();
      for (const done of retries.splice(0)) done();
      await stopped;
      await pool.end();
    });
    const stop = () => {
      nodes.delete(node);
      return bus.stop();
    };
    const node: PostgresNode = Object.assign(
      watch({ ...bus, stop }, failures, (marker, from) => void markers.add(`${marker} ${from} ${nodeId}`)),
      {
        pool,
        waitedMs,
        retry: () => retries.splice(0).forEach((done) => done()),
        pass(ms: number) {
          for (const timer of [...timers]) {
            timer.leftMs -= ms;
            if (timer.leftMs > 0) continue;
            timer.leftMs = timer.ms;
            timer.work();
          }
        },
      },
    );
    return node;
  }

  /** Each node's messages arrive in order, so the last one tells that all have. */
  async function settle(): Promise<void> {
    marks += 1;
    const marker = `${MARKER}${marks}`;
    for (const { bus } of nodes) bus.publish(changed(marker));
    await vi.waitFor(
      () => {
        for (const to of nodes) {
          for (const from of nodes) {
            if (to === from || cut.has(to)) continue;
            expect(markers).toContain(`${marker} ${from.bus.nodeId} ${to.bus.nodeId}`);
          }
        }
      },
      { timeout: 10_000, interval: 2 },
    );
  }

  return {
    async node(nodeId, { url: listenUrl = url, isStarted = true } = {}) {
      const node = open(nodeId, listenUrl);
      if (!isStarted) return node;
      await node.bus.start();
      nodes.add(node);
      // Twice: the second round comes after the answers to its first hello.
      await settle();
      await settle();
      return node;
    },
    settle,
    turn: async () => void (await nextTurn()),
    async pass(ms) {
      for (let passed = 0; passed < ms; passed += 1_000) {
        for (const node of nodes) node.pass(1_000);
        await settle();
      }
    },
    async inject(text) {
      await outside.query('select pg_notify($1, $2)', [BUS_CHANNEL, text]);
    },
    async cut(node) {
      cut.add(node);
      const waited = asPostgres(node).waitedMs.length;
      await outside.query('select pg_terminate_backend(pid) from pg_stat_activity where application_name = $1', [
        `${BUS_CHANNEL} ${node.bus.nodeId}`,
      ]);
      await vi.waitFor(() => expect(asPostgres(node).waitedMs.length).toBe(waited + 1), { interval: 2 });
    },
    async restore(node) {
      const { missed } = node;
      asPostgres(node).retry();
      await vi.waitFor(() => expect(node.missed).toBe(missed + 1), { interval: 2 });
      cut.delete(node);
    },
    crash: (node) => void nodes.delete(asPostgres(node)),
    async end() {
      await Promise.all(ended.map((end) => end()));
      await outside.end();
    },
  };
}

const asPostgres = (node: NodeUnderTest) => node as PostgresNode;

busContract('in PostgreSQL', inPostgres);

/** Everything that is sent on the channel until now, as PostgreSQL delivers it. */
async function listenRaw(): Promise<{ until(): Promise<string[]>; end(): Promise<void> }> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(`listen ${BUS_CHANNEL}`);
  let texts: string[] = [];
  let marks = 0;
  client.on('notification', ({ payload = '' }) => void texts.push(payload));
  return {
    async until() {
      const mark = `mark ${(marks += 1)}`;
      await client.query('select pg_notify($1, $2)', [BUS_CHANNEL, mark]);
      await vi.waitFor(() => expect(texts).toContain(mark), { interval: 2 });
      const heard = texts.filter((text) => text !== mark);
      texts = [];
      return heard;
    },
    end: () => client.end(),
  };
}

describe('the doorbell in the statement that stores', () => {
  const APPEND = `
    with stored (document_id, seq) as (select * from unnest($1::text[], $2::int[])),
    rung as (${doorbellSql('stored', '$3')})
    select stored.* from stored cross join rung`;
  const append = (names: readonly string[], seqs: readonly number[]) => [APPEND, [names, seqs, 'n1']] as const;
  let raw: Awaited<ReturnType<typeof listenRaw>>;
  let client: Client;

  beforeAll(async () => {
    raw = await listenRaw();
    client = new Client({ connectionString: url });
    await client.connect();
  });
  afterAll(() => Promise.all([raw.end(), client.end()]));
  const query = ([text, values]: ReturnType<typeof append>) => client.query(text, [...values]);

  test('[BU6] rings once, with the newest seq of each document', async () => {
    const { rows } = await query(append(['b', 'a', 'b', 'å'], [4, 9, 5, 1]));
    expect(rows).toHaveLength(4);
    expect(await raw.until()).toEqual(['cn1 a:9 b:5 å:1']);
  });

  test('[BU6] does not ring where nothing was stored', async () => {
    await query(append([], []));
    // Even where the statement asks for the ring first.
    await client.query(
      `with stored (document_id, seq) as (select 'a', 1 where false), rung as (${doorbellSql('stored', '$1')})
       select * from rung`,
      ['n1'],
    );
    expect(await raw.until()).toEqual([]);
  });

  test('[BU6] rings when the transaction commits, and never when it does not', async () => {
    await client.query('begin');
    await query(append(['a'], [1]));
    expect(await raw.until()).toEqual([]);
    await client.query('rollback');
    expect(await raw.until()).toEqual([]);
    await client.query('begin');
    await query(append(['a'], [2]));
    await client.query('commit');
    expect(await raw.until()).toEqual(['cn1 a:2']);
  });

  test('[BU6] names documents as long as they fit, by bytes, else says that they are many', async () => {
    const ring = async (names: readonly string[]) => {
      await query(append(names, Array<number>(names.length).fill(1)));
      const [text = '', ...others] = await raw.until();
      expect(others).toEqual([]);
      return text === 'cn1 *' ? 'many' : Buffer.byteLength(text);
    };
    // `cn1 ` and `:1` are six bytes, and å is two.
    expect(await ring(['å'.repeat(3_996) + 'a'])).toBe(7_999);
    expect(await ring(['å'.repeat(3_997)])).toBe('many');
    const documents = (count: number) => Array.from({ length: count }, (_, index) => `document-${index}`);
    expect(await ring(documents(400))).toBeGreaterThan(5_000);
    expect(await ring(documents(5_000))).toBe('many');
  });

  test('[BU6] is heard by the other nodes, not by the one that rang', async () => {
    const buses = inPostgres();
    try {
      const [n1, n2] = [await buses.node('n1'), await buses.node('n2')];
      await query(append(['plan:with:colons', 'b'], [3, 4]));
      await query(
        append(
          Array.from({ length: 2_000 }, (_, index) => `document-${index}`),
          Array(2_000).fill(1),
        ),
      );
      await buses.settle();
      const documents = [
        { documentId: documentId('b'), seq: 4 },
        { documentId: documentId('plan:with:colons'), seq: 3 },
      ];
      expect(n2.heard).toEqual([
        { message: { is: 'committed', documents }, from: 'n1' },
        { message: { is: 'committed', documents: 'many' }, from: 'n1' },
      ]);
      expect([n1.heard, n1.failures, n2.failures]).toEqual([[], [], []]);
    } finally {
      await buses.end();
    }
  });
});

/** Carries connections to the server until it falls silent, as a network may without closing any. */
async function startProxy(port = 0): Promise<{ url: string; fallSilent(): void; end(): void }> {
  const target = new URL(url);
  const sockets = new Set<Socket>();
  const proxy = createServer((near) => {
    const far = connect(Number(target.port), target.hostname);
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on('error', () => undefined);
    }
    near.pipe(far).pipe(near);
  });
  await new Promise<void>((done) => proxy.listen(port, '127.0.0.1', done));
  const at = new URL(url);
  at.port = String((proxy.address() as AddressInfo).port);
  return {
    url: at.href,
    fallSilent: () => sockets.forEach((socket) => socket.unpipe().resume()),
    end() {
      for (const socket of sockets) socket.destroy();
      proxy.close();
    },
  };
}

describe('the connection of the bus in PostgreSQL', () => {
  let buses: Nodes;
  afterEach(() => buses.end());

  test('[BU3] what could not be sent is missed by the others, who are told', async () => {
    buses = inPostgres();
    const [a, b] = [await buses.node('a'), await buses.node('b')];
    vi.spyOn(a.pool, 'query').mockImplementationOnce(() => Promise.reject(new Error('the database is gone')));
    a.bus.publish(rung('plan', 1));
    await vi.waitFor(() => expect(a.failures).toHaveLength(1));
    a.bus.publish(rung('plan', 2));
    await buses.settle();
    expect(b.heard).toEqual([{ message: rung('plan', 2), from: 'a' }]);
    expect([a.missed, b.missed]).toEqual([0, 1]);
  });

  test('[BU3] a connection that is dead without saying so is given up', async () => {
    buses = inPostgres();
    const proxy = await startProxy();
    const [a] = [await buses.node('a', { url: proxy.url }), await buses.node('b')];
    await buses.pass(20_000);
    expect(a.waitedMs).toEqual([]);
    proxy.fallSilent();
    a.bus.publish(rung('plan', 1));
    await vi.waitFor(() => {
      a.pass(1_000);
      expect(a.waitedMs).toEqual([50]);
    });
    a.retry();
    await vi.waitFor(() => expect(a.missed).toBe(1));
    await buses.settle();
    proxy.end();
  });

  test('[BU3] a connection that cannot be made is tried again, less and less often', async () => {
    buses = inPostgres();
    const port = await freePort();
    const at = new URL(url);
    at.port = String(port);
    const node = await buses.node('a', { url: at.href, isStarted: false });
    let isStarted = false;
    const started = node.bus.start().then(() => (isStarted = true));
    const waits = [50, 100, 200, 400, 800, 1_600, 3_200, 5_000, 5_000];
    for (let tries = 1; tries <= waits.length; tries += 1) {
      await vi.waitFor(() => expect(node.waitedMs).toEqual(waits.slice(0, tries)), { interval: 2 });
      if (tries < waits.length) node.retry();
    }
    expect([isStarted, node.missed]).toEqual([false, 0]);
    const proxy = await startProxy(port);
    node.retry();
    await started;
    expect(node.missed).toBe(1);
    proxy.end();
    await vi.waitFor(() => expect(node.waitedMs.at(-1)).toBe(50), { interval: 2 });
  });

  test('[BU4] a node stops although its database does not answer', async () => {
    buses = inPostgres();
    const a = await buses.node('a');
    vi.spyOn(a.pool, 'query').mockImplementation(() => new Promise(() => {}));
    let isStopped = false;
    const stopped = a.bus.stop().then(() => (isStopped = true));
    await nextTurn();
    expect([isStopped, a.waitedMs]).toEqual([false, [1_000]]);
    a.retry();
    await stopped;
    vi.restoreAllMocks();
  });
});

describe('the bus in memory, pumped by hand', () => {
  async function nodes(...names: readonly string[]) {
    const hub = createMemoryBusHub();
    const made = names.map((name) => watch(hub.node(name), hub.failures));
    for (const { bus } of made) await bus.start();
    hub.deliverAll();
    return { hub, made };
  }

  test('nothing moves before the test says so; senders may overtake one another, a sender never itself', async () => {
    const { hub, made } = await nodes('a', 'b', 'c');
    const [a, b, c] = made as [NodeUnderTest, NodeUnderTest, NodeUnderTest];
    a.bus.publish(rung('plan', 1));
    hub.waiting();
    a.bus.publish(rung('plan', 2));
    b.bus.publish(rung('plan', 3));
    expect(c.heard).toEqual([]);
    expect([hub.waiting(), hub.waiting({ to: 'c' }), hub.waiting({ from: 'b' })]).toEqual([6, 3, 2]);
    expect(hub.deliver({ from: 'b', to: 'c' })).toBe(true);
    expect(hub.deliver({ from: 'b', to: 'c' })).toBe(false);
    expect(hub.deliver({ to: 'c' })).toBe(true);
    expect(c.heard.map(({ message }) => message)).toEqual([rung('plan', 3), rung('plan', 1)]);
    hub.drop({ from: 'a', to: 'b' });
    hub.deliverAll();
    expect(c.heard.map(({ message }) => message)).toEqual([rung('plan', 3), rung('plan', 1), rung('plan', 2)]);
    expect([a.missed, b.missed, c.missed]).toEqual([0, 0, 0]);
    hub.pass(HELLO_MS);
    expect([a.missed, b.missed, c.missed]).toEqual([0, 1, 0]);
  });

  test('a node that crashed says and hears nothing more; what it had sent still arrives', async () => {
    const { hub, made } = await nodes('a', 'b');
    const [a, b] = made as [NodeUnderTest, NodeUnderTest];
    a.bus.publish(rung('plan', 1));
    hub.waiting();
    hub.crash('a');
    a.bus.publish(rung('plan', 2));
    b.bus.publish(rung('plan', 3));
    hub.deliverAll();
    expect(b.heard.map(({ message }) => message)).toEqual([rung('plan', 1)]);
    expect(a.heard).toEqual([]);
  });

  test('[BU5] what is published in one turn goes in one notification', async () => {
    const { hub, made } = await nodes('a', 'b');
    for (let index = 0; index < 50; index += 1) made[0]?.bus.publish(rung('plan', index));
    expect(hub.waiting({ to: 'b' })).toBe(1);
  });

  test('[BU7] presence is not sent while a node is alone; everything else is', async () => {
    const { hub, made } = await nodes('a');
    const [a] = made as [NodeUnderTest];
    const crowd: BusMessage[] = [
      { is: 'presence', documentId: documentId('plan'), entries: presenceOf(['{}']) },
      { is: 'presence-asked', documentId: documentId('plan') },
    ];
    hub.pass(HELLO_MS + 1_000);
    const heard: string[] = [];
    const deaf = hub.node('deaf');
    await deaf.start();
    // It is on its way to say hello.
    hub.drop();
    for (const message of [...crowd, rung('plan', 1)]) a.bus.publish(message);
    deaf.subscribe({ heard: (message) => void heard.push(message.is), missed() {}, nodeGone() {} });
    hub.deliverAll();
    expect(heard).toEqual(['committed']);
    hub.pass(HELLO_MS);
    for (const message of crowd) a.bus.publish(message);
    hub.deliverAll();
    expect(heard).toEqual(['committed', 'presence', 'presence-asked']);
  });

  test('[BU7] a node that has only begun to listen does not take itself for alone', async () => {
    const { hub, made } = await nodes('a');
    const late = hub.node('late');
    await late.start();
    expect(late.otherNodes()).toBe(0);
    late.publish({ is: 'presence-asked', documentId: documentId('plan') });
    hub.deliverAll();
    expect(made[0]?.heard).toEqual([{ message: { is: 'presence-asked', documentId: 'plan' }, from: 'late' }]);
    expect([late.otherNodes(), made[0]?.bus.otherNodes()]).toEqual([1, 1]);
  });

  test('[BU4] a process that stood still takes nobody for gone', async () => {
    const { hub, made } = await nodes('a', 'b');
    hub.standStill(60_000);
    hub.pass(10_000);
    expect(made.map(({ gone }) => gone)).toEqual([[], []]);
  });

  describe('while the database does not answer', () => {
    const options = { every: () => () => {}, schedule: (work: () => void) => work(), failed: () => {} };

    /** What another node is told of all these messages once the database answers again. */
    function heardAfter(messages: readonly BusMessage[]): { steps: string[]; failures: unknown[] } {
      const sent: string[] = [];
      const underWay: (() => void)[] = [];
      const failures: unknown[] = [];
      const steps: string[] = [];
      const a = new BusNode(
        'a',
        (texts, done) => {
          sent.push(...texts);
          underWay.push(done);
        },
        { ...options, failed: (error: unknown) => void failures.push(error) },
      );
      const b = new BusNode('b', (_texts, done) => done(), options);
      b.subscribe({
        heard: ({ is }) => void (steps.at(-1) !== is && steps.push(is)),
        missed: () => void steps.push('missed'),
        nodeGone() {},
      });
      for (const message of messages) a.publish(message);
      expect(sent).toHaveLength(1);
      while (underWay.length > 0) underWay.shift()?.();
      for (const text of sent) b.hear(text);
      return { steps, failures };
    }

    const many = (message: BusMessage) => Array.from({ length: 1_100 }, () => message);
    const presence: BusMessage = { is: 'presence', documentId: documentId('plan'), entries: new Uint8Array(3_000) };

    test('[BU3] what is too much is dropped, and the others are told that they missed something', () => {
      const { steps, failures } = heardAfter([rung('plan', 1), ...many(changed('x'.repeat(4_000)))]);
      expect(steps).toEqual(['committed', 'missed', 'changed']);
      expect(failures).toHaveLength(1);
    });

    test('[BU3] presence is dropped first, and without a word: those who missed something would ask for it', () => {
      const { steps, failures } = heardAfter([rung('plan', 1), changed('f'), ...many(presence), changed('g')]);
      expect(steps).toEqual(['committed', 'changed', 'presence', 'changed']);
      expect(failures).toHaveLength(1);
    });
  });

  test('[BU4] the goodbye comes after what is under way', async () => {
    const sent: string[] = [];
    const underWay: (() => void)[] = [];
    const node = new BusNode(
      'a',
      (texts, done) => {
        sent.push(...texts);
        underWay.push(done);
      },
      { every: () => () => {}, schedule: (work) => work(), failed: () => {} },
    );
    node.publish(rung('plan', 1));
    const stopped = node.stop();
    expect(sent).toHaveLength(1);
    underWay.shift()?.();
    expect(sent.slice(1)).toEqual(['{"from":"a","number":2}']);
    underWay.shift()?.();
    await stopped;
  });

  test('the only process of an installation has a bus too', async () => {
    const bus = createLoneBus('only');
    const node = watch(bus, []);
    await bus.start();
    bus.publish(rung('plan', 1));
    expect([bus.otherNodes(), node.heard]).toEqual([0, []]);
    await bus.stop();
  });
});
