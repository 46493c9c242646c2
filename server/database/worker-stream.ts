import { Duplex } from 'node:stream';
import type { Worker } from 'node:worker_threads';
import type { FromWorker, ToWorker } from './pglite-worker.js';

/** The messages that others must follow before the database answers: Parse, Bind, Describe, Execute, Close. */
const UNFINISHED = new Set([...'PBDEC'].map((letter) => letter.charCodeAt(0)));

/**
 * The database's end of the wires: what `pg` takes for a socket is a pair of messages between the
 * threads. So nothing listens, and nobody but this process can reach the database.
 */
export class WorkerStreams {
  readonly #worker: Worker;
  readonly #open = new Map<number, WorkerStream>();
  #opened = 0;
  #failure: Error | undefined;

  constructor(worker: Worker) {
    this.#worker = worker;
    worker.on('message', (message: FromWorker) => {
      if (message.is === 'answer') this.#open.get(message.connection)?.push(message.bytes);
    });
  }

  /** What `pg` calls for each connection that it makes. */
  open(): Duplex {
    const connection = (this.#opened += 1);
    const stream = new WorkerStream(
      (bytes) => this.#post({ is: 'ask', connection, bytes }, [bytes.buffer]),
      () => {
        this.#open.delete(connection);
        this.#post({ is: 'end', connection });
      },
    );
    this.#open.set(connection, stream);
    if (this.#failure !== undefined) stream.destroy(this.#failure);
    return stream;
  }

  /** The worker is gone: what waits for an answer fails, and so does every later connection. */
  fail(error: Error): void {
    this.#failure = error;
    for (const stream of this.#open.values()) stream.destroy(error);
  }

  #post(message: ToWorker, transfer: ArrayBuffer[] = []): void {
    this.#worker.postMessage(message, transfer);
  }
}

/** As much of a socket as `pg` uses. */
class WorkerStream extends Duplex {
  readonly #ask: (bytes: Uint8Array<ArrayBuffer>) => void;
  readonly #end: () => void;
  #held: Buffer[] = [];

  constructor(ask: (bytes: Uint8Array<ArrayBuffer>) => void, end: () => void) {
    super({ decodeStrings: true });
    this.#ask = ask;
    this.#end = end;
  }

  connect(): this {
    process.nextTick(() => this.emit('connect'));
    return this;
  }
  setNoDelay(): this {
    return this;
  }
  setKeepAlive(): this {
    return this;
  }
  ref(): this {
    return this;
  }
  unref(): this {
    return this;
  }

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: () => void): void {
    this.#take([chunk]);
    done();
  }

  override _writev(chunks: { chunk: Buffer }[], done: () => void): void {
    this.#take(chunks.map(({ chunk }) => chunk));
    done();
  }

  /** Answers come on their own. */
  override _read(): void {}

  override _final(done: () => void): void {
    this.push(null);
    done();
  }

  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    this.#end();
    done(error);
  }

  /**
   * `pg` writes one whole message at a time. Those of one statement go over together: PGlite takes
   * them as one, and the thread is woken once.
   */
  #take(messages: Buffer[]): void {
    this.#held.push(...messages);
    const last = this.#held.at(-1)?.[0];
    if (last === undefined || UNFINISHED.has(last)) return;
    // Copied, since `pg` uses its buffers again; of exactly this size, since all of it is handed over.
    const batch = new Uint8Array(this.#held.reduce((size, { length }) => size + length, 0));
    let offset = 0;
    for (const message of this.#held) {
      batch.set(message, offset);
      offset += message.length;
    }
    this.#held = [];
    this.#ask(batch);
  }
}
