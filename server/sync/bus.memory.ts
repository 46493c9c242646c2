import type { Bus } from './bus.ts';
import { BusNode, SWEEP_MS } from './bus-node.ts';

/** Which of the notifications on their way: by sender, by receiver, or any. */
export interface WhichNotification {
  readonly from?: string;
  readonly to?: string;
}

/** Nodes in one process, between which nothing moves until the test says so. */
export interface MemoryBusHub {
  /** Those of all nodes that have no `failed` of their own. */
  readonly failures: unknown[];
  /** A new node; it hears and is heard once it is started. */
  node(nodeId: string, failed?: (error: unknown) => void): Bus;
  /** How many notifications are on their way. */
  waiting(which?: WhichNotification): number;
  /** The oldest of them arrives; answers whether there was one. What one sender sends arrives in order, else the test chooses. */
  deliver(which?: WhichNotification): boolean;
  /** All arrive, and what is sent in answer to them. */
  deliverAll(): void;
  /** They are lost. */
  drop(which?: WhichNotification): void;
  /** What is on its way to the node is lost; the node is told that it may have missed something. */
  missed(nodeId: string): void;
  /** kill -9: it sends nothing more, not even a goodbye. */
  crash(nodeId: string): void;
  /** A notification as a carrier would bring it to every node. */
  inject(text: string): void;
  /** Time passes, in steps of a second, and everything that is sent meanwhile arrives. */
  pass(ms: number): void;
  /** Time passes in which the process does not run at all. */
  standStill(ms: number): void;
}

interface OnItsWay {
  readonly from: string;
  readonly to: string;
  readonly text: string;
}

interface Timer {
  readonly nodeId: string;
  readonly ms: number;
  readonly work: () => void;
  dueAtMs: number;
}

export function createMemoryBusHub(): MemoryBusHub {
  const failures: unknown[] = [];
  const nodes = new Map<string, BusNode>();
  let nowMs = 0;
  let onTheirWay: OnItsWay[] = [];
  const scheduled: (() => void)[] = [];
  let timers: Timer[] = [];

  const isMeant = (which: WhichNotification) => (one: OnItsWay) =>
    (which.from ?? one.from) === one.from && (which.to ?? one.to) === one.to;
  const isNotMeant = (which: WhichNotification) => (one: OnItsWay) => !isMeant(which)(one);

  function endTurn(): void {
    for (let work = scheduled.shift(); work !== undefined; work = scheduled.shift()) work();
  }

  function send(from: string, texts: readonly string[]): void {
    for (const text of texts) {
      for (const to of nodes.keys()) if (to !== from) onTheirWay.push({ from, to, text });
    }
  }

  function options(nodeId: string, failed: (error: unknown) => void) {
    return {
      every: (ms: number, work: () => void) => {
        const timer = { nodeId, ms, work, dueAtMs: nowMs + ms };
        timers.push(timer);
        return () => void (timers = timers.filter((other) => other !== timer));
      },
      schedule: (work: () => void) => void scheduled.push(work),
      failed,
    };
  }

  const hub: MemoryBusHub = {
    failures,
    node(nodeId, failed = (error) => void failures.push(error)) {
      const node: BusNode = new BusNode(
        nodeId,
        (texts, done) => {
          if (nodes.get(nodeId) === node) send(nodeId, texts);
          done();
        },
        options(nodeId, failed),
      );
      return {
        nodeId,
        otherNodes: () => node.otherNodes(),
        publish: (message) => node.publish(message),
        subscribe: (listener) => node.subscribe(listener),
        async start() {
          nodes.set(nodeId, node);
          node.listens(false);
        },
        async stop() {
          await node.stop();
          nodes.delete(nodeId);
        },
      };
    },
    waiting(which = {}) {
      endTurn();
      return onTheirWay.filter(isMeant(which)).length;
    },
    deliver(which = {}) {
      endTurn();
      const next = onTheirWay.find(isMeant(which));
      if (next === undefined) return false;
      onTheirWay.splice(onTheirWay.indexOf(next), 1);
      nodes.get(next.to)?.hear(next.text);
      return true;
    },
    deliverAll() {
      while (hub.deliver());
    },
    drop(which = {}) {
      endTurn();
      onTheirWay = onTheirWay.filter(isNotMeant(which));
    },
    missed(nodeId) {
      hub.drop({ to: nodeId });
      nodes.get(nodeId)?.listens(true);
    },
    crash(nodeId) {
      nodes.delete(nodeId);
      timers = timers.filter((timer) => timer.nodeId !== nodeId);
    },
    inject(text) {
      send('', [text]);
    },
    pass(ms) {
      hub.deliverAll();
      for (const endMs = nowMs + ms; nowMs < endMs;) {
        nowMs += Math.min(SWEEP_MS, endMs - nowMs);
        ring();
        hub.deliverAll();
      }
    },
    standStill(ms) {
      nowMs += ms;
      ring();
    },
  };

  /** As setInterval does it: late, and once for all the times it missed. */
  function ring(): void {
    for (const timer of [...timers]) {
      if (timer.dueAtMs > nowMs) continue;
      timer.dueAtMs = nowMs + timer.ms;
      timer.work();
    }
  }

  return hub;
}

/** For the only process of an installation: there is nobody to tell and nobody to hear. */
export function createLoneBus(nodeId: string): Bus {
  return {
    nodeId,
    otherNodes: () => 0,
    start: () => Promise.resolve(),
    stop: () => Promise.resolve(),
    publish: () => undefined,
    subscribe: () => () => undefined,
  };
}
