import { randomBytes } from 'node:crypto';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { afterEach, describe, expect, test } from 'vitest';
import { asId, type DocumentId, type PersonId } from '#app/domain/ids.ts';
import type { Bus, BusListener, BusMessage } from '#server/sync/bus.ts';

export interface NodeUnderTest {
  readonly bus: Bus;
  readonly heard: { readonly message: BusMessage; readonly from: string }[];
  readonly gone: string[];
  readonly failures: unknown[];
  missed: number;
}

/** The nodes of one installation, with the clock and the wires in the test's hands. */
export interface BusesUnderTest {
  /** Started, and known to the others. */
  node(nodeId: string): Promise<NodeUnderTest>;
  /** Everything that was published has arrived where it can. */
  settle(): Promise<void>;
  /** Ends this turn of the process; what was published in it is on its way. */
  turn(): Promise<void>;
  pass(ms: number): Promise<void>;
  /** A notification that comes to every node, as if from another process. */
  inject(text: string): Promise<void>;
  /** The node's connection is lost, until it is restored. */
  cut(node: NodeUnderTest): Promise<void>;
  restore(node: NodeUnderTest): Promise<void>;
  /** kill -9. */
  crash(node: NodeUnderTest): void;
  end(): Promise<void>;
}

export const documentId = (name: string) => asId<DocumentId>(name);
export const rung = (name: string, seq: number): BusMessage => ({
  is: 'committed',
  documents: [{ documentId: documentId(name), seq }],
});
export const changed = (forumId: string): BusMessage => ({
  is: 'changed',
  event: { what: 'benchmark', forumId, clusterId: null },
});

/** An awareness update as Yjs encodes it: one entry for each state. */
export function presenceOf(states: readonly string[]): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, states.length);
    states.forEach((state, clientId) => {
      encoding.writeVarUint(encoder, clientId);
      encoding.writeVarUint(encoder, 1_000_000 + clientId);
      encoding.writeVarString(encoder, state);
    });
  });
}

function statesIn(entries: Uint8Array): string[] {
  const decoder = decoding.createDecoder(entries);
  return Array.from({ length: decoding.readVarUint(decoder) }, () => {
    decoding.readVarUint(decoder);
    decoding.readVarUint(decoder);
    return decoding.readVarString(decoder);
  });
}

const ONE_OF_EACH: readonly BusMessage[] = [
  rung('plan-a', 12),
  { is: 'committed', documents: 'many' },
  { is: 'presence', documentId: documentId('plan-a'), entries: presenceOf(['{"name":"Åse 🌊"}']) },
  { is: 'presence-asked', documentId: documentId('plan-a') },
  changed('forum'),
  { is: 'changed', event: { what: 'plan', documentId: documentId('plan-a'), forumId: 'f', clusterId: 'c' } },
  { is: 'changed', event: { what: 'benchmark', forumId: 'f', clusterId: 'c', isShared: true } },
  { is: 'recheck', sessionId: 's', personId: null },
  { is: 'recheck', sessionId: null, personId: asId<PersonId>('p') },
];

/** What every bus promises; run by the one in memory and the one in PostgreSQL. */
export function busContract(name: string, open: () => BusesUnderTest): void {
  describe(`bus: ${name}`, () => {
    let buses: BusesUnderTest;
    afterEach(() => buses.end());

    const messagesOf = (node: NodeUnderTest, from: string) =>
      node.heard.flatMap((heard) => (heard.from === from ? [heard.message] : []));

    /** Doorbells only: the harness publishes messages of its own to know what has arrived. */
    const listenerFor = (heard: (BusMessage | 'missed')[]): BusListener => ({
      heard: (message) => void (message.is === 'committed' && heard.push(message)),
      missed() {},
      nodeGone() {},
    });

    async function two(): Promise<[NodeUnderTest, NodeUnderTest]> {
      buses = open();
      return [await buses.node('a'), await buses.node('b')];
    }

    test('[BU1] every kind of message arrives as it was published', async () => {
      const [a, b] = await two();
      for (const message of ONE_OF_EACH) a.bus.publish(message);
      await buses.settle();
      expect(messagesOf(b, 'a')).toEqual(ONE_OF_EACH);
      expect(b.failures).toEqual([]);
    });

    test('[BU1] every other node hears each message once and in order, the node itself never', async () => {
      const [a, b] = await two();
      const c = await buses.node('c');
      const from = (node: NodeUnderTest) =>
        Array.from({ length: 120 }, (_, index) => rung(`of-${node.bus.nodeId}`, index));
      for (let index = 0; index < 120; index += 1) {
        for (const node of [a, b, c]) node.bus.publish(rung(`of-${node.bus.nodeId}`, index));
        if (index % 7 === 0) await buses.turn();
      }
      await buses.settle();
      for (const node of [a, b, c]) {
        for (const other of [a, b, c]) {
          expect(messagesOf(node, other.bus.nodeId)).toEqual(node === other ? [] : from(other));
        }
        expect(node.missed).toBe(0);
      }
    });

    test('[BU1] who has unsubscribed hears nothing more', async () => {
      const [a, b] = await two();
      const heard: BusMessage[] = [];
      const listener = listenerFor(heard);
      const unsubscribe = b.bus.subscribe(listener);
      b.bus.subscribe(listener);
      a.bus.publish(rung('plan', 1));
      await buses.settle();
      unsubscribe();
      a.bus.publish(rung('plan', 2));
      await buses.settle();
      expect(heard).toEqual([rung('plan', 1), rung('plan', 1), rung('plan', 2)]);
    });

    test.each<readonly [string, string]>([
      ['no JSON', 'nonsense'],
      ['half of it', '{"from":"x","number":1,"messages":['],
      ['a list', '[]'],
      ['null', 'null'],
      ['nobody', '{"number":1,"messages":[]}'],
      ['a strange sender', '{"from":"x y","number":1,"messages":[]}'],
      ['no number', '{"from":"x","messages":[]}'],
      ['a strange number', '{"from":"x","number":1.5,"messages":[]}'],
      ['no list of messages', '{"from":"x","number":1,"messages":{}}'],
      ['a doorbell without documents', 'cx'],
      ['a doorbell without a number', 'cx plan-a:1 plan-b'],
      ['a doorbell with a strange number', 'cx plan-a:99999999999999999999'],
      ...Object.entries({
        'a message that is none': 'null',
        'an unknown kind': '{"is":"surprise"}',
        'committed without documents': '{"is":"committed"}',
        'committed without a seq': '{"is":"committed","documents":[["plan-a"]]}',
        'committed below zero': '{"is":"committed","documents":[["plan-a",-1]]}',
        'presence that is no base64': '{"is":"presence","documentId":"a","entries":"?"}',
        'presence nowhere': '{"is":"presence","entries":"AAAA"}',
        'presence asked of a number': '{"is":"presence-asked","documentId":7}',
        'a change of something unknown': '{"is":"changed","event":{"what":"x","forumId":"f","clusterId":null}}',
        'a change without a forum': '{"is":"changed","event":{"what":"plan","clusterId":null}}',
        'a recheck of half': '{"is":"recheck","sessionId":null}',
      }).map(([what, message]) => [what, `{"from":"x","number":1,"messages":[${message}]}`] as const),
    ])('[BU2] what cannot be read is dropped and reported once: %s', async (_, text) => {
      const [a, b] = await two();
      await buses.inject(text);
      a.bus.publish(rung('plan', 1));
      await buses.settle();
      expect(b.heard).toEqual([{ message: rung('plan', 1), from: 'a' }]);
      expect(b.failures).toHaveLength(1);
      expect(b.missed).toBe(0);
    });

    test('[BU2] the messages beside one that cannot be read arrive', async () => {
      const [, b] = await two();
      const good = (seq: number) => `{"is":"committed","documents":[["plan",${seq}]]}`;
      await buses.inject(`{"from":"x","number":1,"messages":[${good(1)},{"is":"surprise"},${good(2)}]}`);
      await buses.settle();
      expect(b.heard.map(({ message }) => message)).toEqual([rung('plan', 1), rung('plan', 2)]);
      expect(b.failures).toHaveLength(1);
    });

    test('[BU2] a listener that throws is reported and disturbs no other', async () => {
      buses = open();
      const b = await buses.node('b');
      b.bus.subscribe({
        ...listenerFor([]),
        heard(message) {
          if (message.is === 'committed') throw new Error('a broken listener');
        },
      });
      const heard: BusMessage[] = [];
      b.bus.subscribe(listenerFor(heard));
      const a = await buses.node('a');
      a.bus.publish(rung('plan', 1));
      a.bus.publish(rung('plan', 2));
      await buses.settle();
      expect(heard).toEqual([rung('plan', 1), rung('plan', 2)]);
      expect(b.failures).toHaveLength(2);
    });

    test('[BU3] after a lost connection the node is told once that it may have missed something', async () => {
      const [a, b] = await two();
      const c = await buses.node('c');
      await buses.cut(b);
      a.bus.publish(rung('plan', 1));
      await buses.settle();
      expect(b.missed).toBe(0);
      await buses.restore(b);
      a.bus.publish(rung('plan', 2));
      await buses.settle();
      expect(messagesOf(b, 'a')).toEqual([rung('plan', 2)]);
      expect(messagesOf(c, 'a')).toEqual([rung('plan', 1), rung('plan', 2)]);
      expect([a.missed, b.missed, c.missed]).toEqual([0, 1, 0]);
      expect(b.gone).toEqual([]);
    });

    test('[BU3] where a notification is lost on its way, its receivers are told before they hear the next', async () => {
      const [, b] = await two();
      const steps: (BusMessage | 'missed')[] = [];
      b.bus.subscribe({ ...listenerFor(steps), missed: () => void steps.push('missed') });
      const said = (number: number) =>
        buses.inject(`{"from":"x","number":${number},"messages":[{"is":"committed","documents":"many"}]}`);
      for (const number of [7, 8, 10, 11]) await said(number);
      await buses.settle();
      expect(steps.map((step) => (step === 'missed' ? step : step.is))).toEqual([
        'committed',
        'committed',
        'missed',
        'committed',
        'committed',
      ]);
    });

    test('[BU4] a node that stops is gone at once, and reported once', async () => {
      const [a, b] = await two();
      const c = await buses.node('c');
      expect([a, b, c].map((node) => node.bus.otherNodes())).toEqual([2, 2, 2]);
      a.bus.publish(rung('plan', 1));
      await buses.turn();
      // The first is under way.
      a.bus.publish(rung('plan', 2));
      await a.bus.stop();
      a.bus.publish(rung('plan', 3));
      await buses.settle();
      expect([b.gone, c.gone]).toEqual([['a'], ['a']]);
      await buses.pass(20_000);
      for (const node of [b, c]) {
        // What it had still to say was said before the goodbye.
        expect(messagesOf(node, 'a')).toEqual([rung('plan', 1), rung('plan', 2)]);
        expect(node.gone).toEqual(['a']);
        expect(node.bus.otherNodes()).toBe(1);
        expect(node.missed).toBe(0);
      }
      expect(a.gone).toEqual([]);
    });

    test('[BU4] a node that was silent for 7 s is gone, and reported once', async () => {
      const [a, b] = await two();
      const c = await buses.node('c');
      await buses.pass(30_000);
      expect([a.gone, b.gone, c.gone]).toEqual([[], [], []]);
      buses.crash(a);
      await buses.pass(6_000);
      expect([b.gone, b.bus.otherNodes()]).toEqual([[], 2]);
      await buses.pass(2_000);
      expect([b.gone, b.bus.otherNodes()]).toEqual([['a'], 1]);
      await buses.pass(30_000);
      expect([b.gone, c.gone]).toEqual([['a'], ['a']]);
      expect([b.missed, c.missed]).toEqual([0, 0]);
    });

    test('[BU4] a node that was only silent comes back, and may have said something meanwhile', async () => {
      const [, b] = await two();
      await buses.inject('{"from":"x","number":1,"messages":[]}');
      await buses.settle();
      await buses.pass(8_000);
      expect([b.gone, b.missed, b.bus.otherNodes()]).toEqual([['x'], 0, 1]);
      await buses.inject('{"from":"x","number":2,"messages":[]}');
      await buses.settle();
      expect([b.gone, b.missed, b.bus.otherNodes()]).toEqual([['x'], 1, 2]);
    });

    test('[BU4] the log may ring after the goodbye, which brings nobody back', async () => {
      const [, b] = await two();
      await buses.inject('{"from":"x","number":1,"messages":[]}');
      await buses.inject('{"from":"x","number":2}');
      await buses.inject('cx plan:3 other:4');
      await buses.pass(10_000);
      expect(messagesOf(b, 'x')).toEqual([
        {
          is: 'committed',
          documents: [
            { documentId: 'plan', seq: 3 },
            { documentId: 'other', seq: 4 },
          ],
        },
      ]);
      expect([b.gone, b.bus.otherNodes()]).toEqual([['x'], 1]);
    });

    test('[BU5] a doorbell for very many documents is split and arrives whole', async () => {
      const [a, b] = await two();
      const documents = Array.from({ length: 2_000 }, (_, seq) => ({ documentId: documentId(`blåbær-${seq}`), seq }));
      a.bus.publish({ is: 'committed', documents });
      await buses.settle();
      const messages = messagesOf(b, 'a');
      expect(messages.length).toBeGreaterThan(5);
      expect(
        messages.flatMap((message) =>
          message.is === 'committed' && message.documents !== 'many' ? message.documents : [],
        ),
      ).toEqual(documents);
    });

    test('[BU5] many messages of one turn all arrive, counted in bytes and not in letters', async () => {
      const [a, b] = await two();
      const messages = Array.from({ length: 600 }, (_, index) => changed(`${'æ🌊'.repeat(1 + (index % 40))}${index}`));
      for (const message of messages) a.bus.publish(message);
      a.bus.publish(changed('æ'.repeat(4_500)));
      await buses.settle();
      expect(messagesOf(b, 'a')).toEqual(messages);
      expect(a.failures).toHaveLength(1);
    });

    test('[BU5] a message that just fits arrives; one byte more and it is dropped and reported', async () => {
      const [a, b] = await two();
      const lengths = Array.from({ length: 120 }, (_, index) => 7_800 + index);
      for (const length of lengths) a.bus.publish(changed('x'.repeat(length)));
      await buses.settle();
      const arrived = messagesOf(b, 'a').length;
      expect(arrived).toBeGreaterThan(10);
      expect(messagesOf(b, 'a')).toEqual(lengths.slice(0, arrived).map((length) => changed('x'.repeat(length))));
      expect(a.failures.map(String)).toEqual(
        lengths.slice(arrived).map(() => expect.stringMatching(/^Error: a message to other nodes is dropped: changed/)),
      );
      expect(b.missed).toBe(0);
    });

    test('[BU5] presence of 4 KB arrives byte for byte', async () => {
      const [a, b] = await two();
      const entries = Uint8Array.from(randomBytes(4096));
      a.bus.publish({ is: 'presence', documentId: documentId('plan'), entries });
      // The caller's buffer may be used again.
      const sent = entries.slice();
      entries.fill(0);
      await buses.settle();
      expect(messagesOf(b, 'a')).toEqual([{ is: 'presence', documentId: 'plan', entries: sent }]);
    });

    test('[BU5] presence of a full room is split between people; one too large alone is dropped and reported', async () => {
      const [a, b] = await two();
      const states = Array.from({ length: 90 }, (_, index) => `{"name":"${'Ø'.repeat(index)}${index}"}`);
      const withGiant = [...states.slice(0, 40), 'x'.repeat(7_000), ...states.slice(40)];
      a.bus.publish({ is: 'presence', documentId: documentId('plan'), entries: presenceOf(withGiant) });
      a.bus.publish(rung('plan', 1));
      await buses.settle();
      const messages = messagesOf(b, 'a');
      expect(messages.at(-1)).toEqual(rung('plan', 1));
      expect(messages.flatMap((message) => (message.is === 'presence' ? statesIn(message.entries) : []))).toEqual(
        states,
      );
      expect(a.failures).toHaveLength(1);
    });

    test('[BU2] presence too large to send that cannot be taken apart is dropped and reported', async () => {
      const [a, b] = await two();
      const entries = new Uint8Array(9_000).fill(255);
      a.bus.publish({ is: 'presence', documentId: documentId('plan'), entries });
      a.bus.publish(rung('plan', 1));
      await buses.settle();
      expect(messagesOf(b, 'a')).toEqual([rung('plan', 1)]);
      expect(a.failures).toHaveLength(1);
    });
  });
}
