import { Socket } from 'node:net';
import { Client, type ClientConfig, type Pool } from 'pg';
import type { Bus, BusOptions } from './bus.ts';
import { NOTIFICATION_BYTES } from './bus-messages.ts';
import { BusNode, SILENT_MS, SWEEP_MS } from './bus-node.ts';

export const BUS_CHANNEL = 'forum_bus';

export interface PostgresBusOptions extends BusOptions {
  readonly nodeId: string;
  /** For what is published. */
  readonly pool: Pool;
  /** For a connection of its own that listens; not through a pooler that shares connections out by transaction. */
  readonly connection: ClientConfig;
  /** Waits before a lost connection is made anew, and for the goodbye at most so long. */
  readonly wait: (ms: number) => Promise<void>;
}

const FIRST_RETRY_MS = 50;
const LAST_RETRY_MS = 5_000;
const ANSWER_MS = 5_000;
const GOODBYE_MS = 1_000;

/**
 * Rings the bell for what a statement stores, in the statement itself: as a select to stand in its `with`
 * list, one row where one was stored and none otherwise. It must be asked for where the statement ends
 * (`select … from numbered cross join rung`), since PostgreSQL skips what nobody asks for. The nodes hear it
 * when the transaction commits, and never when it does not. Transactions that ring commit one after another, since
 * PostgreSQL holds one lock over them: little for a few nodes, half of the commits for eight at once.
 * @param rows what has the columns document_id and seq, such as an earlier part of the `with` list
 * @param nodeId an expression for the ringing node's id, such as $4
 */
export const doorbellSql = (rows: string, nodeId: string) => `
  select pg_notify('${BUS_CHANNEL}', case
    when octet_length(named) <= ${NOTIFICATION_BYTES} then named
    else 'c' || ${nodeId}::text || ' *'
  end) as rung
  from (
    select 'c' || ${nodeId}::text || ' ' || string_agg(document_id || ':' || seq, ' ' order by document_id) as named
    from (select document_id, max(seq) as seq from ${rows} group by document_id) as newest
  ) as doorbell
  where named is not null`;

/** One statement is one transaction, and a transaction's notifications arrive together and in order. */
const NOTIFY = `select pg_notify('${BUS_CHANNEL}', text) from unnest($1::text[]) as text`;

/** The bus over LISTEN and NOTIFY. What is published goes through the pool, one statement at a time, so that it stays in order. */
export function createPostgresBus(options: PostgresBusOptions): Bus {
  const { nodeId, pool, failed } = options;
  let isStopped = false;
  let isListening = false;
  /** How long something sent has not come back: a node hears itself too. */
  let unheardMs: number | undefined;
  let hangUp = () => {};
  let stopWatching = () => {};

  const node = new BusNode(
    nodeId,
    (notifications, done) => {
      const query = { text: NOTIFY, values: [notifications], query_timeout: ANSWER_MS };
      pool.query(query).then(() => {
        if (isListening) unheardMs ??= 0;
        done();
      }, done);
    },
    options,
  );

  /** Listens until the connection is lost. */
  async function listen(listens: () => void): Promise<void> {
    const socket = new Socket();
    hangUp = () => void socket.destroy();
    const client = new Client({
      ...options.connection,
      application_name: `${BUS_CHANNEL} ${nodeId}`.slice(0, 63),
      keepAlive: true,
      keepAliveInitialDelayMillis: 10_000,
      connectionTimeoutMillis: ANSWER_MS,
      query_timeout: ANSWER_MS,
      stream: () => socket,
    });
    client.on('notification', ({ payload = '' }) => {
      if (node.hear(payload)) unheardMs = undefined;
    });
    const lost = new Promise<never>((_, fail) => client.on('error', fail));
    lost.catch(() => undefined);
    try {
      await client.connect();
      await client.query(`listen ${BUS_CHANNEL}`);
      isListening = true;
      listens();
      await lost;
    } finally {
      isListening = false;
      unheardMs = undefined;
      socket.destroy();
    }
  }

  async function keepListening(started: () => void): Promise<void> {
    let wasDeaf = false;
    let waitMs = FIRST_RETRY_MS;
    while (!isStopped) {
      await listen(() => {
        waitMs = FIRST_RETRY_MS;
        // [BU3] What was said in between is lost.
        node.listens(wasDeaf);
        started();
      }).catch((error: unknown) => {
        if (!isStopped) failed(error);
      });
      wasDeaf = true;
      if (isStopped) return;
      await options.wait(waitMs);
      waitMs = Math.min(waitMs * 2, LAST_RETRY_MS);
    }
  }

  return {
    nodeId,
    otherNodes: () => node.otherNodes(),
    publish: (message) => node.publish(message),
    subscribe: (listener) => node.subscribe(listener),
    start() {
      // A connection may be dead without saying so.
      stopWatching = options.every(SWEEP_MS, () => {
        if (unheardMs === undefined) return;
        unheardMs += SWEEP_MS;
        if (unheardMs > SILENT_MS) hangUp();
      });
      return new Promise<void>((started) => void keepListening(started).finally(started));
    },
    async stop() {
      stopWatching();
      // A database that does not answer is not waited for.
      await Promise.race([node.stop(), options.wait(GOODBYE_MS)]);
      isStopped = true;
      hangUp();
    },
  };
}
