import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { applyAwarenessUpdate, Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness';
import * as syncProtocol from 'y-protocols/sync';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { awarenessMessage, isFinalClose, MESSAGE, SYNC, syncMessage } from '#app/document/wire.ts';

export interface ClientOptions {
  /** Of the server or of any node; read at each connection. */
  readonly url: () => string;
  readonly plan: string;
  readonly cookie: string;
  /** Its numbers go into the array `typed-by-<name>`. */
  readonly name: string;
  /** Whose numbers it looks for in the document. */
  readonly others?: readonly string[];
  readonly isPresent?: boolean;
  /** Hocuspocus has the document's name before each message, and answers with kinds of its own. */
  readonly isHocuspocus?: boolean;
  readonly saw?: (name: string, number: number) => void;
}

const RETRY_MS = 100;

/** Whose array it is. */
export const typedBy = (doc: Y.Doc, name: string) => doc.getArray<number>(`typed-by-${name}`);

/** What a client does that types numbers, asks what is stored of them, and comes back when it is disconnected. */
export class FaultClient {
  readonly doc = new Y.Doc();
  readonly name: string;
  readonly others: readonly string[];
  readonly awareness: Awareness | undefined;
  /** How many of its own numbers the server has acknowledged. */
  acknowledged = 0;
  /** The close codes of its connections so far. */
  readonly closes: number[] = [];
  isSynced = false;
  #options: ClientOptions;
  #socket: WebSocket | undefined;
  #wantsConnection = true;
  #retry: NodeJS.Timeout | undefined;
  /** For each message with edits of this connection, how many numbers the server has with it. */
  #sent: number[] = [];
  #confirmed = 0;
  /** Which of them answered the server's question; from there on, the count speaks for all before. */
  #answer: number | undefined;

  constructor(options: ClientOptions) {
    this.#options = options;
    this.name = options.name;
    this.others = options.others ?? [];
    this.awareness = options.isPresent === true ? new Awareness(this.doc) : undefined;
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin === this) return;
      this.#sendEdits(syncMessage(SYNC.update, update));
    });
    this.awareness?.setLocalStateField('cursor', { at: 0 });
    this.awareness?.on('update', (_changed: unknown, origin: unknown) => {
      if (origin === 'local') this.#tellPresence();
    });
    const { saw } = options;
    if (saw !== undefined) {
      for (const other of this.others) {
        let seen = 0;
        typedBy(this.doc, other).observe((event) => {
          const { length } = event.target;
          while (seen < length) saw(other, (seen += 1));
        });
      }
    }
    this.#connect();
  }

  /** How many numbers it has typed, or found of its own. */
  get typed(): number {
    return typedBy(this.doc, this.name).length;
  }

  get isOpen(): boolean {
    return this.#socket?.readyState === WebSocket.OPEN;
  }

  /** How many numbers of another it has seen. */
  seen(name: string): number {
    return typedBy(this.doc, name).length;
  }

  type(): number {
    const number = this.typed + 1;
    typedBy(this.doc, this.name).push([number]);
    return number;
  }

  /** Names of the others that are present. */
  present(): string[] {
    return [...(this.awareness?.getStates() ?? [])]
      .filter(([id]) => id !== this.doc.clientID)
      .map(([, state]) => String((state['user'] as { name?: unknown } | undefined)?.name));
  }

  /** Lets go of its connection and makes no other until `reconnect`. */
  async disconnect(): Promise<void> {
    this.#wantsConnection = false;
    clearTimeout(this.#retry);
    const socket = this.#socket;
    if (socket === undefined || socket.readyState === WebSocket.CLOSED) return;
    const closed = new Promise((done) => socket.once('close', done));
    socket.close();
    const patience = setTimeout(() => socket.terminate(), 1_000);
    await closed;
    clearTimeout(patience);
  }

  reconnect(): void {
    this.#wantsConnection = true;
    this.#connect();
  }

  destroy(): void {
    this.#wantsConnection = false;
    clearTimeout(this.#retry);
    this.#socket?.terminate();
    this.awareness?.destroy();
    this.doc.destroy();
  }

  #connect(): void {
    const { url, plan, cookie } = this.#options;
    const socket = new WebSocket(`${url().replace('http', 'ws')}/sync/plan/${plan}?stored=1`, {
      headers: { cookie },
      perMessageDeflate: false,
    });
    this.#socket = socket;
    this.#sent = [];
    this.#confirmed = 0;
    this.#answer = undefined;
    socket.on('open', () => {
      if (this.#options.isHocuspocus === true) this.#send(HOCUSPOCUS_TOKEN);
      this.#send(syncMessage(SYNC.step1, Y.encodeStateVector(this.doc)));
      this.#tellPresence();
    });
    socket.on('message', (data: Buffer) => this.#receive(data));
    socket.on('error', () => undefined);
    socket.on('close', (code) => {
      this.isSynced = false;
      if (!this.#wantsConnection) return;
      this.closes.push(code);
      if (!isFinalClose(code)) this.#retry = setTimeout(() => this.#connect(), RETRY_MS);
    });
  }

  #receive(data: Buffer): void {
    const decoder = decoding.createDecoder(data);
    if (this.#options.isHocuspocus === true) decoding.readVarString(decoder);
    switch (decoding.readVarUint(decoder)) {
      case HOCUSPOCUS.syncStatus:
        // It says so for each message, one after the other.
        this.#confirmed += 1;
        this.acknowledged = Math.max(this.acknowledged, this.#sent[this.#confirmed - 1] ?? 0);
        return;
      case HOCUSPOCUS.syncReply:
      case MESSAGE.sync: {
        const answer = encoding.createEncoder();
        encoding.writeVarUint(answer, MESSAGE.sync);
        const step = syncProtocol.readSyncMessage(decoder, answer, this.doc, this);
        if (step === SYNC.step2) this.isSynced = true;
        if (step !== SYNC.step1) return;
        this.#answer ??= this.#sent.length + 1;
        this.#sendEdits(encoding.toUint8Array(answer));
        return;
      }
      case MESSAGE.awareness:
        if (this.awareness !== undefined) {
          applyAwarenessUpdate(this.awareness, decoding.readVarUint8Array(decoder), this);
        }
        return;
      case MESSAGE.stored: {
        const count = decoding.readVarUint(decoder);
        if (this.#answer === undefined || count < this.#answer) return;
        this.acknowledged = Math.max(this.acknowledged, this.#sent[count - 1] ?? 0);
      }
    }
  }

  #sendEdits(message: Uint8Array): void {
    if (!this.isOpen) return;
    this.#sent.push(this.typed);
    this.#send(message);
  }

  #tellPresence(): void {
    if (this.awareness === undefined || !this.isOpen) return;
    this.#send(awarenessMessage(encodeAwarenessUpdate(this.awareness, [this.doc.clientID])));
  }

  #send(message: Uint8Array): void {
    this.#socket?.send(this.#options.isHocuspocus === true ? named(this.#options.plan, message) : message);
  }
}

const HOCUSPOCUS = { syncReply: 4, syncStatus: 8 } as const;

/** Its own kind 2, with a token that nobody asks for. */
const HOCUSPOCUS_TOKEN = encoding.encode((encoder) => {
  for (const value of [2, 0]) encoding.writeVarUint(encoder, value);
  encoding.writeVarString(encoder, 'token');
  encoding.writeVarString(encoder, '4.7.0');
});

const named = (document: string, message: Uint8Array): Uint8Array =>
  encoding.encode((encoder) => {
    encoding.writeVarString(encoder, document);
    encoding.writeUint8Array(encoder, message);
  });

/** Types with each client so often in a second, until the returned function is called. */
export function startTyping(clients: readonly FaultClient[], perSecond: (client: FaultClient) => number): () => void {
  const start = performance.now();
  const made = new Map<FaultClient, number>();
  const timer = setInterval(() => {
    const seconds = (performance.now() - start) / 1000;
    for (const client of clients) {
      const due = Math.floor(seconds * perSecond(client));
      for (let nth = made.get(client) ?? 0; nth < due; nth += 1) client.type();
      made.set(client, due);
    }
  }, 4);
  return () => clearInterval(timer);
}
